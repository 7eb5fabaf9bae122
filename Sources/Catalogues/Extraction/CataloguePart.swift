package import ToolkitModel

/// The catalogues of a language, in the order in which a volunteer does them.
package enum CataloguePart: String, Sendable, CaseIterable {
  /// The words of the interface.
  case interface
  /// What somebody needs at once: right-now pages, cards, flyers, words to say, the short forms of rules.
  case urgent
  /// Sections, the law behind rules, forms, the glossary.
  case body
  /// Records, and the pages that list them.
  case appendices

  /// Where a text of a toolkit belongs.
  package init(of key: TextKey, _ traits: TextTraits) {
    switch key.piece.kind {
    case Encounter.kind, Flyer.kind, Phrase.kind, Contact.kind, Place.kind,
      ToolkitSettings.key.kind:
      self = .urgent
    case Rule.kind: self = traits.role == .card ? .urgent : .body
    case Appendix.kind, PressRecord.kind, DocumentRecord.kind, ReportRecord.kind,
      CodeSets.Code.kind:
      self = .appendices
    default: self = .body
    }
  }
}
