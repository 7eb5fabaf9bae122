package import ToolkitModel

extension Catalogue {
  /// A catalogue of a language, with nothing translated yet.
  ///
  /// - Parameters:
  ///   - language: its tag; `nil` for a template.
  ///   - project: its title.
  ///   - messages: those of the toolkit, in its order.
  package init(of language: LanguageTag?, project: String, messages: [Message]) {
    self.init(
      hasFuzzyHeader: language == nil,
      header: [
        Field("Project-Id-Version", project),
        Field("Report-Msgid-Bugs-To", ""),
        Field("Language", language?.text.replacing("-", with: "_") ?? ""),
        Field("MIME-Version", "1.0"),
        Field("Content-Type", "text/plain; charset=UTF-8"),
        Field("Content-Transfer-Encoding", "8bit"),
        Field("X-Handbill-Extractor", Extraction.version),
      ], messages: messages)
  }
}
