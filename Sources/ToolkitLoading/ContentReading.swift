import Diagnostics
import ToolkitModel

/// One pass over a content folder, collecting pieces and problems.
struct ContentReading {
  let folder: ContentFolder
  /// The language that texts are read in, if not their own.
  private let translation: TextTranslation?
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

  init(folder: ContentFolder, translating translation: TextTranslation?) {
    self.folder = folder
    self.translation = translation
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
    guard translation == nil else { return unscanned = [] }
    var names = PublicNames()
    for (path, node) in unscanned {
      if path == "contacts.yaml" { names.add(contacts: node) }
      if path == "authorities.yaml" { names.add(authorities: node) }
    }
    scan = PersonalDataScan(patterns, known: names, isRelease: isRelease)
    for (path, node) in unscanned { look(at: node, in: path) }
    unscanned = []
  }

  private mutating func look(at node: YAMLNode, in path: String) {
    // Its examples are such data.
    if path == "checks.yaml" { return }
    guard let scan else {
      if translation == nil { unscanned.append((path, node)) }
      return
    }
    let publicKeys: Set<String> =
      switch path {
      case "contacts.yaml": PublicNames.contactKeys
      case "authorities.yaml": PublicNames.authorityKeys
      default: []
      }
    diagnostics += scan.diagnostics(in: node, except: publicKeys)
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
    return node(of: file).flatMap { mapping($0, kind: "toolkit") { ToolkitFile($0) } }
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
        guard let code = self.mapping(item, kind: "code", { CodeSets.Code($0) }) else { continue }
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
    return mapping(node, kind: "checks file") { ContentCheckSettings($0) }
      ?? ContentCheckSettings()
  }

  // MARK: Lists of pieces

  /// The pieces of one file that is a list; a missing file is an empty list.
  mutating func list<P: Piece>(
    _ path: String, kind: String, _ make: (PieceReader) -> P?
  ) -> [P] {
    unique(pieces(in: folder.files.filter { $0.relativePath == path }, kind: kind, make))
  }

  /// The pieces of all files of a folder, each of which is a list.
  mutating func lists<P: Piece>(
    under prefix: String, kind: String, _ make: (PieceReader) -> P?
  ) -> [P] {
    unique(pieces(in: files(under: prefix, ".yaml"), kind: kind, make))
  }

  private mutating func pieces<P: Piece>(
    in files: [ContentFile], kind: String, _ make: (PieceReader) -> P?
  ) -> [P] {
    var pieces: [P] = []
    for file in files {
      // A file of comments is a list without entries.
      guard let node = node(of: file), !node.isNull else { continue }
      guard case .sequence(let sequence) = node else {
        diagnostics.append(
          .wrongType(of: "the file", node, expected: "a list, each entry beginning with `- id:`"))
        continue
      }
      pieces += sequence.items.compactMap { mapping($0, kind: kind, make) }
    }
    return pieces
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

  // MARK: Files with front matter

  mutating func sections(reserved: [String]) -> [Section] {
    files(under: "sections/", ".md").compactMap { file in
      guard let id = pieceID(of: file, under: "sections/", as: Section.self) else { return nil }
      if reserved.contains(id.text) {
        diagnostics.append(
          Diagnostic(
            .error, "reserved-id", "no section can have the id '\(id)'",
            at: SourcePosition(file: file.displayPath),
            remedy:
              "the first page or other pages of the site have this name: rename the file, and "
              + "write the new name in `outline`"))
      }
      return frontMatter(of: file, kind: "section") { Section($0, id: id, body: $1) }
    }
  }

  mutating func flyers() -> [Flyer] {
    files(under: "flyers/", ".md").compactMap { file in
      guard let id = pieceID(of: file, under: "flyers/", as: Flyer.self) else { return nil }
      return frontMatter(of: file, kind: "flyer") { Flyer($0, id: id, body: $1) }
    }
  }

  mutating func encounters() -> [Encounter] {
    files(under: "encounters/", ".md").compactMap { file in
      guard let id = pieceID(of: file, under: "encounters/", as: Encounter.self) else { return nil }
      return frontMatter(of: file, kind: "encounter") { Encounter($0, id: id, body: $1) }
    }
  }

  mutating func forms() -> [Form] {
    files(under: "forms/", ".yaml").compactMap { file in
      guard let id = pieceID(of: file, under: "forms/", ".yaml", as: Form.self),
        let node = node(of: file)
      else { return nil }
      return mapping(node, kind: "form") { Form($0, id: id) }
    }
  }

  /// Each diagram is a file of words and, beside it, the drawing that they stand in.
  mutating func diagrams() -> [Diagram] {
    files(under: "diagrams/", ".yaml").compactMap { file in
      guard let id = pieceID(of: file, under: "diagrams/", ".yaml", as: Diagram.self),
        let node = node(of: file)
      else { return nil }
      let path = "diagrams/\(id).svg"
      guard let svg = folder.files.first(where: { $0.relativePath == path }) else {
        diagnostics.append(
          Diagnostic(
            .error, "no-drawing", "this diagram has no drawing",
            at: SourcePosition(file: file.displayPath), remedy: "add it beside this file as \(path)"
          ))
        return nil
      }
      guard let bytes = read(svg) else { return nil }
      let drawing = SourceText(
        bytes: bytes, file: svg.displayPath, origin: .verbatim(firstLine: 1))
      return mapping(node, kind: "diagram") { Diagram($0, id: id, drawing: drawing) }
    }
  }

  /// Each map is a file that says how it is drawn and, beside it, the boundaries.
  mutating func maps() -> [ReportMap] {
    files(under: "maps/", ".yaml").compactMap { file in
      guard let id = pieceID(of: file, under: "maps/", ".yaml", as: ReportMap.self),
        let node = node(of: file)
      else { return nil }
      let path = "maps/\(id).geojson"
      guard let beside = folder.files.first(where: { $0.relativePath == path }) else {
        diagnostics.append(
          Diagnostic(
            .error, "no-boundaries", "this map has no boundaries",
            at: SourcePosition(file: file.displayPath),
            remedy: "add them beside this file as \(path)"))
        return nil
      }
      guard let bytes = read(beside) else { return nil }
      let boundaries = SourceText(
        bytes: bytes, file: beside.displayPath, origin: .verbatim(firstLine: 1))
      return mapping(node, kind: "map") { ReportMap($0, id: id, boundaries: boundaries) }
    }
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
    for file in folder.files where !known.contains(file.relativePath) {
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
    reader.translation = translation
    let value = make(reader)
    reader.finish()
    plainWords += reader.plainWords
    diagnostics += reader.diagnostics
    daysDone += reader.daysDone
    return value
  }

  mutating func frontMatter<Value>(
    of file: ContentFile, kind: String, _ make: (PieceReader, SourceText) -> Value?
  ) -> Value? {
    guard let bytes = read(file) else { return nil }
    let front = FrontMatter(splitting: bytes, file: file.displayPath, diagnostics: &diagnostics)
    if let scan { diagnostics += scan.diagnostics(in: front.body) }
    if let yaml = front.yaml {
      look(at: yaml, in: file.relativePath)
      if let value = mapping(yaml, kind: kind, { make($0, front.body) }) { return value }
    }
    // The text below is checked even where its fields could not be read.
    let start = SourcePosition(file: file.displayPath, line: 1, column: 1)
    return make(PieceReader(standingInAt: start, kind: kind), front.body)
  }

  private mutating func pieceID<P>(
    of file: ContentFile, under prefix: String, _ ending: String = ".md", as type: P.Type
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
