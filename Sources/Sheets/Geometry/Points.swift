/// Lengths on paper are points, 72 to the inch.
extension Double {
  static func inches(_ count: Double) -> Double { count * 72 }

  static func millimetres(_ count: Double) -> Double { count * 72 / 25.4 }

  /// The length as CSS writes it, to a thousandth of a point, the same on every machine.
  var css: String { number + "pt" }

  /// The number with at most three digits behind the point.
  var number: String {
    let thousandths = Int((self * 1_000).rounded())
    let whole = String(thousandths.magnitude / 1_000)
    var digits = String(thousandths.magnitude % 1_000 + 1_000).dropFirst()
    while digits.last == "0" { digits.removeLast() }
    let sign = thousandths < 0 ? "-" : ""
    return digits.isEmpty ? sign + whole : "\(sign)\(whole).\(digits)"
  }
}

/// How large something is, in points.
struct Size: Sendable, Equatable {
  let width: Double
  let height: Double

  /// The same, lying on its side.
  var turned: Size { Size(width: height, height: width) }
}

/// A place on a side of a sheet: points, from the top left corner.
struct Frame: Sendable, Equatable {
  let x: Double
  let y: Double
  let width: Double
  let height: Double

  var size: Size { Size(width: width, height: height) }

  /// The same place on a sheet that lies on its side.
  var turned: Frame { Frame(x: y, y: x, width: height, height: width) }

  /// What lies behind this place when the sheet is turned over like the page of a book.
  func mirrored(on paper: Size) -> Frame {
    Frame(x: paper.width - x - width, y: y, width: width, height: height)
  }
}

/// The white round a face, within its page.
struct Insets: Sendable, Equatable {
  let vertical: Double
  let horizontal: Double
}
