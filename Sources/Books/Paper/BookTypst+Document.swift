import CommonMark
import Composition
import Diagnostics
import Guides
import ToolkitModel

extension BookTypst {
  /// The whole document in one size: the values for the style, then the book.
  ///
  /// - Parameter size: paper and type.
  /// - Returns: Typst markup that needs the style beside it as `book.typ`, and the pictures.
  package func document(_ size: BookSize) -> [UInt8] {
    var head = TypstText()
    head.append("#import \"book.typ\": *\n#show: book.with(".utf8)
    head.name("title")
    let title = "\(guide.settings.title.plainText): \(selection.edition.title.plainText)"
    head.add(address: title.utf8)
    head.name("author")
    head.add(address: guide.settings.publisher.utf8)
    head.name("description")
    head.add(address: selection.edition.summary.plainText.utf8)
    head.name("keywords")
    head.add(address: selection.code.utf8)
    head.name("lang")
    head.add(address: guide.language.text.utf8)
    head.name("dir")
    head.add(address: words.direction.utf8)
    head.name("paper")
    head.add(address: size.typstPaper.utf8)
    head.name("large")
    head.add(size.isLarge)
    head.name("edition")
    head.add(selection.edition.title.plainText)
    head.name("foot")
    head.add(foot)
    head.name("color")
    head.add((guide.settings.brand?.light ?? .signature).hexadecimal)
    head.name("reference")
    head.open("")
    for part in pageReference { head.add(part) }
    head.close()
    if let officersDirection {
      head.name("officer")
      head.add(address: officersDirection.utf8)
    }
    head.closeFrame()
    return head.bytes + text.bytes
  }

  /// The code, which runs to the right in every language, and how far the book can be relied on.
  private var foot: String {
    let draft = review.isReviewed ? "" : " · \(words["draft"]). \(words["never_reviewed"])."
    return "\u{2066}\(selection.code)\u{2069}" + draft
  }

  /// What stands before and behind the number of a page, as the language says it; it stays on one line.
  private var pageReference: [String] {
    let parts = words["page_reference"].split(
      separator: "{page}", maxSplits: 1, omittingEmptySubsequences: false)
    return [parts.first ?? "", parts.count > 1 ? parts[1] : ""].map { part in
      String(part.map { $0 == " " ? "\u{A0}" : $0 })
    }
  }

  /// The direction of what an officer reads, where the book's language runs the other way.
  private var officersDirection: String? {
    guard guide.officersLanguage != nil,
      let said = guide.phrases.pieces.lazy.compactMap(\.counterpart).first
    else { return nil }
    let direction = TextDirection(of: said.bytes).rawValue
    return direction == words.direction ? nil : direction
  }
}

extension BookSize {
  /// As Typst calls the paper.
  fileprivate var typstPaper: String {
    switch paper {
    case .letter: "us-letter"
    case .a4: "a4"
    }
  }
}
