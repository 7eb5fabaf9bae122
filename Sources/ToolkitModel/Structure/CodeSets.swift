package import Diagnostics

/// The codes that records use, in named sets, with their labels; all of them are content.
package struct CodeSets: Sendable, Equatable {
  package struct Code: Described, Equatable {
    package static let kind = "code"

    package var code = ""
    package var label = ""
    /// The wider kind that it counts to, if any.
    package var parent: Located<String>?
    package var position: SourcePosition
  }

  /// Sets by name; within a set, codes in the order of the file.
  package let sets: [String: [Code]]
  /// The codes of each set by their names, the first of two.
  private let codes: [String: [String: Code]]

  package init(sets: [String: [Code]]) {
    self.sets = sets
    codes = sets.mapValues { codes in
      Dictionary(codes.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// The widest kind that a code counts to: itself, if it has no parent.
  package func kind(of code: String, in set: String) -> String {
    guard let codes = codes[set] else { return code }
    var visited: Set<String> = []
    var kind = code
    while let parent = codes[kind]?.parent?.value, visited.insert(kind).inserted { kind = parent }
    return kind
  }

  /// The codes of a set that have no parent.
  package func kinds(in set: String) -> [String] {
    (sets[set] ?? []).filter { $0.parent == nil }.map(\.code)
  }

  /// The codes of a set that are nobody's parent.
  package func finest(in set: String) -> [Code] {
    let all = sets[set] ?? []
    let parents = Set(all.compactMap(\.parent?.value))
    return all.filter { !parents.contains($0.code) }
  }

  /// Codes, each once, in the order of their set; those that it does not have come last.
  package func sorted(_ codes: some Sequence<String>, in set: String) -> [String] {
    let wanted = Set(codes)
    let known = (sets[set] ?? []).map(\.code).filter { wanted.contains($0) }
    return known + wanted.subtracting(known).sorted()
  }

  package subscript(set: String, code: String) -> Code? {
    codes[set]?[code]
  }
}

extension CodeSets.Code {
  package init(at position: SourcePosition) { self.init(position: position) }

  package static let fields: [Field<Self>] = [
    .string(\.code, "code"), .label(\.label, "label"),
    .optionalCode(\.parent, "parent", in: nil),
  ]
}
