package import Diagnostics

/// A text that a check must find and one that it must leave alone, so that no check is dead or deaf.
package struct CheckExamples: Sendable, Equatable {
  package var good = SourceText.blank
  package var bad = SourceText.blank
}
