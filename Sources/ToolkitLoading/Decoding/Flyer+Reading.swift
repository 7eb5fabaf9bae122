import ToolkitModel

extension Flyer: JointlyRead {
  func completed(by reader: PieceReader, isWhole: Bool) -> Flyer? {
    if reader.namesNothing("faces") {
      reader.report(
        "missing-key", "this flyer has no 'faces'", at: reader.position,
        remedy: "add `faces:` with a list of `{id: front, for: reader, words: 60}`")
    }
    return self
  }
}
