import Books
import Composition
import Diagnostics
import Guides
import PrintEngine
import ToolkitLoading
import ToolkitModel

/// Finds where in the content something was written that came out wrong on paper.
///
/// Sheets and books are set from many texts at once, so the engine knows a page and a word. The content files
/// are searched for the word, first those whose pages stand there.
struct MisprintSearch {
  private let texts: [WrittenText]
  /// The page of each content file, which a book's part is called after, and where it begins in the book.
  private let pages: [(file: String, page: PageID)]

  /// Reads the content files again; only for what has come out wrong.
  init(in loaded: LoadedToolkit) {
    var unheard: [Diagnostic] = []
    let folder = loaded.folder
    texts = folder.files.filter { file in
      [".md", ".yaml"].contains { file.relativePath.hasSuffix($0) }
        && !["static/", "images/", "files/"].contains { file.relativePath.hasPrefix($0) }
    }.compactMap { file in
      folder.read(file, diagnostics: &unheard)
        .map { WrittenText(file: file.displayPath, bytes: $0) }
    }
    let guide = loaded.guide
    pages =
      guide.sections.pieces.map { ($0.body.file, .section($0.id)) }
      + guide.encounters.pieces.map { ($0.body.file, .encounter($0.id)) }
      + guide.flyers.pieces.map { ($0.body.file, .flyer($0.id)) }
      + guide.appendices.map { ($0.appendix.body.file, .appendix($0.appendix.id)) }
  }

  /// Letters that no font has, each once, where it is written first.
  func diagnostics(forMissing signs: [MissingSign]) -> [Diagnostic] {
    signs.map { sign in
      let place = texts.lazy.compactMap { $0.place(of: Array(sign.text.utf8)) }.first
      return Diagnostic(
        .error, MissingSign.rule,
        "no installed font has '\(sign.text)' (\(sign.name)); a box would be printed instead",
        at: place?.position, length: place?.length ?? 1,
        remedy: "install a font that has it, such as a Noto font, or delete the character")
    }
  }

  /// What stands outside the margins of a job's pages: a table, or a word, each once.
  ///
  /// - Returns: what could be found; the others are told by the engine, by page.
  func diagnostics(
    for strays: [StrayWord], destinations: [String: Int]
  ) -> (found: [Diagnostic], others: [StrayWord]) {
    var found: [Diagnostic] = []
    var others: [StrayWord] = []
    for stray in strays {
      let part = pages.first { $0.page.bookPart == stray.part }
      let near = part.map { [$0.file] } ?? files(on: stray.page, destinations)
      let word = stray.searched
      let here = texts.filter { near.contains($0.file) }
      if let table = here.lazy.compactMap({ $0.widestTable(holding: word) }).first {
        found.append(.tooWide(table))
      } else if word.count > 3,
        let place = (here + texts).lazy.compactMap({ $0.place(of: word) }).first
      {
        found.append(
          Diagnostic(
            .error, StrayWord.rule, "'\(stray.text)' does not fit on the page", at: place.position,
            length: place.length, remedy: FitReport.breaking))
      } else {
        others.append(stray)
      }
    }
    return (found.sortedByPlace(), others)
  }

  /// The content files of the pages that stand on a page of a book.
  private func files(on page: Int, _ destinations: [String: Int]) -> Set<String> {
    let starts = pages.compactMap { file, page in
      destinations[page.anchor].map { (file: file, page: $0) }
    }.sorted { $0.page < $1.page }
    // What begins on the page may stand there, and what began last before it.
    let before = starts.last { $0.page < page }
    return Set(starts.filter { $0.page == page }.map(\.file) + [before?.file].compactMap(\.self))
  }
}

extension StrayWord {
  /// The bytes to look for: the word without what a line's end adds to it.
  fileprivate var searched: [UInt8] {
    var word = text[...]
    while let last = word.last, "-\u{2010}\u{AD}".contains(last) { word.removeLast() }
    return Array(word.utf8)
  }
}

extension Diagnostic {
  fileprivate static func tooWide(_ table: WrittenTable) -> Diagnostic {
    Diagnostic(
      .error, StrayWord.rule, "a table of \(table.columns) columns does not fit on the page",
      at: table.position, length: table.length,
      remedy: "split it into narrower tables, or write its rows as a list")
  }
}
