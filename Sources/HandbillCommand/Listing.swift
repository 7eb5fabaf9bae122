import CommonMark
import Composition
import Guides
import Publication
import ToolkitModel

/// Pieces of one kind as rows of fields.
struct Listing {
  let rows: [Fields]
  /// The fields that the table shows.
  private let columns: [String]

  init(of kind: List.Kind, in loaded: LoadedToolkit) {
    let guide = loaded.guide
    let toolkit = loaded.toolkit
    switch kind {
    case .sections:
      rows = zip(
        toolkit.sections, Self.rows(toolkit.sections) { guide.states[$0.id] }
      ).map { section, fields in
        // One that is left out has no page.
        guard let page = loaded.composer.page(for: .section(section.id)) else { return fields }
        let time = ReadingTime(words: page.body.wordCount)
        return fields.adding("words", .number(time.words)).adding("minutes", .number(time.minutes))
      }
      columns = ["id", "title", "words", "minutes", "review"]
    case .rules:
      rows = Self.rows(toolkit.rules) { guide.states[$0.id] }
      columns = ["id", "title", "standing", "volatility", "review"]
    case .phrases:
      rows = Self.rows(toolkit.phrases) { guide.states[$0.id] }
      columns = ["id", "kind", "text", "review"]
    case .papers:
      rows = Self.rows(toolkit.papers) { guide.states[$0.id] }
      columns = ["id", "number", "name", "judge", "review"]
    case .authorities:
      rows = toolkit.authorities.map(\.fields)
      columns = ["id", "kind", "short", "in_force"]
    case .terms:
      rows = toolkit.terms.map(\.fields)
      columns = ["id", "plain", "official"]
    case .contacts:
      rows = toolkit.contacts.map { contact in
        let isHeldBack =
          contact.isShown && contact.number != nil && contact.printableNumber == nil
        let standing = guide.standings[contact.id]?.name ?? ""
        return contact.fields.adding(
          "standing", .text(standing + (isHeldBack ? ", number not shown" : "")))
      }
      columns = ["id", "kind", "name", "number", "address", "standing"]
    case .flyers:
      rows = Self.rows(toolkit.flyers) { guide.states[$0.id] }
      columns = ["id", "kind", "title", "review"]
    case .encounters:
      rows = Self.rows(toolkit.encounters) { guide.states[$0.id] }
      columns = ["id", "section", "title", "review"]
    case .forms:
      rows = Self.rows(toolkit.forms) { guide.states[$0.id] }
      columns = ["id", "title", "review"]
    case .diagrams:
      rows = Self.rows(toolkit.diagrams) { guide.states[$0.id] }
      columns = ["id", "title", "review"]
    case .records:
      rows = toolkit.appendices.flatMap { appendix -> [Fields] in
        let appendixID = FieldValue.text(appendix.id.text)
        return switch appendix.records {
        case .press(let records): records.map { $0.fields.adding("appendix", appendixID) }
        case .documents(let records): records.map { $0.fields.adding("appendix", appendixID) }
        case .reports(let records): records.map { $0.fields.adding("appendix", appendixID) }
        case .prose: []
        }
      }
      columns = ["appendix", "id", "kind", "title"]
    case .editions:
      rows = toolkit.editions.map(\.fields)
      columns = ["id", "title"]
    case .pages:
      rows = loaded.composer.directory.entries.map {
        [
          "path": .text($0.path.text), "kind": .text($0.id.kind), "number": .init($0.number),
          "title": .text($0.title),
        ]
      }
      columns = ["path", "kind", "number", "title"]
    }
  }

  /// Pieces that can be signed also show their state and what a signature would have to hold.
  private static func rows<P: ReviewablePiece & FieldListing>(
    _ pieces: [P], state: (P) -> ReviewState
  ) -> [Fields] {
    pieces.map { piece in
      piece.fields.adding("review", .text(state(piece).name))
        .adding("digest", .text(piece.reviewDigest))
    }
  }

  /// The rows as a table with aligned columns, under a heading.
  var table: String {
    var cells = [columns.map { $0.uppercased() }]
    cells += rows.map { row in columns.map { Self.cell(row[$0]) } }
    let widths = columns.indices.map { column in
      cells.map { $0[column].count }.max() ?? 0
    }
    return cells.map { row in
      let line = row.enumerated().map { index, cell in
        index == row.count - 1
          ? cell : cell + String(repeating: " ", count: widths[index] - cell.count)
      }.joined(separator: "  ")
      return String(line.trimmingSuffix(" ")) + "\n"
    }.joined()
  }

  /// A value on one line, at most 60 characters.
  private static func cell(_ value: FieldValue?) -> String {
    let text =
      switch value {
      case .text(let text)?: text
      case .number(let number)?: String(number)
      case .flag(let flag)?: flag ? "yes" : "no"
      case nil, .some: ""
      }
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count > 60 ? line.prefix(59) + "…" : line
  }
}

extension Fields {
  func adding(_ name: String, _ value: FieldValue) -> Fields {
    var copy = self
    copy.append(name, value)
    return copy
  }
}

extension String {
  fileprivate func trimmingSuffix(_ character: Character) -> Substring {
    var slice = self[...]
    while slice.last == character { slice.removeLast() }
    return slice
  }
}
