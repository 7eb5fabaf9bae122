/// The alphabet of a language, by which titles are sorted and grouped.
///
/// It is written as groups with a space between (`aàâ b cç`): the letters of a group count as one,
/// and its first is shown. What no group has comes before the first letter.
package struct LetterOrder: Equatable {
  private let places: [Character: Int]
  /// The letters that are shown, in their order.
  package let letters: [String]

  package init(_ alphabet: String) {
    let groups = alphabet.split(separator: " ")
    places = Dictionary(
      groups.enumerated().flatMap { place, group in group.lowercased().map { ($0, place + 1) } },
      uniquingKeysWith: { first, _ in first })
    letters = groups.map { $0.prefix(1).uppercased() }
  }

  /// A text that sorts as the alphabet does; marks before the first letter or digit do not count.
  package func key(of text: String) -> String {
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
