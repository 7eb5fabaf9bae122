package import Diagnostics

extension Form {
  /// Some fields under one heading.
  package struct Part: Piece {
    package static let kind = "part of this form"
    package static let noun = "part of a form"

    package var id = PieceID<Part>("")
    package var title = SourceText.blank
    package var note: SourceText?
    /// In the order in which they are printed; never empty.
    package var fields: [Field] = []
    package var position: SourcePosition
  }

  /// One place to write.
  package struct Field: Piece {
    package static let kind = "field"

    package enum Room: Sendable, Equatable {
      /// One line.
      case line
      /// So many lines; at least 2.
      case lines(Int)
      /// A box to tick.
      case tick
      case date
      /// Boxes to tick beside words; at least 2.
      case choice([String])
      /// A table to write into, with so many empty rows; at least 1.
      case table(columns: [String], rows: Int)
    }

    package var id = PieceID<Field>("")
    package var label = SourceText.blank
    package var room = Room.line
    package var position: SourcePosition
  }
}

extension Form.Part {
  package init(at position: SourcePosition) { self.init(position: position) }

  package static let fields: [ToolkitModel.Field<Form.Part>] = [
    .id(isEssential: true),
    .text(\.title, "title", signed: 0),
    .optionalText(\.note, "note", signed: 0),
    .parts(\.fields, "fields", isRequired: true),
  ]
}

extension Form.Field {
  package init(at position: SourcePosition) { self.init(position: position) }

  package static let fields: [ToolkitModel.Field<Form.Field>] = [
    .id(isEssential: true),
    .text(\.label, "label", signed: 0),
    .made("kind", RoomKind.fieldType, isRequired: true) {
      .text($0.room.kind.rawValue)
    },
    .made("lines", .number(2...40)) { field in
      if case .lines(let count) = field.room { .number(count) } else { nil }
    },
    .words("options", \.room.options).noted("2 or more, of a choice"),
    .words("columns", \.room.columns).noted("of a table"),
    .made("rows", .number(1...60)) { field in
      if case .table(_, let rows) = field.room { .number(rows) } else { nil }
    },
  ]
}

extension Field<Form.Field> {
  /// Words that belong to the label: a signature covers them, and other languages have their own.
  fileprivate static func words(_ key: String, _ path: Path<[String]?>) -> Field {
    Field(
      FieldFacts(key, .list(.words)), read: { _, _ in true },
      show: { field, fields in
        if let words = field[keyPath: path] { fields.append(key, .init(words)) }
      },
      texts: { $0[keyPath: path].visit($1.appending(key), TextTraits(signed: 0), $2) })
  }
}

extension Form.Field {
  /// The kinds of room in one word.
  package enum RoomKind: String, Choice {
    case line, lines, tick, date, choice, table
  }
}

extension Form.Field.Room {
  package var kind: Form.Field.RoomKind {
    switch self {
    case .line: .line
    case .lines: .lines
    case .tick: .tick
    case .date: .date
    case .choice: .choice
    case .table: .table
    }
  }

  /// The words beside the boxes; `nil` where there are none.
  fileprivate var options: [String]? {
    get { if case .choice(let options) = self { options } else { nil } }
    set { if let newValue, case .choice = self { self = .choice(newValue) } }
  }

  /// The heads of a table's columns; `nil` where there is none.
  fileprivate var columns: [String]? {
    get { if case .table(let columns, _) = self { columns } else { nil } }
    set {
      if let newValue, case .table(_, let rows) = self {
        self = .table(columns: newValue, rows: rows)
      }
    }
  }
}
