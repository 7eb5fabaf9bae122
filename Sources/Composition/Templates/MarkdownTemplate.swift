import CommonMark
import Templating

/// A file of `Templates/markdown/`: the values that it may name, and the texts that it places.
///
/// What a template declares here is all that anybody may fill it with: the file is held against it when it
/// loads, and a composer that forgets a text does not compile.
struct MarkdownTemplate<Texts: TemplateTexts>: Sendable {
  /// The file's name without its ending.
  let name: String
  /// What it may name beside the words of the interface.
  let values: TemplateContext

  init(_ name: String, _ values: TemplateContext = [:], placing: Texts.Type) {
    self.name = name
    self.values = values
  }

  /// The template with its values and texts, ready to be filled in.
  func callAsFunction(
    _ values: TemplateObject = [:], _ tree: (Texts) -> MarkdownTree?
  ) -> FilledTemplate {
    FilledTemplate(
      name: name, values: values,
      texts: Texts.allCases.compactMap { text in
        tree(text).map { FilledTemplate.Placed(text: text.text, tree: $0) }
      })
  }
}

/// A Markdown template with what goes into it.
struct FilledTemplate {
  struct Placed {
    let text: AuthoredText
    let tree: MarkdownTree
  }

  let name: String
  let values: TemplateObject
  let texts: [Placed]
}

/// A template without its type, for those who hold files against what it declares.
protocol DeclaredTemplate: Sendable {
  var name: String { get }
  var values: TemplateContext { get }
  var texts: [AuthoredText] { get }
}

extension MarkdownTemplate: DeclaredTemplate {
  var texts: [AuthoredText] { Texts.allCases.map(\.text) }
}
