import Composition
import Guides
import Templating
import ToolkitModel

/// What every file tells of itself: to viewers, catalogues and screen readers.
struct SheetText: Sendable, Equatable {
  let language: LanguageTag
  let direction: String
  let title: String
  let description: String
  let publisher: String
  /// `2026-11-24`; the issue's, never the clock's.
  let date: String
}

extension SheetText {
  init(_ composer: PageComposer, title: String, description: String) {
    let settings = composer.guide.settings
    language = composer.guide.language
    direction = composer.words.direction
    self.title = title
    self.description = description
    publisher = settings.publisher
    date = settings.issueDate.iso8601
  }

  /// The start of a document, up to its style sheets: one that many documents have, and its own.
  func head(bodyClass: String, styles: String, rules: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="\(language.text.escapedHTML)" dir="\(direction)">
    <head>
    <meta charset="utf-8" />
    <title>\(title.escapedHTML)</title>
    <meta name="author" content="\(publisher.escapedHTML)" />
    <meta name="description" content="\(description.escapedHTML)" />
    <meta name="dcterms.created" content="\(date)" />
    <meta name="dcterms.modified" content="\(date)" />
    <style>
    \(styles)
    </style>
    <style>
    \(rules)
    </style>
    </head>
    <body class="\(bodyClass)">

    """
  }
}
