package import Diagnostics

/// One kind of piece: how it is called, where it is written, and what its pieces have.
///
/// All that lists, reads, checks or translates pieces goes by such descriptions, so that a new kind needs no
/// other place.
package struct Kind<P: Piece>: Sendable {
  package let facts: KindFacts
  package let fields: [Field<P>]
  /// Where its pieces are; those of records are in appendices.
  private let find: @Sendable (Pieces) -> [P]

  package init(
    _ facts: KindFacts, fields: [Field<P>] = P.fields,
    find: @escaping @Sendable (Pieces) -> [P] = { $0[P.self] }
  ) {
    self.facts = facts
    self.fields = fields
    self.find = find
  }

  /// The same kind with one more key.
  package func adding(_ field: Field<P>) -> Kind<P> {
    Kind(facts, fields: fields + [field], find: find)
  }

  package func pieces(in pieces: Pieces) -> [P] { find(pieces) }

  // MARK: What follows from the fields

  /// A piece as `handbill list` and data files show it.
  package func shown(_ piece: P) -> Fields { fields.shown(of: piece) }

  /// Every text of a piece.
  package func texts(of piece: P) -> [PieceText] {
    fields.texts(of: piece, TextKey(PieceKey(piece.id)))
  }

  /// The texts that a signature covers, in a fixed order.
  package func signedTexts(of piece: P) -> [SourceText] {
    let signed = texts(of: piece).enumerated().compactMap { index, text in
      text.traits.signed.map { (turn: $0, index: index, text: text.source) }
    }
    return signed.sorted { ($0.turn, $0.index) < ($1.turn, $1.index) }.map(\.text)
  }

  /// Every place where a piece names another or a code.
  package func references(of piece: P) -> [Reference] {
    var references: [Reference] = []
    for field in fields { field.visitReferences(piece) { references.append($0) } }
    return references
  }

  /// A piece with other texts: `body` gives the one to stand in the place of another, `nil` to leave it.
  package func replacingTexts(of piece: P, by body: TextBody) -> P {
    var copy = piece
    fields.replaceTexts(of: &copy, TextKey(PieceKey(piece.id)), by: body)
    return copy
  }
}

/// A kind of which the type of the pieces is not known.
package protocol AnyKind<P>: Sendable {
  associatedtype P: Piece
  var described: Kind<P> { get }
}

extension Kind: AnyKind {
  package var described: Kind<P> { self }
}

extension AnyKind {
  package var facts: KindFacts { described.facts }
  package var fieldFacts: [FieldFacts] { described.fields.map(\.facts) }

  /// The pieces as data files show them.
  package func shown(in pieces: Pieces) -> [Fields] {
    described.pieces(in: pieces).map { described.shown($0) }
  }
}
