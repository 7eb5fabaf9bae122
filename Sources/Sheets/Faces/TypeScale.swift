/// How large the words of a face are: as large as they fit, but never smaller than what can be read.
struct TypeScale: Sendable, Equatable {
  /// The size that is tried first, in points.
  let largest: Double
  /// What everybody can read, in points; smaller type is a warning.
  let readable: Double
  /// The smallest that is printed at all, in points.
  let floor: Double
  /// The size of the line at the foot of a face, in points; it does not grow.
  let small: Double

  init(largest: Double, readable: Double = 8, floor: Double = 6.5, small: Double = 8) {
    self.largest = largest
    self.readable = readable
    self.floor = floor
    self.small = small
  }

  /// From the largest down, in steps that nobody sees.
  var sizes: [Double] {
    var sizes: [Double] = []
    var size = largest
    while size > floor {
      sizes.append(size)
      size -= size > 24 ? 1 : size > 12 ? 0.5 : 0.25
    }
    return sizes + [floor]
  }

  /// Of an officer's face, whose first words are larger than the others: they can be read at arm's length.
  var officers: TypeScale {
    let share = Self.mainWords / Self.mainShare / 8
    return TypeScale(
      largest: largest * 1.75, readable: max(readable, readable * share),
      floor: max(floor, floor * share), small: small)
  }

  /// How large an officer's first words are, in points, and how much larger than the others (`sheet.css`).
  static let mainWords = 14.0
  static let mainShare = 1.65

  static let card = TypeScale(largest: 12)
  static let quarter = TypeScale(largest: 18)
  static let half = TypeScale(largest: 18)
  static let flyer = TypeScale(largest: 24)
  static let panel = TypeScale(largest: 16)
  static let booklet = TypeScale(largest: 15)
  static let zine = TypeScale(largest: 12)
  static let poster = TypeScale(largest: 80, readable: 18, floor: 18, small: 11)
  /// Read from outside a door: never below 24 points.
  static let doorSign = TypeScale(largest: 60, readable: 24, floor: 24, small: 9)
  /// A form runs over as many pages as it needs.
  static let form = TypeScale(largest: 10.5, readable: 10.5, floor: 10.5, small: 8.5)
}
