package import Diagnostics
import Files

/// A content folder on disk, listed once.
///
/// Its files may be read from several threads at once. Nothing outside the folder is ever read: a
/// symbolic link may only lead to another place within it.
package struct ContentFolder: Sendable {
  /// The largest text that is read, in bytes.
  static let largestText = 4 << 20
  /// The largest catalogue that is read, in bytes.
  static let largestCatalogue = 64 << 20
  /// The largest other file that is read, in bytes.
  static let largestFile = 256 << 20

  /// The path as it was given, without a slash at its end.
  package let displayPath: String
  /// Its regular files in the byte order of their relative paths.
  ///
  /// Left out are hidden files (but for those in `static/` that hosts read) and what systems, editors
  /// and version control leave behind.
  package let files: [ContentFile]
  /// Whether there is no such folder.
  package let isMissing: Bool

  /// Lists a folder; what cannot be listed, or may not lie in it, is reported and left out.
  package init(path: String, diagnostics: inout [Diagnostic]) {
    var shown = Substring(path)
    while shown.utf8.count > 1, shown.utf8.last == UInt8(ascii: "/") { shown.removeLast() }
    displayPath = String(shown)
    guard let root = FilePlace.realPath(of: displayPath) else {
      files = []
      isMissing = true
      diagnostics.append(
        Diagnostic(
          .error, "no-content-folder", "the content folder does not exist",
          at: SourcePosition(file: displayPath),
          remedy: "check the path, or create a folder with `handbill init`"))
      return
    }
    var listing = ContentListing(root: root, displayPath: displayPath)
    listing.list()
    files = listing.files
    isMissing = false
    diagnostics += listing.diagnostics
  }

  /// The folder of the catalogues, which are read by themselves.
  private static let translations = "translations/"

  static func isTranslation(_ file: ContentFile) -> Bool {
    file.relativePath.hasPrefix(translations)
  }

  /// The files of `translations/`: the path below it and the bytes of each that can be read.
  package func translationFiles(
    diagnostics: inout [Diagnostic]
  ) -> [(path: String, displayPath: String, bytes: [UInt8])] {
    files.filter(Self.isTranslation).compactMap { file in
      load(file, upTo: Self.largestCatalogue, diagnostics: &diagnostics).map {
        (String(file.relativePath.dropFirst(Self.translations.count)), file.displayPath, $0)
      }
    }
  }

  /// The bytes of a text file as ``CheckedText`` leaves them; `nil`, and reported, if it cannot be
  /// read or is no text.
  package func read(_ file: ContentFile, diagnostics: inout [Diagnostic]) -> [UInt8]? {
    guard let bytes = load(file, upTo: Self.largestText, diagnostics: &diagnostics) else {
      return nil
    }
    return CheckedText(checking: bytes, file: file.displayPath, diagnostics: &diagnostics)?.bytes
  }

  /// The bytes of a file as they are; `nil`, and reported, if it cannot be read.
  package func readRaw(_ file: ContentFile, diagnostics: inout [Diagnostic]) -> [UInt8]? {
    load(file, upTo: Self.largestFile, diagnostics: &diagnostics)
  }

  private func load(
    _ file: ContentFile, upTo limit: Int, diagnostics: inout [Diagnostic]
  ) -> [UInt8]? {
    do throws(FileFailure) {
      return try Folder.working.contents(file.location, limit: limit).bytes
    } catch {
      diagnostics.append(Diagnostic(error, at: file.displayPath, limit: limit))
      return nil
    }
  }
}
