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
    directory.entries.map { entry in
      let owner = owner(of: entry.id)
      return PathClaim(path(entry).text, owner.name, at: owner.position)
    }
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

  /// Whose page it is.
  private func owner(of page: PageID) -> (name: String, position: SourcePosition?) {
    func named<P: Piece>(_ id: PieceID<P>, _ piece: P?) -> (String, SourcePosition?) {
      ("\(P.kind) '\(id)'", piece?.position)
    }
    switch page {
    case .home: return ("the first page", nil)
    case .part(let id): return named(id, guide.parts.first { $0.part.id == id }?.part)
    case .section(let id): return named(id, guide.sections[id])
    case .encounter(let id): return named(id, guide.encounters[id])
    case .flyer(let id): return named(id, guide.flyers[id])
    case .form(let id): return named(id, guide.forms[id])
    case .appendix(let id), .map(let id):
      return named(id, guide.appendices.first { $0.appendix.id == id }?.appendix)
    case .reports(let id, let name):
      let appendix = named(id, guide.appendices.first { $0.appendix.id == id }?.appendix)
      return ("page '\(name)' of \(appendix.0)", appendix.1)
    case .edition(let id): return named(id, guide.editions[id])
    case .ruleTopic(let id): return named(id, guide.ruleTopics[id])
    default: return ("the page '\(page.folder.dropLast())'", nil)
    }
  }
}
