import ToolkitModel

extension PressRecord.Byline: JointlyRead {
  func completed(by reader: PieceReader, isWhole: Bool) -> PressRecord.Byline? {
    guard isWhole else { return nil }
    if name == nil, status != .unknown {
      reader.report(
        "missing-key", "a name that is \(status.rawValue) must be there", at: reader.position,
        remedy: "add `name: …` or write `status: unknown`")
    }
    return self
  }
}
