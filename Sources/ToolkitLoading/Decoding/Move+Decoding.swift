import ToolkitModel

extension Move {
  init?(_ reader: PieceReader) {
    let from = reader.pageAddress("from")
    let to = reader.pageAddress("to")
    guard let from, let to else { return nil }
    self.init(from: from, to: to)
  }
}

extension PieceReader {
  /// An address below the folder of the language, perhaps with the id of a place in the page.
  fileprivate func pageAddress(_ key: String) -> Located<String>? {
    guard let read = code(key) else { return nil }
    let halves = read.value.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let isAddress = halves[0].split(separator: "/", omittingEmptySubsequences: false)
      .allSatisfy { PieceID<Section>.isValid(String($0)) }
    let isFragment = halves.dropFirst().allSatisfy { id in
      !id.isEmpty && id.utf8.allSatisfy { $0 > 0x20 && !"\"<>&#".utf8.contains($0) }
    }
    if isAddress, isFragment {
      let devices = halves[0].split(separator: "/").compactMap { DeviceName.device(in: $0) }
      if let device = devices.first {
        reportDevice(device, at: read.position, length: read.length)
      }
      return read
    }
    report(
      "bad-address", "'\(read.value)' is not the address of a page", at: read.position,
      length: read.length,
      remedy: "write the part after the language, without `index.html`: "
        + "`flyers/wallet-card` or `at-the-door#the-paper`")
    return nil
  }
}
