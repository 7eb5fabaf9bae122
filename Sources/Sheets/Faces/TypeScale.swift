/// How large the words of a piece are: as large as they fit, but never smaller than what can be read.
struct TypeScale: Sendable, Equatable {
  /// The size that is tried first, in points.
  let base: Double
  /// The smallest, in points.
  let floor: Double
  /// The size of the line at the foot of a face, in points; it does not grow.
  let small: Double

  /// What `base` is multiplied by, in the order in which it is tried.
  var scales: [Double] {
    let last = floor / base
    let steps = stride(from: 1.0, to: last + 0.01, by: -0.05)
      .map { ($0 * 100).rounded() / 100 }
    return steps + [last]
  }

  static let card = TypeScale(base: 10, floor: 6.5, small: 6.5)
  static let quarter = TypeScale(base: 14, floor: 9, small: 7.5)
  static let half = TypeScale(base: 15, floor: 9, small: 8)
  static let flyer = TypeScale(base: 20, floor: 9, small: 9)
  static let panel = TypeScale(base: 13, floor: 9, small: 7.5)
  static let booklet = TypeScale(base: 13, floor: 9, small: 7.5)
  static let zine = TypeScale(base: 11, floor: 8, small: 6.5)
  static let poster = TypeScale(base: 54, floor: 18, small: 11)
  /// Read from outside a door: never below 24 points.
  static let doorSign = TypeScale(base: 48, floor: 24, small: 9)
  /// A form runs over as many pages as it needs.
  static let form = TypeScale(base: 10.5, floor: 10.5, small: 8.5)
}
