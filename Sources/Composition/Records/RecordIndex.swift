import ToolkitModel

/// An index of records: kinds, in them codes, in them the records; made before anything is written.
struct RecordIndex: Equatable {
  /// Records under one word.
  struct Line: Equatable {
    let label: String
    var records: [RecordDirectory.Key]
  }

  /// A kind with the records that have the kind itself, and those of its finer codes.
  struct Group: Equatable {
    /// The code of the kind; `nil` for plain words and for what is not stated.
    let kind: String?
    var line: Line
    var codes: [Line] = []
  }

  private(set) var groups: [Group] = []

  /// Records by the codes of one set, in the order of the set; those without a code come last.
  init<Record>(
    _ records: [Record], set: String, in codes: CodeSets, notStated: String,
    key: (Record) -> RecordDirectory.Key, values: (Record) -> [String]
  ) {
    let used = codes.sorted(records.flatMap(values), in: set)
    func holders(_ code: String) -> [RecordDirectory.Key] {
      records.filter { values($0).contains(code) }.map(key)
    }
    func label(_ code: String) -> String { codes[set, code]?.label ?? code }
    for kind in codes.sorted(used.map { codes.kind(of: $0, in: set) }, in: set) {
      let finer = used.filter { $0 != kind && codes.kind(of: $0, in: set) == kind }
      groups.append(
        Group(
          kind: kind, line: Line(label: label(kind), records: holders(kind)),
          codes: finer.map { Line(label: label($0), records: holders($0)) }))
    }
    addRest(records.filter { values($0).isEmpty }.map(key), notStated)
  }

  /// Records by a word of their own, such as a year or an agency, sorted by `order`.
  init<Record>(
    _ records: [Record], notStated: String, key: (Record) -> RecordDirectory.Key,
    word: (Record) -> String?, order: (Record) -> String
  ) {
    let sorted = records.enumerated().sorted {
      (order($0.element), $0.offset) < (order($1.element), $1.offset)
    }.map(\.element)
    for record in sorted {
      guard let word = word(record) else { continue }
      if let index = groups.firstIndex(where: { $0.line.label == word }) {
        groups[index].line.records.append(key(record))
      } else {
        groups.append(Group(kind: nil, line: Line(label: word, records: [key(record)])))
      }
    }
    addRest(sorted.filter { word($0) == nil }.map(key), notStated)
  }

  private mutating func addRest(_ rest: [RecordDirectory.Key], _ label: String) {
    guard !rest.isEmpty else { return }
    groups.append(Group(kind: nil, line: Line(label: label, records: rest)))
  }
}
