import ToolkitModel

/// Which columns of the tables hold codes, and the set in the codebook that says what they mean.
enum CodedColumns {
  /// `columns.json`: for each table its coded columns, in the order of the table, with their sets.
  static var value: FieldValue {
    .object([
      "documents": value(of: documents), "press": value(of: press), "reports": value(of: reports),
    ])
  }

  private static let documents = [
    ("type", "types"), ("exemptions", "exemptions"), ("topics", "topics"), ("tactics", "tactics"),
  ]
  private static let press = [
    ("group", "groups"), ("angles", "angles"), ("tactics", "tactics"), ("locations", "locations"),
  ]
  private static let reports = [
    ("locations", "locations"), ("tactics", "tactics"), ("source", "sources"),
    ("time_of_day", "times"), ("space", "spaces"), ("agencies", "agencies"),
    ("officers", "officers"), ("clothing", "clothing"), ("identified", "identifications"),
    ("vehicles", "vehicles"), ("joint_with", "agencies"), ("papers_signature", "signatures"),
    ("entry", "entries"), ("opened_by", "openers"), ("affected", "affected"),
    ("vulnerable", "vulnerable"), ("region", "regions"), ("force", "force"),
    ("reaction", "reactions"), ("evidence.held_by", "holders"), ("outcome", "outcomes"),
  ]

  private static func value(of columns: [(String, String)]) -> FieldValue {
    var fields: Fields = [:]
    for (column, set) in columns { fields.append(column, .text(set)) }
    return .object(fields)
  }
}
