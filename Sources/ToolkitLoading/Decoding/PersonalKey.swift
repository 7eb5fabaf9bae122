/// The names of keys under which people write down who somebody is.
enum PersonalKey {
  /// Parts of key names in the language of the format itself; values are checked by patterns instead.
  private static let parts = [
    "address", "alias", "birth", "client", "contact", "email", "licence", "license", "mail", "name",
    "nationality", "neighbor", "neighbour", "passport", "person", "phone", "plate", "relative",
    "ssn",
    "street", "victim", "witness",
  ]

  /// Whether a key's name says that it holds a name, an address, a number or the like.
  static func isPersonal(_ key: String) -> Bool {
    let key = key.lowercased()
    return parts.contains { key.contains($0) }
  }
}
