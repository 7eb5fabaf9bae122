package import Diagnostics

/// What is written down as keys and values, and described once: a piece, or a part of one.
package protocol Described: Sendable {
  /// What it is in plain words, as messages write it (`deadline`).
  static var kind: String { get }
  /// What messages about its keys call it, if that is another word.
  static var noun: String { get }
  /// Its keys, in the order of the documentation and of data files.
  static var fields: [Field<Self>] { get }
  /// Whether a key that could hold somebody's name is refused as that.
  static var refusesNames: Bool { get }

  /// One of which nothing has been read yet.
  init(at position: SourcePosition)

  /// What keeps it apart from its neighbors in a list, whatever their order is.
  var listName: String? { get }
}

extension Described {
  package static var noun: String { kind }
  package static var refusesNames: Bool { false }
  package var listName: String? { nil }

  /// Its fields as `handbill list` and data files show them.
  package var shown: Fields { Self.fields.shown(of: self) }
}

/// What follows from the fields of an owner.
extension Array {
  /// The fields of an owner as data files show them.
  package func shown<Owner>(of owner: Owner) -> Fields where Element == Field<Owner> {
    var shown: Fields = [:]
    for field in self where field.facts.isListed { field.show(owner, &shown) }
    return shown
  }

  /// Every text of an owner, which the key names.
  package func texts<Owner>(of owner: Owner, _ key: TextKey) -> [PieceText]
  where Element == Field<Owner> {
    var texts: [PieceText] = []
    var owner = owner
    for field in self {
      field.visitTexts(&owner, key) {
        texts.append(PieceText(key: $0, traits: $1, source: $2))
        return nil
      }
    }
    return texts
  }

  /// Puts other texts into an owner.
  ///
  /// - Parameters:
  ///   - owner: what has the texts.
  ///   - key: names the owner.
  ///   - body: gives the text to stand in the place of one; `nil` to leave it.
  package func replaceTexts<Owner>(of owner: inout Owner, _ key: TextKey, by body: TextBody)
  where Element == Field<Owner> {
    for field in self { field.visitTexts(&owner, key, body) }
  }
}
