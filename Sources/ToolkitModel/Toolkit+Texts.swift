package import Diagnostics

extension Toolkit {
  /// The same toolkit with other texts: `body` gives the one to stand in the place of another, `nil` to leave it.
  package func replacingTexts(
    by body: (TextKey, TextTraits, SourceText) -> SourceText?
  ) -> Toolkit {
    var copy = self
    for kind in kinds.all { copy.pieces.replaceTexts(of: kind, by: body) }
    copy.pieces[Appendix.self] = copy.pieces[Appendix.self].map { appendix in
      appendix.with(\.records, appendix.records.replacingTexts(in: kinds, by: body))
    }
    copy.settings.visitTexts(TextKey(ToolkitSettings.key), body)
    copy.codes = codes.replacingTexts(by: body)
    return copy
  }
}

extension Pieces {
  fileprivate mutating func replaceTexts<K: AnyKind>(of kind: K, by body: TextBody) {
    guard kind.facts.home != .records else { return }
    self[K.P.self] = self[K.P.self].map { kind.described.replacingTexts(of: $0, by: body) }
  }
}

extension Appendix.Records {
  fileprivate func replacingTexts(in kinds: Kinds, by body: TextBody) -> Appendix.Records {
    func replaced<R: Piece>(_ records: [R]) -> [R] {
      let kind = kinds[R.self]
      return records.map { kind.replacingTexts(of: $0, by: body) }
    }
    return switch self {
    case .press(let records): .press(replaced(records))
    case .documents(let records): .documents(replaced(records))
    case .reports(let records): .reports(replaced(records))
    case .prose: .prose
    }
  }
}

extension CodeSets {
  fileprivate func replacingTexts(by body: TextBody) -> CodeSets {
    var sets = sets
    for name in sets.keys.sorted(by: { $0.precedes($1) }) {
      for index in sets[name, default: []].indices {
        sets[name]?[index].replaceTexts(in: name, by: body)
      }
    }
    return CodeSets(sets: sets)
  }
}

extension CodeSets.Code {
  fileprivate mutating func replaceTexts(in set: String, by body: TextBody) {
    visitTexts(TextKey(PieceKey(kind: Self.kind, id: "\(set).\(code)")), body)
  }
}
