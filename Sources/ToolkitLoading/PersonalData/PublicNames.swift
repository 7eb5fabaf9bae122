import TextFolding

/// What `contacts.yaml` and `authorities.yaml` name to readers: numbers, addresses, the names of courts.
struct PublicNames {
  /// The letters and digits of each name.
  private var names: [[UInt8]] = []
  /// The digits of each contact's number, and the contact's id.
  private var numbers: [(digits: [UInt8], contact: String)] = []

  /// Takes the values of some keys in a list of pieces.
  mutating func add(_ node: YAMLNode, keys: Set<String>) {
    for entry in keys.isEmpty ? [] : node.items {
      for name in keys.sorted() { add(entry[name]) }
      if case .scalar(let number) = entry["number"], case .scalar(let id) = entry["id"] {
        numbers.append((Self.digits(Array(number.string.utf8).folded[...]), id.string))
      }
    }
  }

  private mutating func add(_ node: YAMLNode?) {
    guard case .scalar(let scalar) = node else { return }
    names.append(Self.letters(Array(scalar.string.utf8).folded[...]))
  }

  /// Whether some folded words are part of a name; a number may lack the code of its country.
  func names(_ words: ArraySlice<UInt8>) -> Bool {
    let letters = Array(Self.letters(words).drop { $0 == UInt8(ascii: "0") })
    return !letters.isEmpty && names.contains { $0.contains(letters) }
  }

  /// The contact that has a number, with or without the code of its country.
  func contact(withNumber number: ArraySlice<UInt8>) -> String? {
    let digits = Self.digits(number).drop { $0 == UInt8(ascii: "0") }
    return numbers.first { $0.digits.suffix(digits.count).elementsEqual(digits) }?.contact
      ?? numbers.first { !$0.digits.isEmpty && digits.suffix($0.digits.count) == $0.digits[...] }?
      .contact
  }

  private static func digits(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    bytes.filter(\.isASCIIDigit)
  }

  /// Letters and digits, small where they are ASCII.
  private static func letters(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    bytes.filter(\.isLetterOrDigit).map { $0 < 0x80 ? $0 | 0x20 : $0 }
  }
}

extension YAMLNode {
  fileprivate var items: [YAMLNode] {
    guard case .sequence(let sequence) = self else { return [] }
    return sequence.items
  }

  fileprivate subscript(key: String) -> YAMLNode? {
    guard case .mapping(let mapping) = self else { return nil }
    return mapping[key]
  }
}
