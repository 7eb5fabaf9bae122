import CommonMark
import Composition
import ConcurrentMap
import Guides
import ToolkitModel

/// The rules that each page prints in full, which no book changes.
///
/// Books send a reader to the first of their pages that prints a rule, so that this must be known
/// before the pages of any book are made.
struct PrintedRules: Sendable {
  private let rules: [PageID: [PieceID<Rule>]]

  init(of composer: PageComposer, tasks: Int) async {
    let chosen = composer.guide.editions.pieces.flatMap { named in
      BookRun.runs(
        of: EditionContents(named, from: composer.guide), words: composer.words
      ).flatMap(\.pages)
    }
    let all = Set(chosen)
    let pages = composer.directory.entries.map(\.id).filter(all.contains)
    let found = await pages.concurrentMap(limit: tasks) { page in
      (page, composer.rules(printedOn: page))
    }
    rules = Dictionary(found, uniquingKeysWith: { first, _ in first })
  }

  /// In the order of the page's text.
  subscript(page: PageID) -> [PieceID<Rule>] { rules[page] ?? [] }
}

extension PageComposer {
  fileprivate func rules(printedOn page: PageID) -> [PieceID<Rule>] {
    let anchors = self.page(for: page, on: .paper(BoundPages()))?.body.anchors ?? []
    return anchors.compactMap { anchor in
      guard anchor.starts(with: "rule-".utf8) else { return nil }
      let id = PieceID<Rule>(String(decoding: anchor.dropFirst(5), as: UTF8.self))
      return guide.rules[id] == nil ? nil : id
    }
  }
}
