import QRCodes

extension QRMatrix {
  /// How long a side is on paper with its white: the code 15 mm or more, a module 0.5 mm or more,
  /// which cheap cameras still read.
  var side: Double {
    let module = max(Double.millimetres(15) / Double(width), .millimetres(0.5))
    return module * Double(width + 2 * Self.quiet)
  }
}
