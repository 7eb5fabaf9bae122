package import Diagnostics
package import ToolkitModel

/// A content folder as far as it could be read, and all that is wrong with it.
///
/// What could not be read has stand-ins, so that the rest can be checked in the same run; a toolkit that is
/// not whole is never published.
package struct ToolkitReading: Sendable {
  package let toolkit: Toolkit
  package let diagnostics: [Diagnostic]
  /// What could not be read.
  package let unread: UnreadContent

  /// Whether nothing is wrong.
  package var isWhole: Bool { !diagnostics.containsError }

  /// Reads a content folder to its end.
  ///
  /// - Parameters:
  ///   - folder: the content folder.
  ///   - reserved: the ids that no section may have.
  ///   - translation: turns its texts into another language.
  package init(
    of folder: ContentFolder, reserved: [String], translating translation: TextTranslation? = nil
  ) {
    var reading = ContentReading(folder: folder, translating: translation)
    let file = reading.toolkitFile()
    let checks = reading.checks()
    let authorities = reading.list("authorities.yaml", kind: "authority") { Authority($0) }
    let contacts = reading.list("contacts.yaml", kind: "contact") { Contact($0) }
    reading.lookForPersonalData(
      checks.personalData, isRelease: file?.settings.isRelease ?? false)
    let sections = reading.sections(reserved: reserved)
    let encounters = reading.encounters()
    let flyers = reading.flyers()
    let forms = reading.forms()
    let diagrams = reading.diagrams()
    let maps = reading.maps()
    let appendices = reading.appendices()
    let rules = reading.lists(under: "rules/", kind: "rule") { Rule($0) }
    let isCounterpart = file.map { $0.settings.sourceLanguage == $0.settings.counterpartLanguage }
    let phrases = reading.list("phrases.yaml", kind: "phrase") {
      Phrase($0, sourceIsCounterpart: isCounterpart ?? false)
    }
    let papers = reading.list("papers.yaml", kind: "paper") { Paper($0) }
    let terms = reading.list("glossary.yaml", kind: "term") { Term($0) }
    let codes = reading.codes()
    let images = reading.assets(under: "images/")
    let staticFiles = reading.assets(under: "static/")
    let files = reading.assets(under: "files/")
    reading.reportStrangers()

    unread = UnreadContent(of: folder, after: reading.diagnostics, hasSettings: file != nil)
    let listed = file ?? ToolkitFile(standingInFor: folder)
    var order = ContentOrder(beside: unread)
    let orderedSections = order.arrange(
      sections, by: listed.outline.flatMap(\.sections), in: "outline")
    let orderedEncounters = order.arrange(encounters, by: listed.encounters, in: "encounters")
    let orderedFlyers = order.arrange(flyers, by: listed.flyers, in: "flyers")
    let orderedForms = order.arrange(forms, by: listed.forms, in: "forms")
    let orderedAppendices = order.arrange(appendices, by: listed.appendices, in: "appendices")
    let topics = order.topics(listed.ruleTopics, holding: rules, in: folder)
    diagnostics = unread.unexplained(reading.diagnostics + order.diagnostics)
    toolkit = Toolkit(
      settings: listed.settings, places: listed.places,
      outline: order.outline(listed.outline, holding: orderedSections),
      ruleTopics: topics, moves: listed.moves, editions: listed.editions,
      sections: orderedSections, rules: rules, phrases: phrases,
      papers: papers, authorities: authorities, contacts: contacts, terms: terms,
      encounters: orderedEncounters, flyers: orderedFlyers, forms: orderedForms,
      diagrams: diagrams, appendices: orderedAppendices, codes: codes, checks: checks,
      images: images, staticFiles: staticFiles, files: files, maps: maps,
      daysDone: reading.daysDone, plainWords: reading.plainWords)
  }
}
