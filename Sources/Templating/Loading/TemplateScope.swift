/// What names mean at one place of a template: the contexts that are open there, the inmost last.
struct TemplateScope: Sendable {
  private enum Frame: Sendable {
    /// An object that a section (or the template itself) opened, and the path that leads to it.
    case context(TemplateContext, path: String)
    /// A text or ready value that a section asked for; `{{.}}` prints it.
    case value(TemplateField, path: String)
    /// An inverted section, in which `.` means nothing.
    case nothing
    /// A section whose name is wrong, so that no more can be said about what is in it.
    case unknown
  }

  private var frames: [Frame]

  /// What stands behind a name.
  struct Resolution: Sendable {
    fileprivate(set) var field: TemplateField
    /// The path to it from the root of the context.
    fileprivate(set) var path: String
    /// Where to find it when the template is filled.
    fileprivate(set) var place: Place

    /// A place among the values that fill a template.
    struct Place: Sendable {
      /// Which of the sections that are open it is found in, the template itself being 0.
      let level: Int
      /// The names on the way from there, each with its number in its context; none for the value itself.
      fileprivate(set) var entries: [(order: Int, entry: TemplateContext.Entry)] = []
    }

    fileprivate init(field: TemplateField, path: String, level: Int) {
      self.field = field
      self.path = path
      place = Place(level: level)
    }

    /// Goes on to a name; `nil` if the context does not have it.
    fileprivate func entering(_ context: TemplateContext, _ word: String) -> Resolution? {
      guard let order = context.order(of: word) else { return nil }
      var found = self
      found.field = context.entries[order].field
      found.path += path.isEmpty ? word : "." + word
      found.place.entries.append((order, context.entries[order]))
      return found
    }
  }

  /// Why a name has no meaning.
  enum Failure: Error {
    /// `name` is not among `candidates`, the names below `owner` or of all open contexts.
    case unknown(name: String, owner: String?, candidates: [String])
    /// `name` has no names below it.
    case noObject(name: String)
    /// Nothing can be said, because a section around it is wrong already.
    case undecidable
  }

  init(root: TemplateContext) {
    frames = [.context(root, path: "")]
  }

  /// Looks a name up, from the inmost context outwards, then its further words below it.
  ///
  /// - Throws: ``Failure`` if the name has no meaning here.
  func resolve(_ name: String) throws(Failure) -> Resolution {
    if name == "." { return try current() }
    let words = name.utf8.split(separator: UInt8(ascii: ".")).map { String(Substring($0)) }
    var found = try first(words[0])
    for word in words.dropFirst() {
      guard case .object(let context) = found.field.unwrapped else {
        throw .noObject(name: found.path)
      }
      guard let next = found.entering(context, word) else {
        throw .unknown(
          name: word, owner: found.path, candidates: context.entries.map(\.name))
      }
      found = next
    }
    return found
  }

  private func first(_ word: String) throws(Failure) -> Resolution {
    for (level, frame) in frames.enumerated().reversed() {
      switch frame {
      case .context(let context, let path):
        let owner = Resolution(field: .object(context), path: path, level: level)
        if let found = owner.entering(context, word) { return found }
      case .unknown: throw .undecidable
      case .value, .nothing: break
      }
    }
    let candidates = frames.reversed().flatMap { frame -> [String] in
      if case .context(let context, _) = frame { context.entries.map(\.name) } else { [] }
    }
    throw .unknown(name: word, owner: nil, candidates: candidates)
  }

  private func current() throws(Failure) -> Resolution {
    switch frames.last {
    case .value(let field, let path):
      return Resolution(field: field, path: path, level: frames.count - 1)
    case .unknown: throw .undecidable
    case .context, .nothing, nil: throw .unknown(name: ".", owner: nil, candidates: [])
    }
  }

  /// The object that fills the template.
  static let root = Resolution(field: .object([:]), path: "", level: 0)

  /// Opens a section over what a name means; `nil` for a name without meaning.
  mutating func open(_ resolution: Resolution?, inverted: Bool) {
    guard let resolution else { return frames.append(.unknown) }
    guard !inverted else { return frames.append(.nothing) }
    switch resolution.field.unwrapped {
    case .object(let context), .list(let context):
      frames.append(.context(context, path: resolution.path))
    case .text, .ready: frames.append(.value(resolution.field.unwrapped, path: resolution.path))
    case .flag, .optional: frames.append(.nothing)
    }
  }

  mutating func close() {
    if frames.count > 1 { frames.removeLast() }
  }
}
