import Platform

/// How the numbers of a picture become light, both from 0 to 1.
enum ColorCurve: Equatable {
  /// ICC.1, 10.18, with its parameters g, a, b, c, d, e and f.
  case parametric(kind: Int, [Double])
  case power(Double)
  case table([Double])

  /// That of sRGB (IEC 61966-2-1).
  static let standard = ColorCurve.parametric(
    kind: 3, [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045])

  /// Reads a tag of the type `curv` or `para`; `nil` if it is none.
  init?(_ tag: PictureBytes) {
    func numbers(_ count: Int, at place: Int) throws(PictureRefusal) -> [Double] {
      var numbers: [Double] = []
      for index in 0..<count {
        numbers.append(try tag.fixed(place + index * 4))
      }
      return numbers
    }
    do throws(PictureRefusal) {
      if tag.has("curv".utf8, at: 0) {
        let count = try tag.big(8, bytes: 4)
        guard count <= tag.count / 2 else { return nil }
        switch count {
        case 0: self = .power(1)
        case 1: self = .power(Double(try tag.big(12, bytes: 2)) / 256)
        default:
          var table: [Double] = []
          for index in 0..<count {
            table.append(Double(try tag.big(12 + index * 2, bytes: 2)) / 65_535)
          }
          self = .table(table)
        }
      } else if tag.has("para".utf8, at: 0) {
        let kind = try tag.big(8, bytes: 2)
        guard kind < 5 else { return nil }
        self = .parametric(kind: kind, try numbers([1, 3, 4, 5, 7][kind], at: 12))
      } else {
        return nil
      }
    } catch {
      return nil
    }
  }

  /// The light of a number.
  func light(of number: Double) -> Double {
    switch self {
    case .power(let exponent): return pow(number, exponent)
    case .table(let table):
      let place = number * Double(table.count - 1)
      let below = min(table.count - 2, Int(place))
      return table[below] + (table[below + 1] - table[below]) * (place - Double(below))
    case .parametric(let kind, let all):
      let (power, x) = (all[0], number)
      if kind == 0 { return pow(x, power) }
      let (a, b) = (all[1], all[2])
      let raised = pow(max(0, a * x + b), power)
      switch kind {
      case 1: return x >= -b / a ? raised : 0
      case 2: return raised + (x >= -b / a ? all[3] : all[3] - raised)
      case 3: return x >= all[4] ? raised : all[3] * x
      default: return x >= all[4] ? raised + all[5] : all[3] * x + all[6]
      }
    }
  }

  /// The curve as a tag of the type `para`.
  var tag: [UInt8] {
    var tag = Array("para".utf8) + [0, 0, 0, 0]
    let (kind, numbers) =
      switch self {
      case .parametric(let kind, let numbers): (kind, numbers)
      case .power(let exponent): (0, [exponent])
      case .table: (0, [1])
      }
    tag.append(big: kind, bytes: 2)
    tag += [0, 0]
    for number in numbers { tag.append(fixed: number) }
    return tag
  }
}

extension PictureBytes {
  /// A signed number with sixteen binary places.
  func fixed(_ place: Int) throws(PictureRefusal) -> Double {
    Double(Int32(truncatingIfNeeded: try big(place, bytes: 4))) / 65_536
  }
}

extension [UInt8] {
  /// Appends a signed number with sixteen binary places.
  mutating func append(fixed number: Double) {
    append(big: Int((number * 65_536).rounded()), bytes: 4)
  }
}
