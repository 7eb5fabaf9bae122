import ToolkitModel

extension DocumentRecord.BatesRange: JointlyRead {
  /// The stamps stay as they are written, so that leading zeros are kept.
  func completed(by reader: PieceReader, isWhole: Bool) -> DocumentRecord.BatesRange? {
    let first: Int? = reader.value("start", isRequired: true)
    let last: Int? = reader.value("end", isRequired: true)
    let start = reader.optionalCode("start")
    let end = reader.optionalCode("end")
    guard let first, let last, let start, let end else { return nil }
    if last < first {
      reader.report(
        "bates-range", "the range ends at \(end.value), before it begins", at: end,
        remedy: "write the first stamp as `start` and the last as `end`")
    } else if let pages, pages > last - first + 1 {
      reader.report(
        "bates-range", "\(pages) pages do not fit between \(start.value) and \(end.value)",
        at: start, remedy: "correct `pages` or the range")
    }
    var range = self
    range.start = start.value
    range.end = end.value
    return range
  }
}
