import CommonMark
import Templating

/// The authored texts that a Markdown template places: one case each, named as its directive.
protocol TemplateTexts: CaseIterable, RawRepresentable<String>, Sendable {
  /// When the template has to place it.
  var text: AuthoredText { get }
}

extension TemplateTexts {
  var text: AuthoredText { AuthoredText(rawValue) }
}

/// No texts: the template has only values.
enum NoTexts: TemplateTexts {
  static let allCases: [NoTexts] = []

  init?(rawValue: String) { nil }

  var rawValue: String { switch self {} }
}

extension MarkdownTemplate where Texts == NoTexts {
  init(_ name: String, _ values: TemplateContext = [:]) {
    self.init(name, values, placing: NoTexts.self)
  }

  func callAsFunction(_ values: TemplateObject = [:]) -> FilledTemplate {
    FilledTemplate(name: name, values: values, texts: [])
  }
}

/// The body of a page or a box.
enum BodyText: String, TemplateTexts { case body }

extension MarkdownTemplate where Texts == BodyText {
  func callAsFunction(_ values: TemplateObject = [:], body: MarkdownTree) -> FilledTemplate {
    self(values) { _ in body }
  }
}

/// The entries of a list, put together; where a list may turn out empty, it says so.
enum EntriesText: String, TemplateTexts {
  case entries

  var text: AuthoredText { AuthoredText(rawValue, unless: ["empty"]) }
}

extension MarkdownTemplate where Texts == EntriesText {
  func callAsFunction(
    _ values: TemplateObject = [:], entries: [MarkdownTree]
  ) -> FilledTemplate {
    self(values) { _ in .joining(entries) }
  }
}

/// Words that somebody says or shows.
enum WordsText: String, TemplateTexts { case words }

extension MarkdownTemplate where Texts == WordsText {
  func callAsFunction(_ values: TemplateObject = [:], words: MarkdownTree) -> FilledTemplate {
    self(values) { _ in words }
  }
}
