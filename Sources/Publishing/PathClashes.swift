package import Composition
package import Diagnostics

/// Finds paths of the site that two pieces or files need, before anything is written.
///
/// - Good: a form `notes` and a flyer `bag-card`.
/// - Bad: a form `notes` and a flyer `form-notes`, whose PDFs have one name; a file `static/index.html`.
package enum PathClashes {
  private enum Entry {
    case file(PathClaim)
    /// The first file below it, and how it writes the folder.
    case folder(String, PathClaim)
  }

  /// - Parameter claims: those that nobody can rename first.
  /// - Returns: one error for each two that clash, with both.
  package static func diagnostics(for claims: [PathClaim]) -> [Diagnostic] {
    var entries: [String: Entry] = [:]
    var found: [Diagnostic] = []
    var told: Set<[String]> = []
    func report(_ claim: PathClaim, _ other: PathClaim, _ message: String) {
      guard told.insert([claim.owner, other.owner]).inserted else { return }
      found.append(
        Diagnostic(
          .error, "path-clash", message, at: claim.position ?? other.position,
          remedy: other.position == nil || claim.position == nil
            ? "choose another name: every site has this path" : "rename one of them",
          premise: (claim.position ?? other.position).map { .leftOut($0) }))
    }
    claims: for claim in claims {
      let folded = claim.path.folded
      switch entries[folded] {
      case nil: entries[folded] = .file(claim)
      case .file(let other)?:
        let paths =
          other.path == claim.path
          ? "the path '\(claim.path)'"
          : "'\(claim.path)' and '\(other.path)', which are the same on some systems"
        report(claim, other, "\(claim.description) and \(other.description) need \(paths)")
        continue claims
      case .folder(_, let other)?:
        report(
          claim, other,
          "\(claim.description) needs a file '\(claim.path)', and \(other.description) a folder")
        continue claims
      }
      var end = claim.path.utf8.endIndex
      while let slash = claim.path.utf8[..<end].lastIndex(of: UInt8(ascii: "/")) {
        let folder = String(claim.path[..<slash])
        switch entries[folder.folded] {
        case nil: entries[folder.folded] = .folder(folder, claim)
        case .folder(let name, _)? where name == folder: continue claims
        case .folder(let name, let other)?:
          report(
            claim, other,
            "\(claim.description) and \(other.description) need the folders '\(folder)' and "
              + "'\(name)', which are the same on some systems")
          continue claims
        case .file(let other)?:
          report(
            claim, other,
            "\(claim.description) needs a folder '\(folder)', and \(other.description) a file")
          continue claims
        }
        end = slash
      }
    }
    return found
  }
}

extension PathClaim {
  /// Who needs the path, with the file where that is known.
  fileprivate var description: String {
    guard let position, !owner.contains(position.file) else { return owner }
    return "\(owner) (\(position.file))"
  }
}

extension String {
  /// As a file system sees it that does not tell capitals from small letters.
  fileprivate var folded: String {
    utf8.contains { $0 >= 0x80 || (0x41...0x5A).contains($0) } ? lowercased() : self
  }
}
