/// The words that boxes and notes carry, in the page's language.
package struct Labels: Sendable, Equatable {
  package let note: String
  package let tip: String
  package let important: String
  package let warning: String
  package let caution: String
  /// Said of the link from a note back to the text; a number follows.
  package let backToText: String

  package init(
    note: String, tip: String, important: String, warning: String, caution: String,
    backToText: String
  ) {
    self.note = note
    self.tip = tip
    self.important = important
    self.warning = warning
    self.caution = caution
    self.backToText = backToText
  }

  func title(of kind: AlertKind) -> String {
    switch kind {
    case .note: note
    case .tip: tip
    case .important: important
    case .warning: warning
    case .caution: caution
    }
  }
}
