package import Diagnostics

/// The codes that records use, in named sets, with their labels; all of them are content.
package struct CodeSets: Sendable, Equatable {
  package struct Code: Sendable, Equatable {
    package let code: String
    package let label: String
    /// The wider kind that it counts to, if any.
    package let parent: String?
    package let position: SourcePosition

    package init(code: String, label: String, parent: String?, position: SourcePosition) {
      self.code = code
      self.label = label
      self.parent = parent
      self.position = position
    }
  }

  /// Sets by name; within a set, codes in the order of the file.
  package let sets: [String: [Code]]

  package init(sets: [String: [Code]]) {
    self.sets = sets
  }

  package subscript(set: String, code: String) -> Code? {
    sets[set]?.first { $0.code == code }
  }
}
