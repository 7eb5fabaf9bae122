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

  init(columns: [String], rows: [Fields]) {
    self.columns = columns
    self.rows = rows
  }

  /// The rows of a kind of piece, or of `pages`.
  init(of plural: String, in loaded: LoadedToolkit) {
    if plural == "pages" {
      columns = ["path", "kind", "number", "title"]
      rows = loaded.composer.directory.entries.map {
        [
          "path": .text($0.path.text), "kind": .text($0.id.kind), "number": .init($0.number),
          "title": .text($0.title),
        ]
      }
      return
    }
    let kinds = loaded.toolkit.kinds.all.filter { $0.facts.plural == plural }
    columns =
      plural == "records" ? ["appendix", "id", "kind", "title"] : kinds.first?.facts.columns ?? []
    rows =
      plural == "records"
      ? Self.records(of: kinds, in: loaded) : kinds.flatMap { Self.rows(of: $0, in: loaded) }
  }

  private static func rows<K: AnyKind>(of kind: K, in loaded: LoadedToolkit) -> [Fields] {
    kind.described.pieces(in: loaded.toolkit.pieces).map { piece in
      var fields = kind.described.shown(piece)
      // Pieces that can be signed also show their state and what a signature would have to hold.
      if piece is any ReviewablePiece {
        let state = loaded.guide.states[PieceKey(piece.id)]
        fields.append("review", .text(state.name))
        fields.append("digest", .text(kind.described.reviewDigest(of: piece)))
      }
      // A section that is left out has no page.
      if let section = piece as? Section, let page = loaded.composer.page(for: .section(section.id))
      {
        let time = ReadingTime(words: page.body.wordCount)
        fields.append("words", .number(time.words))
        fields.append("minutes", .number(time.minutes))
      }
      if let contact = piece as? Contact {
        fields.append("standing", .text(standing(of: contact, in: loaded.guide)))
      }
      return fields
    }
  }

  private static func standing(of contact: Contact, in guide: Guide) -> String {
    let isHeldBack = contact.isShown && contact.number != nil && contact.printableNumber == nil
    return (guide.standings[contact.id]?.name ?? "") + (isHeldBack ? ", number not shown" : "")
  }

  /// Records, each with its appendix, in the order of the appendices.
  private static func records(of kinds: [any AnyKind], in loaded: LoadedToolkit) -> [Fields] {
    loaded.toolkit.appendices.flatMap { appendix in
      var alone = Pieces()
      alone[Appendix.self] = [appendix]
      return kinds.flatMap { $0.shown(in: alone) }.map { fields in
        var fields = fields
        fields.append("appendix", .text(appendix.id.text))
        return fields
      }
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

extension String {
  fileprivate func trimmingSuffix(_ character: Character) -> Substring {
    var slice = self[...]
    while slice.last == character { slice.removeLast() }
    return slice
  }
}
