import Diagnostics
import Files
import Platform

/// The site that stands published when a session starts.
struct PublishedSite: Sendable {
  let folder: Folder
  /// What its manifest lists, by path.
  let files: [String: PublishedFile]

  /// Opens the site of an output folder; `nil` where none stands.
  ///
  /// - Throws: a diagnostic where it is not ours, so that it must not be replaced.
  init?(in output: OutputFolder) throws(Diagnostic) {
    let folder: Folder
    let bytes: [UInt8]?
    let kind: EntryKind?
    do throws(FileFailure) {
      kind = try output.root.entryKind(OutputFolder.site)
    } catch {
      throw Diagnostic(error)
    }
    guard let kind else { return nil }
    guard kind == .folder else { throw .notAFolder(output, isLink: kind == .link) }
    do throws(FileFailure) {
      folder = try output.root.folder(OutputFolder.site)
      bytes = try Self.manifest(in: folder)
      if bytes == nil, try FolderListing(of: OutputFolder.site, in: output.root).entries.isEmpty {
        self.folder = folder
        files = [:]
        return
      }
    } catch {
      throw Diagnostic(error, hasSite: true)
    }
    guard let bytes, Manifest.isMarked(bytes) else { throw .unmarked(folder) }
    guard let manifest = Manifest(parsing: bytes) else { throw .damagedManifest(folder) }
    self.folder = folder
    files = Dictionary(manifest.files.map { ($0.path, $0) }) { first, _ in first }
  }

  private static func manifest(in folder: Folder) throws(FileFailure) -> [UInt8]? {
    guard try folder.entryKind(Manifest.path) == .file else { return nil }
    return try folder.contents(Manifest.path, limit: Manifest.sizeLimit).bytes
  }
}

extension PublishedSite {
  /// How a file of the site compares with new content.
  enum Comparison { case absent, different, equal }

  /// Compares a file with new content, byte for byte.
  ///
  /// A file that cannot be read is different, so that the new site heals it.
  func compare(_ path: String, with bytes: UnsafeRawBufferPointer) -> Comparison {
    do throws(FileFailure) {
      return try folder.file(path).holds(bytes) ? .equal : .different
    } catch {
      return error.meansAbsent ? .absent : .different
    }
  }

  /// Refuses files that somebody else has put into the site, since replacing it would lose them.
  ///
  /// - Parameter kept: paths that the new site holds with the same bytes, listed or not.
  /// - Throws: a diagnostic that names the first of them.
  func checkForForeignFiles(kept: [PublishedFile]) throws(Diagnostic) {
    var known = Set(files.keys)
    known.formUnion(kept.lazy.map(\.path))
    known.insert(Manifest.path)
    var folders: Set<String> = []
    for path in known {
      var folder = path.parentPath
      while let name = folder, folders.insert(name).inserted { folder = name.parentPath }
    }
    var foreign: [String] = []
    var pending = [""]
    do throws(FileFailure) {
      while let current = pending.popLast() {
        let listing = try FolderListing(of: current.isEmpty ? "." : current, in: folder)
        for (name, kind) in listing.entries {
          let path = current.isEmpty ? name : "\(current)/\(name)"
          switch kind {
          case .folder where folders.contains(path): pending.append(path)
          case .file where known.contains(path): break
          default: foreign.append(path)
          }
        }
      }
    } catch {
      throw Diagnostic(error, hasSite: true)
    }
    guard let first = foreign.min() else { return }
    throw .foreign(folder.shown(first), others: foreign.count - 1)
  }
}

extension Diagnostic {
  fileprivate static func notAFolder(_ output: OutputFolder, isLink: Bool) -> Diagnostic {
    let path = output.root.shown(OutputFolder.site)
    return isLink
      ? Diagnostic(
        .error, "site-is-a-link",
        "'\(path)' is a symbolic link, which cannot be exchanged for a new site", at: nil,
        remedy: "remove the link, and pass the folder for `site` with --output; "
          + "a link elsewhere may point to it")
      : Diagnostic(
        .error, "site-is-no-folder", "'\(path)' is not a folder", at: nil,
        remedy: "move it away, or pass another folder with --output")
  }

  fileprivate static func unmarked(_ folder: Folder) -> Diagnostic {
    Diagnostic(
      .error, "unmarked-site",
      "'\(folder.shownPath)' was not created by Handbill, so it is not replaced", at: nil,
      remedy: "move it away, or pass another folder with --output")
  }

  fileprivate static func damagedManifest(_ folder: Folder) -> Diagnostic {
    Diagnostic(
      .error, "damaged-manifest",
      "'\(folder.shown(Manifest.path))' is damaged, so it is unclear which files may be removed",
      at: nil,
      remedy: "move '\(folder.shownPath)' away and build again")
  }

  fileprivate static func foreign(_ path: String, others: Int) -> Diagnostic {
    let more =
      switch others {
      case 0: ""
      case 1: ", nor was one other file"
      default: ", nor were \(others) others"
      }
    return Diagnostic(
      .error, "foreign-file", "'\(path)' was not created by Handbill\(more)", at: nil,
      remedy: "put it into Content/static/, or remove it")
  }
}
