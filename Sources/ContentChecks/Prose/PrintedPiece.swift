import Diagnostics
import Guides
import ToolkitModel

/// A piece of the guide with every text of it that is printed.
struct PrintedPiece {
  typealias Role = TextRole

  struct Text {
    let role: Role
    let source: SourceText
  }

  /// The kind in one plain word (`section`).
  let kind: String
  /// Empty for the toolkit as a whole.
  let id: String
  let position: SourcePosition
  /// For whom a section is; empty for everything else.
  let audience: [String]
  /// The place that it names as its own, if it does.
  let place: PieceID<Place>?
  let texts: [Text]

  init(
    kind: String, id: String, at position: SourcePosition, audience: [String] = [],
    place: PieceID<Place>? = nil, _ texts: [(Role, SourceText?)]
  ) {
    self.kind = kind
    self.id = id
    self.position = position
    self.audience = audience
    self.place = place
    self.texts = texts.compactMap { role, source in source.map { Text(role: role, source: $0) } }
  }

  /// A piece with those of its texts that are printed by themselves.
  init<P: Piece>(_ piece: P, by kind: Kind<P>) {
    self.init(
      kind: P.kind, id: piece.id.text, at: piece.position,
      audience: (piece as? Section)?.audience ?? [],
      place: (piece as? any ReviewablePiece)?.place?.value,
      kind.texts(of: piece).compactMap { text in text.traits.role.map { ($0, text.source) } })
  }

  /// What it is, for messages (`section 'at-the-door'`).
  var name: String { id.isEmpty ? kind : "\(kind) '\(id)'" }

  /// The first text with a role.
  func text(_ role: Role) -> SourceText? { texts.first { $0.role == role }?.source }
}

extension Guide {
  /// Everything with printed words, kind by kind.
  var printedPieces: [PrintedPiece] {
    let texts = ToolkitSettings.fields.texts(of: settings, TextKey(ToolkitSettings.key))
    let toolkit = PrintedPiece(
      kind: ToolkitSettings.key.kind, id: "", at: settings.position,
      texts.compactMap { text in text.traits.role.map { ($0, text.source) } })
    return [toolkit] + kinds.all.flatMap { printedPieces(of: $0) }
  }

  private func printedPieces<K: AnyKind>(of kind: K) -> [PrintedPiece] {
    kind.described.pieces(in: pieces).map { PrintedPiece($0, by: kind.described) }
  }
}
