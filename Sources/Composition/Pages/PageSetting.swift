import CommonMark
import Diagnostics
import Guides
package import ToolkitModel

/// Which page is composed, of which guide, and where it will be read.
struct PageSetting: Composing {
  let composer: PageComposer
  let page: PageDirectory.Entry
  var medium: Surface

  var setting: PageSetting { self }
}

/// What puts a part of a page together from what is known, and changes nothing that the page keeps.
protocol Composing {
  var setting: PageSetting { get }
}

extension Composing {
  var composer: PageComposer { setting.composer }
  var page: PageDirectory.Entry { setting.page }
  var medium: Surface { setting.medium }
  var guide: Guide { composer.guide }
  var words: InterfaceWords { composer.words }
  var trees: PieceTrees { composer.trees }

  /// Fills a Markdown template.
  func fill(_ template: FilledTemplate) -> MarkdownTree { composer.templateTrees.fill(template) }

  /// A text with its links resolved; what is wrong in it is reported where it stands.
  func linked(_ text: SourceText) -> MarkdownTree {
    var resolver = LinkResolver(setting: setting)
    var unheard: [Diagnostic] = []
    return trees[text].resolvingLinks(diagnostics: &unheard) { resolver.resolve($0) }
  }

  /// The label of a code, or the code where it has none.
  func label(_ code: String, set: String) -> String { guide.codes[set, code]?.label ?? code }

  /// The name of the place that a piece applies in.
  func placeName(of piece: some ReviewablePiece) -> String { guide.place(of: piece).name }

  /// A number of real reports, which is never told when it is small.
  func text(real count: Int) -> String {
    let k = guide.reports.k
    return count > 0 && count < k ? words.filled("fewer_than", ["k": "\(k)"]) : "\(count)"
  }
}

extension PageComposer {
  /// The first paragraph of a term's meaning, in plain words: enough to read on.
  package func plainMeaning(of term: Term) -> String {
    guard let entry = directory[.glossary] else { return "" }
    let setting = PageSetting(composer: self, page: entry, medium: .site)
    let text = setting.linked(term.meaning).plainText
    return String(decoding: text.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
  }
}
