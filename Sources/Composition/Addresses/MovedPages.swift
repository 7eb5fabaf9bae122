package import Diagnostics
import ToolkitModel

/// Where what has moved is now, resolved against the pages that there are.
package struct MovedPages: Sendable {
  /// A place that was in a page, and where it is now.
  package struct Place: Sendable, Equatable {
    /// The id that it had.
    package let id: String
    package let target: PageID
    /// The id that it has now; `nil` for the whole page.
    package let fragment: String?
  }

  /// An address of a page that is no more.
  package struct Redirect: Sendable, Equatable {
    /// The folder that it had below that of the language, with a slash at its end.
    package let folder: String
    package let target: PageID
    package let fragment: String?
    /// The places of that page of which the toolkit says where they are.
    package fileprivate(set) var places: [Place] = []
  }

  /// By folder, in the order of the toolkit.
  package private(set) var redirects: [Redirect] = []
  package private(set) var diagnostics: [Diagnostic] = []
  /// The old ids that lie in a page still, under another id.
  private var kept: [PageID: [Place]] = [:]
  /// The old ids of a page whose places are elsewhere.
  private var left: [PageID: [Place]] = [:]
  /// The places that others lead to, and where that was written.
  private var wanted: [PageID: [(fragment: String, address: Located<String>)]] = [:]

  init(_ moves: [Move], in directory: PageDirectory) {
    let resolving = MoveResolving(moves, in: directory)
    diagnostics = resolving.diagnostics
    for move in resolving.moves where move.from.fragment == nil {
      redirects.append(
        Redirect(folder: move.from.folder, target: move.target, fragment: move.fragment))
      want(move)
    }
    for move in resolving.moves {
      guard let id = move.from.fragment else { continue }
      want(move)
      let place = Place(id: id, target: move.target, fragment: move.fragment)
      let home: PageID
      if let page = directory.page(inFolder: move.from.folder) {
        home = page.id
      } else if let index = redirects.firstIndex(where: { $0.folder == move.from.folder }) {
        redirects[index].places.append(place)
        home = redirects[index].target
      } else {
        diagnostics.append(
          Diagnostic(
            .error, "moved-without-page",
            "no entry of `moved` says where the page of '\(move.address.value)' is now",
            at: move.address.position, length: move.address.length,
            remedy: "add one from the page itself, without `#`"))
        continue
      }
      // A host that redirects keeps the id of the old link, so it must lead somewhere in the new page.
      if home != move.target {
        left[home, default: []].append(place)
      } else if move.fragment != id {
        kept[home, default: []].append(place)
      }
    }
  }

  private mutating func want(_ move: MoveResolving.Resolved) {
    guard let fragment = move.fragment else { return }
    wanted[move.target, default: []].append((fragment, move.to))
  }

  /// The old ids of places that lie in a page still.
  func kept(on page: PageID) -> [Place] { kept[page] ?? [] }

  /// The old ids of a page whose places are elsewhere now.
  func left(by page: PageID) -> [Place] { left[page] ?? [] }

  /// The ids that must be on a page, because something has moved there.
  func wanted(on page: PageID) -> [(fragment: String, address: Located<String>)] {
    wanted[page] ?? []
  }
}
