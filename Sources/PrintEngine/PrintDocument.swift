import Digests

/// What an engine makes a PDF of.
package enum PrintDocument: Sendable, Equatable {
  /// Self-contained HTML for WeasyPrint, a sheet or a form: styles inside, pictures as `data:` addresses, nothing
  /// fetched from anywhere.
  ///
  /// Type sizes that may shrink are given as `calc(… * var(--fit))`; the engine sets `--fit` on the root.
  case sheet([UInt8])
  /// Markup for Typst: a book.
  case book(TypstDocument)

  var isBook: Bool {
    if case .book = self { true } else { false }
  }

  /// A digest of all files that it consists of.
  var digest: SHA256Digest {
    switch self {
    case .sheet(let html): SHA256Digest(of: html)
    case .book(let document): document.digest
    }
  }
}

/// A book in Typst's markup and the files that it reads; each by its name in the job's own folder.
package struct TypstDocument: Sendable, Equatable {
  /// A picture of the book.
  package struct Picture: Sendable, Equatable {
    /// A file's name, such as `picture-0`.
    package let name: String
    package let bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// The document; it begins with `#import "book.typ": *`.
  package let source: [UInt8]
  /// `Templates/print/book.typ`, or the toolkit's own.
  package let style: [UInt8]
  /// Pictures in the order of their first use.
  package let pictures: [Picture]

  package init(source: [UInt8], style: [UInt8], pictures: [Picture] = []) {
    self.source = source
    self.style = style
    self.pictures = pictures
  }

  /// The name of the file that is compiled.
  static let main = "document.typ"

  var files: [Picture] {
    [Picture(name: "book.typ", bytes: style), Picture(name: Self.main, bytes: source)] + pictures
  }

  var digest: SHA256Digest {
    let lines = files.map { "\($0.name) \(SHA256Digest(of: $0.bytes).hex)\n" }
    return SHA256Digest(of: Array(lines.joined().utf8))
  }
}
