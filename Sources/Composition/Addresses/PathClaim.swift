package import Diagnostics
import Guides
package import ToolkitModel

/// A path of the site, and the piece or file that needs it.
package struct PathClaim: Sendable, Equatable {
  package let path: String
  /// For messages, such as `form 'notes'`.
  package let owner: String
  /// Where it can be renamed; `nil` for what every site has.
  package let position: SourcePosition?

  package init(_ path: String, _ owner: String, at position: SourcePosition? = nil) {
    self.path = path
    self.owner = owner
    self.position = position
  }

  package init(_ path: String, of piece: some Piece) {
    self.init(path, "\(type(of: piece).kind) '\(piece.id)'", at: piece.position)
  }
}

extension PageComposer {
  /// The paths of one kind that all pages need, each at the page's own.
  package func claims(at path: (PageDirectory.Entry) -> PagePath) -> [PathClaim] {
    directory.entries.map { claim(path($0).text, of: $0.id) }
  }

  /// The paths of what has moved, and of drawings.
  package var claimsBesidePages: [PathClaim] {
    let redirects = moved.redirects.map { redirect in
      let address = String(redirect.folder.dropLast())
      let move = guide.moves.first { $0.from.value == address }
      return PathClaim(
        guide.variant.path(ofPageIn: redirect.folder).text, "the moved address '\(address)'",
        at: move?.from.position)
    }
    return redirects
      + guide.diagrams.pieces.map { PathClaim(guide.variant.path(of: $0.id).text, of: $0) }
  }

  /// A path that a page needs, which its piece can give up.
  private func claim(_ path: String, of page: PageID) -> PathClaim {
    let piece: (any Piece)? =
      switch page {
      case .part(let id): guide.parts.first { $0.part.id == id }?.part
      case .edition(let id): guide.editions[id]
      case .ruleTopic(let id): guide.ruleTopics[id]
      case .records: nil
      default: guide.piece(of: page)
      }
    if case .reports(let appendix, let name) = page {
      let owner = "page '\(name)' of \(Appendix.kind) '\(appendix)'"
      return PathClaim(path, owner, at: piece?.position)
    }
    if let piece { return PathClaim(path, of: piece) }
    let name = page == .home ? "the first page" : "the page '\(page.folder.dropLast())'"
    return PathClaim(path, name)
  }
}
