/// The names that Windows keeps for devices: it can hold no file or folder that is called so, whatever the ending.
package enum DeviceName {
  private static let names: Set = {
    let plain = ["con", "prn", "aux", "nul", "conin$", "conout$"]
    let numbers = (0...9).map(String.init) + ["\u{B9}", "\u{B2}", "\u{B3}"]
    return Set(plain + numbers.flatMap { ["com" + $0, "lpt" + $0] })
  }()

  /// The device that a name of a file or folder stands for (`aux` for `Aux.txt`); `nil` for any other name.
  package static func device(in name: some StringProtocol) -> String? {
    // All other names, which are nearly all, are longer, or are no device by their first letter.
    guard let first = name.utf8.first, "acnlpACNLP".utf8.contains(first) else { return nil }
    var stem = name.prefix { $0 != "." }.lowercased()
    while stem.last == " " { stem.removeLast() }
    return names.contains(stem) ? stem : nil
  }
}
