import CommonMark
import Composition
import Diagnostics
import Guides
import Templating
import ToolkitModel

extension BookHTML {
  /// Appends everything up to the body's first element.
  func appendHead(_ size: BookSize, styles: [UInt8], to output: inout [UInt8]) {
    let settings = guide.settings
    let style = BookStyle(
      size: size, selection: selection, runs: runs, bound: bound, review: review, words: words)
    output += "<!DOCTYPE html>\n<html lang=\"".utf8
    output.appendEscapedHTML(guide.language.text)
    output += "\" dir=\"".utf8
    output.appendEscapedHTML(words.direction)
    output += "\">\n<head>\n<meta charset=\"utf-8\">\n<title>".utf8
    output.appendEscapedHTML("\(settings.title.plainText): \(selection.edition.title.plainText)")
    output += "</title>\n".utf8
    for (name, content) in [
      ("author", settings.publisher), ("description", selection.edition.summary.plainText),
      ("keywords", selection.code), ("dcterms.created", settings.issueDate.iso8601),
      ("dcterms.modified", settings.issueDate.iso8601),
    ] {
      output += "<meta name=\"\(name)\" content=\"".utf8
      output.appendEscapedHTML(content)
      output += "\">\n".utf8
    }
    output += "<style>\n".utf8
    output += styles
    output += style.css.utf8
    output += officersDirection.utf8
    output += "</style>\n</head>\n<body class=\"\(size.isLarge ? "large" : "normal")\">\n".utf8
  }

  /// In a book whose language runs the other way, what an officer reads still runs in its own direction.
  private var officersDirection: String {
    guard guide.officersLanguage != nil,
      let said = guide.phrases.pieces.lazy.compactMap(\.counterpart).first
    else { return "" }
    let direction = TextDirection(of: said.bytes).rawValue
    return direction == words.direction
      ? "" : ".face-officer, .show > p:last-child { direction: \(direction) }\n"
  }
}
