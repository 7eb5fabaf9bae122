/// What names mean at one place of a template: the contexts that are open there, the inmost last.
struct TemplateScope: Sendable {
  private enum Frame: Sendable {
    /// An object that a section (or the template itself) opened, and the path that leads to it.
    case context(TemplateContext, path: [String])
    /// A text or ready value that a section asked for; `{{.}}` prints it.
    case value(TemplateField, path: [String])
    /// An inverted section, in which `.` means nothing.
    case nothing
    /// A section whose name is wrong, so that no more can be said about what is in it.
    case unknown
  }

  private var frames: [Frame]

  /// What stands behind a name: the field, and the path to it from the root of the context.
  struct Resolution {
    let field: TemplateField
    let path: [String]
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
    frames = [.context(root, path: [])]
  }

  /// Looks a name up by its words, from the inmost context outwards, then its further words below it.
  ///
  /// - Throws: ``Failure`` if the name has no meaning here.
  func resolve(_ words: [String]) throws(Failure) -> Resolution {
    guard let word = words.first else { return try current() }
    var found = try first(word)
    for word in words.dropFirst() {
      guard case .object(let context) = found.field.unwrapped else {
        throw .noObject(name: found.path.joined(separator: "."))
      }
      guard let field = context[word] else {
        throw .unknown(
          name: word, owner: found.path.joined(separator: "."),
          candidates: context.entries.map(\.name))
      }
      found = Resolution(field: field, path: found.path + [word])
    }
    return found
  }

  private func first(_ word: String) throws(Failure) -> Resolution {
    for frame in frames.reversed() {
      switch frame {
      case .context(let context, let path):
        if let field = context[word] {
          return Resolution(field: field, path: path + [word])
        }
      case .unknown: throw .undecidable
      case .value, .nothing: break
      }
    }
    let candidates: [String] = frames.reversed().flatMap { frame in
      guard case .context(let context, _) = frame else { return [] as [String] }
      return context.entries.map(\.name)
    }
    throw .unknown(name: word, owner: nil, candidates: candidates)
  }

  private func current() throws(Failure) -> Resolution {
    switch frames.last {
    case .value(let field, let path): return Resolution(field: field, path: path)
    case .unknown: throw .undecidable
    case .context, .nothing, nil: throw .unknown(name: ".", owner: nil, candidates: [])
    }
  }

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
