/// Pieces of all kinds, those of each kind in their order.
package struct Pieces: Sendable {
  private var lists: [String: any Sendable] = [:]

  package init() {}

  package subscript<P: Piece>(type: P.Type) -> [P] {
    get { lists[P.kind] as? [P] ?? [] }
    set { lists[P.kind] = newValue }
  }
}
