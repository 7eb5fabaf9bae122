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

  /// By codes in the order of their set, or sorted by words; those without come last.
  init<Record: AppendixRecord>(
    _ records: [Record], by sorting: RecordSorting<Record>, in codes: CodeSets, notStated: String
  ) {
    switch sorting {
    case .codes(let set, let values):
      let used = codes.sorted(records.flatMap { values($0).map(\.value) }, in: set)
      func line(_ code: String) -> Line {
        let holders = records.filter { values($0).contains { $0.value == code } }
        return Line(
          label: codes[set, code]?.label ?? code, records: holders.map { RecordDirectory.Key($0) })
      }
      for kind in codes.sorted(used.map { codes.kind(of: $0, in: set) }, in: set) {
        let finer = used.filter { $0 != kind && codes.kind(of: $0, in: set) == kind }
        groups.append(Group(kind: kind, line: line(kind), codes: finer.map(line)))
      }
      addRest(records.filter { values($0).isEmpty }, notStated)
    case .word(let word, let order):
      let sorted = records.enumerated().sorted {
        (order($0.element), $0.offset) < (order($1.element), $1.offset)
      }.map(\.element)
      for record in sorted {
        guard let word = word(record) else { continue }
        let key = RecordDirectory.Key(record)
        if let index = groups.firstIndex(where: { $0.line.label == word }) {
          groups[index].line.records.append(key)
        } else {
          groups.append(Group(kind: nil, line: Line(label: word, records: [key])))
        }
      }
      addRest(sorted.filter { word($0) == nil }, notStated)
    }
  }

  private mutating func addRest(_ rest: [some AppendixRecord], _ label: String) {
    if rest.isEmpty { return }
    let keys = rest.map { RecordDirectory.Key($0) }
    groups.append(Group(kind: nil, line: Line(label: label, records: keys)))
  }
}
