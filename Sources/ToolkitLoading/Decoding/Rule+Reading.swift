import ToolkitModel

extension Rule: JointlyRead {
  func completed(by reader: PieceReader, isWhole: Bool) -> Rule? {
    if reader.namesNothing("authority") {
      reader.report(
        "no-authority", "this rule has no authority", at: reader.position,
        remedy: "name at least one entry of authorities.yaml under `authority:`")
    }
    return self
  }
}
