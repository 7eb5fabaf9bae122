import Guides
import ToolkitModel

/// The records of one kind as a table of the site's data.
struct RecordTable {
  /// A column, and the set in the codebook that says what its codes mean, if it has codes.
  struct Column: Equatable {
    let name: String
    let set: String?
  }

  let name: String
  let rows: [Fields]
  let columns: [Column]

  /// The tables of all kinds of record, by name.
  static func all(of guide: Guide) -> [RecordTable] {
    guide.kinds.all.compactMap { RecordTable(of: $0, in: guide) }.sorted { $0.name < $1.name }
  }

  private init?(of kind: any AnyKind, in guide: Guide) {
    guard let name = kind.facts.table else { return nil }
    self.name = name
    rows = kind.shown(in: guide.pieces)
    columns = Self.columns(of: kind.fieldFacts)
  }

  /// Objects become columns such as `published.date`; lists are one column.
  private static func columns(of fields: [FieldFacts]) -> [Column] {
    fields.filter { $0.isListed && $0.isInTables }.flatMap { field -> [Column] in
      switch field.type {
      case .object(let shape):
        columns(of: shape.facts).map { column in
          Column(
            name: field.key.isEmpty ? column.name : "\(field.key).\(column.name)", set: column.set)
        }
      case .list(.object(let shape)): [Column(name: field.key, set: shape.facts.first?.type.set)]
      case .list(let type): [Column(name: field.key, set: type.set)]
      default: [Column(name: field.key, set: field.type.set)]
      }
    }
  }

  /// `columns.json`: for each table its coded columns, in the order of the table, with their sets.
  static func codedColumns(of tables: [RecordTable]) -> FieldValue {
    var coded: Fields = [:]
    for table in tables {
      var columns: Fields = [:]
      for column in table.columns {
        if let set = column.set { columns.append(column.name, .text(set)) }
      }
      coded.append(table.name, .object(columns))
    }
    return .object(coded)
  }
}

extension FieldType {
  /// The set that its codes are of.
  fileprivate var set: String? {
    if case .code(let set) = self { set } else { nil }
  }
}
