/// Names one piece of a toolkit, whatever its kind is.
package struct PieceKey: Hashable, Sendable {
  /// The kind in one plain word (`rule`).
  package let kind: String
  package let id: String

  package init(kind: String, id: String) {
    self.kind = kind
    self.id = id
  }

  package init<P: Piece>(_ id: PieceID<P>) {
    self.init(kind: P.kind, id: id.text)
  }
}

/// Names one text of a toolkit: by where it belongs, never by what it says.
package struct TextKey: Hashable, Sendable, CustomStringConvertible {
  package let piece: PieceKey
  /// The keys that lead to it, with the ids of parts that have one (`parts.people.title`).
  package let field: String
  /// Its place in a list whose entries have no ids, from 0.
  package let index: Int?

  package init(_ piece: PieceKey, field: String = "", index: Int? = nil) {
    self.piece = piece
    self.field = field
    self.index = index
  }

  /// The text under a key of what this one names.
  package func appending(_ name: String) -> TextKey {
    TextKey(piece, field: field.isEmpty ? name : field + "." + name, index: index)
  }

  /// An entry of the list that this one names.
  package func at(_ index: Int) -> TextKey { TextKey(piece, field: field, index: index) }

  /// As catalogues write it: `rule:home-entry:law`, `form:plan:parts.people.fields.signed.options:1`.
  package var description: String {
    "\(piece.kind):\(piece.id):\(field)" + (index.map { ":\($0)" } ?? "")
  }
}
