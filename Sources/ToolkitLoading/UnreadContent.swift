package import Diagnostics
import ToolkitModel

/// The files of a content folder in which something could not be read, so that nothing else is blamed for it.
package struct UnreadContent: Sendable, Equatable {
  /// By path within the content folder.
  private let files: [String: UnreadFile]
  /// Whether `toolkit.yaml` is a list of keys at all.
  private let hasSettings: Bool
  /// Where pieces of each kind are written.
  private let homes: [String: KindFacts.Home]
  /// How shown paths of content files begin (`Content/`).
  private let prefix: String

  /// - Parameters:
  ///   - folder: the folder that was read.
  ///   - diagnostics: what was wrong with its files.
  ///   - hasSettings: whether `toolkit.yaml` is a list of keys at all.
  ///   - kinds: the kinds of its pieces.
  init(
    of folder: ContentFolder, after diagnostics: [Diagnostic], hasSettings: Bool, kinds: Kinds
  ) {
    let prefix = folder.displayPath == "/" ? "/" : folder.displayPath + "/"
    var lines: [String: [Int]] = [:]
    for case let found in diagnostics where found.severity == .error {
      guard let position = found.position, position.file.hasPrefix(prefix) else { continue }
      lines[String(position.file.dropFirst(prefix.count)), default: []].append(position.line)
    }
    var unheard: [Diagnostic] = []
    var files = lines.mapValues { UnreadFile(bytes: nil, lines: $0) }
    for file in folder.files {
      guard let lines = lines[file.relativePath] else { continue }
      files[file.relativePath] = UnreadFile(
        bytes: folder.readRaw(file, diagnostics: &unheard), lines: lines)
    }
    // Without a file of settings, all of them are stand-ins.
    if !folder.files.contains(where: { $0.relativePath == Self.settings }) {
      files[Self.settings] = UnreadFile(bytes: nil, lines: [])
    }
    self.files = files
    self.prefix = prefix
    self.hasSettings = hasSettings
    homes = Dictionary(
      kinds.all.map { ($0.facts.name, $0.facts.home) }, uniquingKeysWith: { first, _ in first })
  }

  /// The diagnostics but those that would not be there, had everything been read.
  package func unexplained(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    if files.isEmpty { return diagnostics }
    return diagnostics.filter { diagnostic in !(diagnostic.premise.map(explains) ?? false) }
  }

  /// Whether what was read of a key of `toolkit.yaml` may be less than it says.
  func isUnread(key: String) -> Bool { explains(.setting(key)) }

  private static let settings = "toolkit.yaml"

  /// Whether a premise may be wrong only because a file could not be read.
  private func explains(_ premise: Premise) -> Bool {
    switch premise {
    // A stand-in, whose own place was reported.
    case .absent(_, let id) where id.hasPrefix(PieceReader.unreadMark): true
    case .unnamed(let id) where id.hasPrefix(PieceReader.unreadMark): true
    case .absent(let kind, let id):
      files.contains { path, file in
        PieceFiles(of: kind, among: homes).contains(path)
          && (path.isNamed(id) || file.defines(id))
      }
    case .absentFile(let path): files[path] != nil
    case .everythingRead: true
    case .unnamed(let name): files.values.contains { $0.names(name) }
    case .leftOut(let position):
      position.file.hasPrefix(prefix)
        && files[String(position.file.dropFirst(prefix.count))]?.isUnread(from: position) ?? false
    case .setting(let key): !hasSettings || files[Self.settings]?.isUnread(key: key) ?? false
    }
  }
}

extension String {
  /// Whether the piece of this file, or of this folder, has the id by its name.
  fileprivate func isNamed(_ id: String) -> Bool {
    let names = split(separator: "/")
    guard let file = names.last, names.count > 1 else { return false }
    return file == "appendix.md"
      ? names[names.count - 2] == id : file.prefix { $0 != "." } == id
  }
}
