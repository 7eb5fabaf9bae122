package import Composition
package import Diagnostics
import Digests
import PDFDocuments
package import ToolkitModel

/// The files of documents that records name, checked and cleaned, ready to be published.
///
/// What a group puts into `files/` may tell who made it, hold other files, or be another file than
/// the record says; none of that gets out.
package struct DocumentFiles: Sendable {
  /// The cleaned files, by their path in the site.
  package private(set) var files: [Site.File] = []
  /// What the directory says of each, by name.
  package private(set) var facts: [String: DocumentFileFacts] = [:]
  package private(set) var diagnostics: [Diagnostic] = []

  /// Cleans every file that a record names and reports all that is wrong with any of them.
  ///
  /// - Parameters:
  ///   - toolkit: brings the files and the records that name them.
  ///   - contentPrefix: how shown paths of content files begin (`Content/`).
  package init(of toolkit: Toolkit, contentPrefix: String) {
    let named = toolkit.appendices.flatMap(\.documents).compactMap(\.file)
    let names = Set(named.map(\.name.value))
    for asset in toolkit.files {
      let name = String(asset.path.dropFirst("files/".count))
      let position = SourcePosition(file: contentPrefix + asset.path)
      guard checkKind(of: asset, name, at: position) else { continue }
      guard names.contains(name) else {
        diagnostics.append(
          Diagnostic(
            .warning, "unused-file", "no record names this file, so it is not published",
            at: position, remedy: "add `file: {name: \(name)}` to its record",
            premise: .unnamed(name)))
        continue
      }
      publish(asset, name, at: position)
    }
    let known = toolkit.files.map { String($0.path.dropFirst("files/".count)) }
    for file in named {
      if known.contains(file.name.value) {
        check(file, against: toolkit.files.first { $0.path == "files/" + file.name.value })
      } else {
        let close = suggestion(for: file.name.value, among: known)
        report(
          "missing-file", "there is no file '\(file.name.value)' in files/", at: file.name,
          remedy: close.map { "did you mean '\($0)'?" }
            ?? "add it, or delete `file` until you have it")
      }
    }
  }

  /// Only PDF files with plain names are published.
  private mutating func checkKind(
    of asset: ContentAsset, _ name: String, at position: SourcePosition
  ) -> Bool {
    guard name.utf8.allSatisfy({ $0.isPlainInFileName }), !name.hasPrefix(".") else {
      diagnostics.append(
        Diagnostic(
          .error, "file-name", "the name of this document is not allowed", at: position,
          remedy: "use letters, digits, '-', '_' and '.', and no folders"))
      return false
    }
    // Some programs put a line or two in front of the mark; it stands in the first kilobyte.
    let isPDF = asset.bytes.prefix(1024).contains("%PDF-".utf8)
    if name.hasSuffix(".pdf"), isPDF { return true }
    diagnostics.append(
      Diagnostic(
        .error, "wrong-file-type",
        name.hasSuffix(".pdf")
          ? "this is not a PDF file" : "only PDF files are published from here",
        at: position,
        remedy: "convert it to PDF; pictures belong in images/, other files in static/"))
    return false
  }

  private mutating func publish(
    _ asset: ContentAsset, _ name: String, at position: SourcePosition
  ) {
    do throws(PDFRefusal) {
      let cleaned = try CleanedPDF(asset.bytes)
      files.append(Site.File(path: asset.path, bytes: cleaned.bytes))
      facts[name] = DocumentFileFacts(pages: cleaned.pageCount, bytes: cleaned.bytes.count)
    } catch {
      diagnostics.append(Diagnostic(error, at: position))
    }
  }

  /// The record must speak of the very file that the group put there.
  private mutating func check(_ file: DocumentRecord.File, against asset: ContentAsset?) {
    guard let asset, let facts = facts[file.name.value] else { return }
    let digest = SHA256Digest(of: asset.bytes).hex
    if let stated = file.digest, stated.value.lowercased() != digest {
      report(
        "file-changed", "'\(file.name.value)' is not the file that the record describes",
        at: stated,
        remedy: "its SHA-256 is \(digest); check which of the two is right")
    }
    if let stated = file.bytes, stated.value != asset.bytes.count {
      report(
        "file-changed", "'\(file.name.value)' has \(asset.bytes.count) bytes", at: stated,
        remedy: "check that it is the right file")
    }
    if let stated = file.pages, stated.value != facts.pages {
      report(
        "file-changed", "'\(file.name.value)' has a different number of pages",
        at: stated, remedy: "it has \(facts.pages); check that it is the right file")
    }
    if file.personalDataCheck?.done != true {
      diagnostics.append(
        Diagnostic(
          .warning, "file-not-checked",
          "nobody has looked for names of private people in '\(file.name.value)'",
          at: file.name.position, length: file.name.length,
          remedy: "read it, also under the black boxes, and write `pii_check: {done: true, …}`")
      )
    }
  }

  private mutating func report(
    _ rule: String, _ message: String, at place: Located<some Any>, remedy: String
  ) {
    diagnostics.append(
      Diagnostic(
        .error, rule, message, at: place.position, length: place.length, remedy: remedy))
  }
}

extension Diagnostic {
  /// Why a file is not published, in plain words.
  init(_ refusal: PDFRefusal, at position: SourcePosition) {
    let (rule, message, remedy) =
      switch refusal {
      case .noLibrary:
        (
          "no-pdf-library", "libqpdf is missing, so PDFs cannot be published",
          "install it; `handbill doctor` shows what is missing"
        )
      case .encrypted:
        (
          "locked-file", "this PDF is locked",
          "unlock it with `qpdf --decrypt in.pdf out.pdf`, if you are allowed to"
        )
      case .damaged(let detail):
        (
          "damaged-file", "this PDF is damaged: \(detail)",
          "repair it with `qpdf in.pdf out.pdf` and check every page of the result"
        )
      case .embeddedFiles:
        (
          "file-in-file", "this PDF contains other files",
          "remove them, or print it to a new PDF; they cannot be checked"
        )
      case .script:
        (
          "file-with-script", "this PDF runs a script in its reader", "print it to a new PDF"
        )
      case .action(let kind):
        (
          "file-with-action", "this PDF starts or sends something (\(kind))",
          "print it to a new PDF"
        )
      }
    self.init(.error, rule, message, at: position, remedy: remedy)
  }
}

extension UInt8 {
  fileprivate var isPlainInFileName: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "."):
      true
    default: false
    }
  }
}
