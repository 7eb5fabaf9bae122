import ToolkitModel

extension Review: JointlyRead {
  func completed(by reader: PieceReader, isWhole: Bool) -> Review? {
    let digits = digest.value.dropFirst("sha256:".count)
    let isDigest =
      digest.value.hasPrefix("sha256:") && digits.utf8.count == 64
      && digits.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    if !isDigest {
      // One that is missing has been reported.
      guard !digest.value.isEmpty else { return nil }
      reader.report(
        "wrong-type", "'digest' is not a digest", at: digest,
        remedy:
          "it is `sha256:` and 64 hexadecimal digits; `handbill list … --format json` shows it")
      return nil
    }
    guard isWhole else { return nil }
    if next < on {
      reader.report(
        "review-dates", "the next review is before the review", at: reader.position,
        remedy: "`next` is the day by which it must be reviewed again")
    }
    return self
  }
}
