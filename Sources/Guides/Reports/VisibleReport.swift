package import ToolkitModel

/// What can be seen of where, when and how a real report happened.
///
/// Reports that look alike here form a class; the k rule is a rule about the size of classes.
package struct VisibleReport: Sendable, Hashable {
  package var area: PieceID<Place>?
  package var month: PartialDate?
  /// Kinds of place and tactics in the order of their sets, so that the order tells nothing.
  package var locations: [String]
  package var tactics: [String]
}

extension VisibleReport {
  /// A report of which only the words are shown.
  package static let nothing = VisibleReport(area: nil, month: nil, locations: [], tactics: [])

  /// All that a record says of it; a summary alone if the person agreed to no more.
  package init(_ record: ReportRecord, codes: CodeSets) {
    guard record.consent?.scope == .map || record.consent?.scope == .dataset else {
      self = .nothing
      return
    }
    area = record.area?.value
    month = record.month?.value
    locations = codes.sorted(record.locations.map(\.value), in: "locations")
    tactics = codes.sorted(record.tactics.map(\.value), in: "tactics")
  }

  /// How far a report is generalised, step by step.
  enum Step: Int, CaseIterable {
    case exact, kinds, withoutMonth, withoutArea
  }

  /// What is left to see after a step.
  func generalised(to step: Step, codes: CodeSets) -> VisibleReport {
    var visible = self
    if step.rawValue >= Step.kinds.rawValue {
      visible.locations = codes.sorted(
        locations.map { codes.kind(of: $0, in: "locations") }, in: "locations")
      visible.tactics = codes.sorted(
        tactics.map { codes.kind(of: $0, in: "tactics") }, in: "tactics")
    }
    if step.rawValue >= Step.withoutMonth.rawValue { visible.month = nil }
    if step.rawValue >= Step.withoutArea.rawValue { visible.area = nil }
    return visible
  }

  /// A text that tells classes apart and orders them alike on every machine.
  var key: String {
    [
      area?.text ?? "", month?.iso8601 ?? "", locations.joined(separator: ","),
      tactics.joined(separator: ","),
    ].joined(separator: "|")
  }
}
