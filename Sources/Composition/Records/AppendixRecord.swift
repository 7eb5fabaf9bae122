import Diagnostics
import ToolkitModel

/// What the records of appendices have in common, whatever their kind.
protocol AppendixRecord: Piece {
  /// How templates' links name them: `press`, `document` or `report`.
  static var scheme: String { get }
  /// The option of a directive that chooses some of them by a code.
  static var choice: String { get }
  /// What they can be indexed by, as directives name it.
  static var indexes: [(name: String, sorting: RecordSorting<Self>)] { get }

  var title: SourceText { get }
  var rules: [Located<PieceID<Rule>>] { get }
  /// The codes by which it is chosen.
  var chosenCodes: [Located<String>] { get }
}

extension AppendixRecord {
  /// The directive that prints them.
  static var directive: String { scheme == "press" ? scheme : scheme + "s" }
}

/// What an index sorts records by.
enum RecordSorting<Record> {
  /// The codes of a set.
  case codes(_ set: String, (Record) -> [Located<String>])
  /// A word of their own, such as a year or an agency.
  case word((Record) -> String?, order: (Record) -> String)
}

extension PressRecord: AppendixRecord {
  static let scheme = "press"
  static let choice = "group"
  static var indexes: [(name: String, sorting: RecordSorting<PressRecord>)] {
    [
      ("angle", .codes("angles") { $0.angles }), ("tactic", .codes("tactics") { $0.tactics }),
      ("location", .codes("locations") { $0.locations }),
      ("group", .codes("groups") { [$0.group] }),
    ]
  }

  var chosenCodes: [Located<String>] { [group] }
}

extension ReportRecord: AppendixRecord {
  static let scheme = "report"
  static let choice = "tactic"
  static var indexes: [(name: String, sorting: RecordSorting<ReportRecord>)] {
    [
      ("tactic", .codes("tactics") { $0.tactics }),
      ("location", .codes("locations") { $0.locations }),
    ]
  }

  var chosenCodes: [Located<String>] { tactics }
}

extension DocumentRecord: AppendixRecord {
  static let scheme = "document"
  static let choice = "topic"
  static var indexes: [(name: String, sorting: RecordSorting<DocumentRecord>)] {
    [
      (
        "date",
        .word({ $0.origin.date.map { "\($0.year)" } }, order: { $0.origin.date?.iso8601 ?? "" })
      ),
      ("agency", .word({ $0.origin.agency }, order: { $0.origin.agency })),
      ("component", .word({ $0.origin.component }, order: { $0.origin.component ?? "" })),
      ("topic", .codes("topics") { $0.topics }), ("tactic", .codes("tactics") { $0.tactics }),
      ("exemption", .codes("exemptions") { $0.redaction.exemptions.map(\.code) }),
      ("bates", .word({ $0.bates?.text }, order: { $0.bates?.text ?? "" })),
    ]
  }

  var chosenCodes: [Located<String>] { topics }
}
