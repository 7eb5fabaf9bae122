import CommonMark
package import ToolkitModel

extension PageComposer {
  /// The first paragraph of a term's meaning, in plain words: enough to read on.
  package func plainMeaning(of term: Term) -> String {
    guard let entry = directory[.glossary] else { return "" }
    let setting = PageSetting(composer: self, page: entry, medium: .site)
    let text = setting.linked(term.meaning).plainText
    return String(decoding: text.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
  }
}
