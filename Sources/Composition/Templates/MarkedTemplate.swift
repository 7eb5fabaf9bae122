import CommonMark
import Templating

/// A filled template with marks in the place of its values, so that it is parsed once for all of its shape.
///
/// A value stays where it is, and belongs to the shape, if its bytes may decide what the text around it means:
/// marks of headings, numbers of lists, what is neither a text nor a plain address.
struct MarkedTemplate {
  /// The same for all fillings that differ only in the values of their marks.
  private(set) var key: [UInt8]
  private(set) var marks: [ValueMark] = []
  private let filling: TemplateFilling
  /// The values of the marks, by number.
  private var values: [TemplateValue] = []
  /// The number of the mark at each place; `nil` where the value stays.
  private var numbers: [Int?] = []

  init(_ name: String, _ filling: TemplateFilling) {
    self.filling = filling
    key = Array(name.utf8) + [0] + filling.shape
    let bytes = filling.bytes
    let places = filling.places
    for (index, place) in places.enumerated() {
      let beside = Neighbors(
        before: index > 0 && places[index - 1].end == place.end
          ? .value : .byte(place.end > 0 ? bytes[place.end - 1] : nil),
        after: index + 1 < places.count && places[index + 1].end == place.end
          ? .value : .byte(place.end < bytes.count ? bytes[place.end] : nil))
      append(place.value, beside)
    }
  }

  private mutating func append(_ value: TemplateValue, _ beside: Neighbors) {
    let mark: ValueMark?
    switch value {
    case .text(let text):
      var words: [UInt8] = []
      words.appendPlainWords(text)
      mark = words.isEmpty ? nil : ValueMark(words: words, beside)
      if mark == nil { keep(words) }
    case .ready(let ready):
      mark = ValueMark(ready: ready)
      if mark == nil { keep(ready) }
    case .flag, .absent, .object, .list:
      mark = nil
      keep([])
    }
    guard let mark else { return numbers.append(nil) }
    key.append(mark.code)
    numbers.append(marks.count)
    marks.append(mark)
    values.append(value)
  }

  /// Makes a value part of the shape.
  private mutating func keep(_ bytes: [UInt8]) {
    key.append(0)
    withUnsafeBytes(of: UInt32(bytes.count).littleEndian) { key.append(contentsOf: $0) }
    key += bytes
  }

  /// The template as the parser reads it.
  var bytes: [UInt8] {
    var output: [UInt8] = []
    filling.append(to: &output) { place, value, output in
      if let number = numbers[place] {
        marks[number].append(number, to: &output)
      } else {
        TemplateFilling.append(value, as: .markdown, to: &output)
      }
    }
    return output
  }

  /// Appends the value of a mark as the parser would have read it.
  func appendValue(_ number: Int, to bytes: inout [UInt8]) {
    switch values[number] {
    case .text(let text): bytes.appendPlainWords(text)
    case .ready(let ready):
      guard ready.contains(UInt8(ascii: "&")) else {
        bytes += ready
        return
      }
      bytes += String(decoding: ready, as: UTF8.self).replacing("&amp;", with: "&").utf8
    case .flag, .absent, .object, .list: break
    }
  }
}

/// What stands right before and behind a value.
struct Neighbors {
  enum Neighbor: Equatable {
    case value
    /// `nil` at an end of the template.
    case byte(UInt8?)

    /// Whether emphasis may begin or end here.
    fileprivate var isDelimiter: Bool {
      self == .value || self == .byte(UInt8(ascii: "*")) || self == .byte(UInt8(ascii: "_"))
    }

    /// Whether it makes a list's number of digits before it.
    fileprivate var endsNumber: Bool {
      self == .value || self == .byte(UInt8(ascii: ".")) || self == .byte(UInt8(ascii: ")"))
    }
  }

  let before: Neighbor
  let after: Neighbor
}

extension ValueMark {
  /// The mark for some words; `nil` if they have to stay.
  fileprivate init?(words: [UInt8], _ beside: Neighbors) {
    if beside.after.endsNumber, words.allSatisfy({ (0x30...0x39).contains($0) }) { return nil }
    guard beside.before.isDelimiter || beside.after.isDelimiter else {
      self = .text(start: .letter, end: .letter)
      return
    }
    let text = String(decoding: words, as: UTF8.self).unicodeScalars
    guard let first = text.first, let last = text.last,
      let start = beside.before.isDelimiter ? Edge(first) : .letter,
      let end = beside.after.isDelimiter ? Edge(last) : .letter
    else { return nil }
    self = .text(start: start, end: end)
  }

  /// The mark for bytes of Markdown; `nil` if they have to stay.
  fileprivate init?(ready: [UInt8]) {
    guard let first = ready.first, first.isLetterOrDigit else { return nil }
    if ready.allSatisfy({ $0.isLetterOrDigit || $0 == 0x2D || $0 == 0x2E }) {
      self = .name
      return
    }
    for (index, byte) in ready.enumerated() {
      if byte <= 0x20 || byte == 0x7F || "()<>\\`[]{}\"'".utf8.contains(byte) { return nil }
      if byte == UInt8(ascii: "&"), !ready[index...].starts(with: "&amp;".utf8) { return nil }
    }
    self = .address
  }

  /// One byte for each kind of mark.
  fileprivate var code: UInt8 {
    switch self {
    case .name: 1
    case .address: 2
    case .text(let start, let end): 16 + start.rawValue * 4 + end.rawValue
    }
  }
}

extension ValueMark.Edge {
  /// `nil` for a sign of which parsers may think differently.
  fileprivate init?(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      self = UInt8(scalar.value).isLetterOrDigit ? .letter : .punctuation
      return
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .decimalNumber:
      self = .letter
    default: return nil
    }
  }
}

extension UInt8 {
  fileprivate var isLetterOrDigit: Bool {
    (0x30...0x39).contains(self) || (0x61...0x7A).contains(self | 0x20)
  }
}
