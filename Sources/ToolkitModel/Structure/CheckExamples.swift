package import Diagnostics

/// A text that a check must find and one that it must leave alone, so that no check is dead or deaf.
package struct CheckExamples: Sendable, Equatable {
  package let good: SourceText
  package let bad: SourceText

  package init(good: SourceText, bad: SourceText) {
    self.good = good
    self.bad = bad
  }
}
