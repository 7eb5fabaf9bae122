import Diagnostics
import ToolkitModel

/// Follows what has moved, perhaps more than once, to the pages that there are.
struct MoveResolving {
  /// An address in its two halves.
  struct Address: Hashable {
    /// With a slash at its end.
    let folder: String
    let fragment: String?

    /// The page without the place in it.
    var page: Address { Address(folder: folder, fragment: nil) }
  }

  /// A move of which it is known where it ends.
  struct Resolved {
    let from: Address
    /// As it was written.
    let address: Located<String>
    let to: Located<String>
    let target: PageID
    let fragment: String?
  }

  private(set) var moves: [Resolved] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var next: [Address: Address] = [:]
  private let directory: PageDirectory

  init(_ moves: [Move], in directory: PageDirectory) {
    self.directory = directory
    var usable: [Move] = []
    for move in moves {
      let from = Address(move.from.value)
      if from.fragment == nil, directory.page(inFolder: from.folder) != nil {
        report(
          "moved-exists", "'\(move.from.value)' has not moved: this page exists", move.from,
          remedy: "remove the entry, or give the page another id")
      } else if next.updateValue(Address(move.to.value), forKey: from) != nil {
        report(
          "listed-twice", "'\(move.from.value)' has moved twice", move.from,
          remedy: "list it once, with its current address")
      } else {
        usable.append(move)
      }
    }
    for move in usable { follow(move) }
  }

  private mutating func follow(_ move: Move) {
    var address = Address(move.to.value)
    var seen: Set<Address> = [Address(move.from.value)]
    while let following = next[address]
      ?? (directory.page(inFolder: address.folder) == nil ? next[address.page] : nil)
    {
      guard seen.insert(address).inserted else {
        report(
          "moved-in-circle", "the moves of '\(move.from.value)' form a cycle", move.from,
          remedy: "make one of the entries end at an existing page")
        return
      }
      address = following
    }
    guard let target = directory.page(inFolder: address.folder) else {
      let known = directory.entries.map { String($0.id.folder.dropLast()) }
      let close = suggestion(for: String(address.folder.dropLast()), among: known)
      report(
        "moved-to-nowhere", "no page has the address '\(address.folder.dropLast())'", move.to,
        remedy: close.map { "did you mean '\($0)'?" }
          ?? "write the address of an existing page, without the language",
        premise: address.folder.split(separator: "/").last.map { .unnamed(String($0)) })
      return
    }
    moves.append(
      Resolved(
        from: Address(move.from.value), address: move.from, to: move.to, target: target.id,
        fragment: address.fragment))
  }

  private mutating func report(
    _ rule: String, _ message: String, _ place: Located<String>, remedy: String,
    premise: Premise? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        .error, rule, message, at: place.position, length: place.length, remedy: remedy,
        premise: premise))
  }
}

extension MoveResolving.Address {
  init(_ text: String) {
    let halves = text.split(separator: "#", maxSplits: 1).map(String.init)
    folder = halves[0] + "/"
    fragment = halves.count > 1 ? halves[1] : nil
  }
}
