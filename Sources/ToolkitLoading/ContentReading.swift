import Diagnostics
import ToolkitModel

/// One pass over a content folder, collecting pieces and problems.
struct ContentReading {
  let folder: ContentFolder
  let kinds: Kinds
  var diagnostics: [Diagnostic]
  /// The days on which authors say that something was done.
  private(set) var daysDone: [DayDone] = []
  /// Names and labels that have signs of Markdown.
  private(set) var plainWords: [SourceText] = []
  /// The files that were read; whatever remains is a stranger.
  private var known: Set<String> = []
  /// Looks for personal data; `nil` until it is known what to look for.
  private var scan: PersonalDataScan?
  /// What was read before that, and by which file.
  private var unscanned: [(path: String, node: YAMLNode)] = []
  /// The keys whose values are public, and no text, of each file that has any.
  private let publicKeys: [String: Set<String>]

  init(folder: ContentFolder, kinds: Kinds) {
    self.folder = folder
    self.kinds = kinds
    publicKeys = Dictionary(
      kinds.all.map(\.facts).compactMap { facts in
        guard case .list(let path) = facts.home else { return nil }
        return (path, facts.publicKeys)
      }, uniquingKeysWith: { first, _ in first })
    diagnostics = []
  }

  private mutating func read(_ file: ContentFile) -> [UInt8]? {
    known.insert(file.relativePath)
    return folder.read(file, diagnostics: &diagnostics)
  }

  func files(under prefix: String, _ ending: String) -> [ContentFile] {
    folder.files.filter { $0.relativePath.hasPrefix(prefix) && $0.relativePath.hasSuffix(ending) }
  }

  // MARK: Personal data

  /// Looks for personal data in what was read and in everything that is read from now on.
  ///
  /// The files that name what is public are to be read before.
  mutating func lookForPersonalData(_ patterns: [PersonalDataPattern], isRelease: Bool) {
    var names = PublicNames()
    for (path, node) in unscanned { names.add(node, keys: publicKeys[path] ?? []) }
    scan = PersonalDataScan(patterns, known: names, isRelease: isRelease)
    for (path, node) in unscanned { look(at: node, in: path) }
    unscanned = []
  }

  private mutating func look(at node: YAMLNode, in path: String) {
    // Its examples are such data.
    if path == "checks.yaml" { return }
    guard let scan else { return unscanned.append((path, node)) }
    diagnostics += scan.diagnostics(in: node, except: publicKeys[path] ?? [])
  }

  // MARK: Single files

  mutating func toolkitFile() -> ToolkitFile? {
    guard let file = folder.files.first(where: { $0.relativePath == "toolkit.yaml" }) else {
      diagnostics.append(
        Diagnostic(
          .error, "no-toolkit", "the folder has no toolkit.yaml",
          at: SourcePosition(file: folder.displayPath),
          remedy: "`handbill init DIR` creates a small toolkit to start from"))
      return nil
    }
    let kinds = kinds
    return node(of: file).flatMap { mapping($0, kind: "toolkit") { ToolkitFile($0, kinds: kinds) } }
  }

  mutating func codes() -> CodeSets {
    guard let file = folder.files.first(where: { $0.relativePath == "codes.yaml" }),
      let node = node(of: file)
    else { return CodeSets(sets: [:]) }
    if node.isNull { return CodeSets(sets: [:]) }
    guard case .mapping(let mapping) = node else {
      diagnostics.append(.wrongType(of: "codes.yaml", node, expected: "keys and values"))
      return CodeSets(sets: [:])
    }
    var sets: [String: [CodeSets.Code]] = [:]
    for entry in mapping.entries {
      guard case .sequence(let items) = entry.value else {
        diagnostics.append(.wrongType(of: "'\(entry.key.string)'", entry.value, expected: "a list"))
        continue
      }
      var seen: Set<String> = []
      for item in items.items {
        let code = self.mapping(item, kind: CodeSets.Code.kind) { $0.read(CodeSets.Code.self) }
        guard let code, !code.code.isEmpty else { continue }
        if !seen.insert(code.code).inserted {
          diagnostics.append(
            .duplicate(
              "code '\(code.code)'", at: code.position, remedy: "keep one of them"))
        }
        sets[entry.key.string, default: []].append(code)
      }
    }
    return CodeSets(sets: sets)
  }

  /// What `checks.yaml` asks for; without it, nothing.
  mutating func checks() -> ContentCheckSettings {
    guard let file = folder.files.first(where: { $0.relativePath == "checks.yaml" }),
      let node = node(of: file), !node.isNull
    else { return ContentCheckSettings() }
    return mapping(node, kind: ContentCheckSettings.kind) { $0.read(ContentCheckSettings.self) }
      ?? ContentCheckSettings()
  }

  // MARK: Pieces

  /// Reads the pieces of a kind that has files of its own; records come with their appendices.
  ///
  /// - Parameters:
  ///   - kind: the kind.
  ///   - pieces: takes them.
  ///   - reserved: the ids that no piece can have whose page stands beside those of the site itself.
  mutating func read<K: AnyKind>(_ kind: K, into pieces: inout Pieces, reserved: [String]) {
    let kind = kind.described
    switch kind.facts.home {
    case .list(let path):
      pieces[K.P.self] = list(kind, in: folder.files.filter { $0.relativePath == path })
    case .lists(let prefix): pieces[K.P.self] = list(kind, in: files(under: prefix, ".yaml"))
    case .files(let prefix, ".md", _):
      pieces[K.P.self] = files(under: prefix, ".md").compactMap { file in
        guard let id = pieceID(of: file, under: prefix, ".md", as: K.P.self) else { return nil }
        if kind.facts.isAtRoot, reserved.contains(id.text) { report(reserved: id, file) }
        return frontMatter(of: file, kind, id)
      }
    case .files(let prefix, let ending, let beside):
      pieces[K.P.self] = files(under: prefix, ending).compactMap { file in
        guard let id = pieceID(of: file, under: prefix, ending, as: K.P.self) else { return nil }
        return wholeFile(file, kind, id, beside: beside.map { ($0, "\(prefix)\(id)\($0.ending)") })
      }
    case .folders(let prefix, let name):
      pieces[K.P.self] = files(under: prefix, "/" + name).compactMap { file in
        guard let id = pieceID(of: file, under: prefix, "/" + name, as: K.P.self) else {
          return nil
        }
        return frontMatter(of: file, kind, id)
      }
    case .settings, .records: break
    }
  }

  /// The pieces of files that are lists; a missing file is an empty list.
  private mutating func list<P: Piece>(_ kind: Kind<P>, in files: [ContentFile]) -> [P] {
    var pieces: [P] = []
    for file in files {
      // A file of comments is a list without entries.
      guard let node = node(of: file), !node.isNull else { continue }
      guard case .sequence(let sequence) = node else {
        diagnostics.append(
          .wrongType(of: "the file", node, expected: "a list, each entry beginning with `- id:`"))
        continue
      }
      pieces += sequence.items.compactMap { node in
        mapping(node, kind: P.noun) { $0.read(P.self, by: kind.fields) }
      }
    }
    return unique(pieces)
  }

  /// Reports the second of two pieces with one id and keeps the first.
  mutating func unique<P: Piece>(_ pieces: [P]) -> [P] {
    var seen: [PieceID<P>: SourcePosition] = [:]
    return pieces.filter { piece in
      guard let first = seen[piece.id] else {
        seen[piece.id] = piece.position
        return true
      }
      diagnostics.append(
        .duplicate(
          "\(P.kind) '\(piece.id)'", at: piece.position,
          remedy: "the first is in \(first.file), line \(first.line)"))
      return false
    }
  }

  /// A piece that is a file of keys, perhaps with another beside it.
  private mutating func wholeFile<P: Piece>(
    _ file: ContentFile, _ kind: Kind<P>, _ id: PieceID<P>,
    beside: (file: KindFacts.FileBeside, path: String)?
  ) -> P? {
    guard let node = node(of: file) else { return nil }
    var body: SourceText?
    if let beside {
      guard let other = folder.files.first(where: { $0.relativePath == beside.path }) else {
        diagnostics.append(
          Diagnostic(
            .error, beside.file.rule, "this \(P.noun) has no \(beside.file.name)",
            at: SourcePosition(file: file.displayPath),
            remedy:
              "add \(beside.file.isPlural ? "them" : "it") beside this file as \(beside.path)"))
        return nil
      }
      guard let bytes = read(other) else { return nil }
      body = SourceText(bytes: bytes, file: other.displayPath, origin: .verbatim(firstLine: 1))
    }
    return mapping(node, kind: P.noun) { reader in
      if let body { reader.body = body }
      var piece = reader.read(P.self, by: kind.fields)
      piece?.id = id
      return piece
    }
  }

  private mutating func report<P>(reserved id: PieceID<P>, _ file: ContentFile) where P: Piece {
    diagnostics.append(
      Diagnostic(
        .error, "reserved-id", "no \(P.kind) can have the id '\(id)'",
        at: SourcePosition(file: file.displayPath),
        remedy:
          "the first page or other pages of the site have this name: rename the file, and "
          + "write the new name in `outline`"))
  }

  // MARK: Everything else

  mutating func assets(under prefix: String) -> [ContentAsset] {
    folder.files.filter { $0.relativePath.hasPrefix(prefix) }.compactMap { file in
      known.insert(file.relativePath)
      guard let bytes = folder.readRaw(file, diagnostics: &diagnostics) else { return nil }
      diagnostics += file.drawingDiagnostics(bytes)
      return ContentAsset(path: file.relativePath, bytes: bytes)
    }
  }

  /// Reports files that nothing reads, since their author expects them to count.
  mutating func reportStrangers() {
    for file in folder.files
    where !known.contains(file.relativePath) && !ContentFolder.isTranslation(file) {
      diagnostics.append(
        Diagnostic(
          .warning, "unknown-file", "nothing reads this file",
          at: SourcePosition(file: file.displayPath),
          remedy: "the content format has no such file; put files to copy into static/"))
    }
  }

  // MARK: Reading

  mutating func node(of file: ContentFile) -> YAMLNode? {
    guard let bytes = read(file) else { return nil }
    let node = YAMLNode(parsing: bytes, file: file.displayPath, diagnostics: &diagnostics)
    if let node { look(at: node, in: file.relativePath) }
    return node
  }

  mutating func mapping<Value>(
    _ node: YAMLNode, kind: String, _ make: (PieceReader) -> Value?
  ) -> Value? {
    guard let reader = PieceReader(node, kind: kind, diagnostics: &diagnostics) else { return nil }
    let value = make(reader)
    reader.finish()
    plainWords += reader.plainWords
    diagnostics += reader.diagnostics
    daysDone += reader.daysDone
    return value
  }

  private mutating func frontMatter<P: Piece>(
    of file: ContentFile, _ kind: Kind<P>, _ id: PieceID<P>
  ) -> P? {
    guard let bytes = read(file) else { return nil }
    let front = FrontMatter(splitting: bytes, file: file.displayPath, diagnostics: &diagnostics)
    if let scan { diagnostics += scan.diagnostics(in: front.body) }
    let start = SourcePosition(file: file.displayPath, line: 1, column: 1)
    func piece(_ reader: PieceReader) -> P? {
      reader.body = front.body
      var piece = reader.read(P.self, by: kind.fields)
      piece?.id = id
      piece?.position = start
      return piece
    }
    if let yaml = front.yaml {
      look(at: yaml, in: file.relativePath)
      if let piece = mapping(yaml, kind: P.noun, piece) { return piece }
    }
    // The text below is checked even where its fields could not be read.
    return piece(PieceReader(standingInAt: start, kind: P.noun))
  }

  private mutating func pieceID<P>(
    of file: ContentFile, under prefix: String, _ ending: String, as type: P.Type
  ) -> PieceID<P>? {
    let name = String(file.relativePath.dropFirst(prefix.count).dropLast(ending.count))
    if PieceID<P>.isValid(name) { return PieceID(name) }
    known.insert(file.relativePath)
    diagnostics.append(.badFileName(file))
    return nil
  }
}

extension Diagnostic {
  static func duplicate(
    _ what: String, at position: SourcePosition, remedy: String
  ) -> Diagnostic {
    Diagnostic(.error, "duplicate-id", "\(what) appears twice", at: position, remedy: remedy)
  }

  static func badFileName(_ file: ContentFile) -> Diagnostic {
    Diagnostic(
      .error, "bad-id", "the name of this file is not an id",
      at: SourcePosition(file: file.displayPath),
      remedy: "use at most 64 lower-case letters, digits and hyphens")
  }
}
