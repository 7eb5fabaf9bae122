/// The alphabet of a language, by which titles are sorted and grouped.
///
/// It is written as groups with a space between (`aàâ b cç`): the letters of a group count as one,
/// and its first is shown. What no group has comes before the first letter.
package struct LetterOrder: Equatable {
  private let places: [Character: Int]
  /// The same for the signs of ASCII, 0 for one that no group has: most titles have no others.
  private let plainPlaces: [UInt16]
  /// The letters that are shown, in their order.
  package let letters: [String]

  package init(_ alphabet: String) {
    let groups = alphabet.split(separator: " ")
    places = Dictionary(
      groups.enumerated().flatMap { place, group in group.lowercased().map { ($0, place + 1) } },
      uniquingKeysWith: { first, _ in first })
    let places = places
    plainPlaces = (0..<128).map {
      UInt16(clamping: places[Character(Unicode.Scalar(UInt8($0)))] ?? 0)
    }
    letters = groups.map { $0.prefix(1).uppercased() }
  }

  /// A text that sorts as the alphabet does; marks before the first letter or digit do not count.
  package func key(of text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      var key: [UInt8] = []
      key.reserveCapacity(text.utf8.count * 3)
      for byte in text.lowercased().utf8 {
        let place = plainPlaces[Int(byte)]
        if place > 0, let scalar = Unicode.Scalar(0xE000 + place),
          let encoded = UTF8.encode(scalar)
        {
          key += encoded
        } else if byte &- 0x30 < 10 || byte &- 0x61 < 26 || !key.isEmpty {
          key.append(byte)
        }
      }
      return String(decoding: key, as: UTF8.self)
    }
    var key = String.UnicodeScalarView()
    for character in text.lowercased() {
      if let place = places[character], let scalar = Unicode.Scalar(0xE000 + place) {
        key.append(scalar)
      } else if character.isNumber || character.isLetter || !key.isEmpty {
        key.append(contentsOf: character.unicodeScalars)
      }
    }
    return String(key)
  }

  /// The place of a text's first letter in ``letters``; `nil` for any other character.
  package func letter(of text: String) -> Int? {
    guard let first = text.lowercased().first(where: { $0.isLetter || $0.isNumber }) else {
      return nil
    }
    return places[first].map { $0 - 1 }
  }
}
