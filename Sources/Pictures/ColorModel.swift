import Platform

/// What color the three numbers of a pixel are: XYZ of each primary, for the white D50, and the curve of each.
struct ColorModel: Equatable {
  /// Red, green and blue.
  let primaries: [[Double]]
  let curves: [ColorCurve]
  /// Whether all three numbers are always the same.
  var isGray = false
}

extension ColorModel {
  init(red: [Double], green: [Double], blue: [Double], curve: ColorCurve) {
    self.init(primaries: [red, green, blue], curves: [curve, curve, curve])
  }

  /// sRGB (IEC 61966-2-1).
  static let standard = ColorModel(
    red: [0.43607, 0.22249, 0.01392], green: [0.38515, 0.71687, 0.09708],
    blue: [0.14307, 0.06061, 0.71410], curve: .standard)

  /// The largest difference of a color from the one that another model gives for the same numbers, in CIE 1976
  /// Delta E.
  func difference(to other: ColorModel) -> Double {
    let steps = stride(from: 0.0, through: 1, by: 0.25)
    var largest = 0.0
    for red in steps {
      for green in steps {
        for blue in steps where !isGray || red == green && green == blue {
          let (one, two) = (lab(red, green, blue), other.lab(red, green, blue))
          let distance = zip(one, two).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
          // Numbers that are none come from a profile that makes no sense.
          largest = distance.isFinite ? max(largest, distance.squareRoot()) : .infinity
        }
      }
    }
    return largest
  }

  private func lab(_ red: Double, _ green: Double, _ blue: Double) -> [Double] {
    let light = zip(curves, [red, green, blue]).map { $0.light(of: $1) }
    let white = [0.9642, 1, 0.8249]
    let xyz = (0..<3).map { axis in
      (0..<3).reduce(0) { $0 + light[$1] * primaries[$1][axis] } / white[axis]
    }
    let roots = xyz.map { $0 > 0.008856 ? cbrt($0) : 7.787 * $0 + 16.0 / 116 }
    return [116 * roots[1] - 16, 500 * (roots[0] - roots[1]), 200 * (roots[1] - roots[2])]
  }
}
