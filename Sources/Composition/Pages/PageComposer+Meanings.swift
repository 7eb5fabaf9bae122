import CommonMark
import Diagnostics
package import ToolkitModel

extension PageComposer {
  /// The first paragraph of a term's meaning, in plain words: enough to read on.
  package func plainMeaning(of term: Term) -> String {
    guard let entry = directory[.glossary] else { return "" }
    var resolver = LinkResolver(
      setting: PageSetting(composer: self, page: entry, medium: .site))
    // The glossary itself reports what is wrong in it.
    var unheard: [Diagnostic] = []
    let text = trees[term.meaning].resolvingLinks(diagnostics: &unheard) { resolver.resolve($0) }
      .plainText
    return String(decoding: text.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
  }
}
