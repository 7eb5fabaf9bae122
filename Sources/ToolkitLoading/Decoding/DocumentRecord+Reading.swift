import Diagnostics
import ToolkitModel

extension DocumentRecord: JointlyRead {
  func completed(by reader: PieceReader, isWhole: Bool) -> DocumentRecord? {
    var record = self
    if let importance, !(1...3).contains(importance), let read = reader.optionalCode("importance") {
      record.importance = nil
      reader.report(
        "unknown-value", "'importance' cannot be \(importance)", at: read.position,
        length: read.length, remedy: "write 1, 2 or 3; 1 means that everybody should read it")
    }
    return isWhole ? record : nil
  }
}

extension DocumentRecord.BatesRange: JointlyRead {
  /// The stamps stay as they are written, so that leading zeros are kept.
  func completed(by reader: PieceReader, isWhole: Bool) -> DocumentRecord.BatesRange? {
    let first = reader.integer("start")
    let last = reader.integer("end")
    let start = reader.optionalCode("start")
    let end = reader.optionalCode("end")
    guard let first, let last, let start, let end else { return nil }
    if last < first {
      reader.report(
        "bates-range", "the range ends at \(end.value), before it begins", at: end.position,
        length: end.length, remedy: "write the first stamp as `start` and the last as `end`")
    } else if let pages, pages > last - first + 1 {
      reader.report(
        "bates-range", "\(pages) pages do not fit between \(start.value) and \(end.value)",
        at: start.position, length: start.length, remedy: "correct `pages` or the range")
    }
    var range = self
    range.start = start.value
    range.end = end.value
    return range
  }
}
