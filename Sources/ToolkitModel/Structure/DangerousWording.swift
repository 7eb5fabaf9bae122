package import Diagnostics

/// A wording that has harmed readers, as a pattern on one sentence.
package struct DangerousWording: Sendable, Equatable {
  package let id: String
  /// What is wrong with it.
  package let label: String
  /// Words of which a sentence must hold one to be looked at; never empty.
  package let anchors: [String]
  package let pattern: TextPattern
  /// What makes such a sentence right, in the sentence itself, if all of it is there; empty for nothing.
  package let unless: [TextPattern]
  /// What makes words of the pattern right if they lie within a match of any of these, such as "do not run".
  package let unlessWithin: [TextPattern]
  /// What makes such a sentence right, anywhere in what the piece prints, if all of it is there.
  package let unlessText: [TextPattern]
  /// The one audience for whom such a sentence is right.
  package let unlessAudience: String?
  /// What to do about it.
  package let remedy: String
  package let examples: CheckExamples
  package let position: SourcePosition

  package init(
    id: String, label: String, anchors: [String], pattern: TextPattern, unless: [TextPattern],
    unlessWithin: [TextPattern] = [], unlessText: [TextPattern], unlessAudience: String?,
    remedy: String, examples: CheckExamples, position: SourcePosition
  ) {
    self.id = id
    self.label = label
    self.anchors = anchors
    self.pattern = pattern
    self.unless = unless
    self.unlessWithin = unlessWithin
    self.unlessText = unlessText
    self.unlessAudience = unlessAudience
    self.remedy = remedy
    self.examples = examples
    self.position = position
  }
}
