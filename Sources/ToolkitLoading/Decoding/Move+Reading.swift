import ToolkitModel

extension Move: JointlyRead {
  func completed(by reader: PieceReader, isWhole: Bool) -> Move? {
    let areAddresses = [from, to].map { $0.value.isEmpty || reader.isPageAddress($0) }
    return isWhole && !areAddresses.contains(false) ? self : nil
  }
}

extension PieceReader {
  /// Whether it is an address below the folder of the language, perhaps with the id of a place in the page.
  fileprivate func isPageAddress(_ read: Located<String>) -> Bool {
    let halves = read.value.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let names = halves[0].split(separator: "/", omittingEmptySubsequences: false)
    let isFragment = halves.dropFirst().allSatisfy { id in
      !id.isEmpty && id.utf8.allSatisfy { $0 > 0x20 && !"\"<>&#".utf8.contains($0) }
    }
    if isFragment, names.allSatisfy({ PieceID<Section>.isValid(String($0)) }) {
      if let device = names.first(where: { DeviceName.device(in: $0) != nil }) {
        reportDevice(in: device, at: read)
      }
      return true
    }
    report(
      "bad-address", "'\(read.value)' is not the address of a page", at: read,
      remedy: "write the part after the language, without `index.html`: "
        + "`flyers/wallet-card` or `at-the-door#the-paper`")
    return false
  }
}
