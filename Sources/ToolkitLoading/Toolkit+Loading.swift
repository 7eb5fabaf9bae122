package import Diagnostics
package import ToolkitModel

extension Toolkit {
  /// Reads a content folder; every problem in it is reported in one run.
  ///
  /// - Parameters:
  ///   - folder: the content folder.
  ///   - reserved: the ids that no section may have.
  ///   - translation: turns its texts into another language.
  ///   - warnings: takes what is worth knowing but stops nothing.
  /// - Throws: ``ContentProblems`` with everything that is wrong.
  package init(
    contentsOf folder: ContentFolder, reserved: [String],
    translating translation: TextTranslation? = nil,
    warnings: inout [Diagnostic]
  ) throws(ContentProblems) {
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

    guard let file, !reading.diagnostics.containsError else {
      throw ContentProblems(diagnostics: reading.diagnostics)
    }
    var order = ContentOrder()
    let orderedSections = order.arrange(
      sections, by: file.outline.flatMap(\.sections), in: "outline")
    let orderedEncounters = order.arrange(encounters, by: file.encounters, in: "encounters")
    let orderedFlyers = order.arrange(flyers, by: file.flyers, in: "flyers")
    let orderedForms = order.arrange(forms, by: file.forms, in: "forms")
    let orderedAppendices = order.arrange(appendices, by: file.appendices, in: "appendices")
    let topics = order.topics(file.ruleTopics, holding: rules, in: folder)
    reading.report(order.diagnostics)
    guard !reading.diagnostics.containsError else {
      throw ContentProblems(diagnostics: reading.diagnostics)
    }
    warnings += reading.diagnostics
    self.init(
      settings: file.settings, places: file.places, outline: file.outline,
      ruleTopics: topics, moves: file.moves, namedEditions: file.editions,
      sections: orderedSections, rules: rules, phrases: phrases,
      papers: papers, authorities: authorities, contacts: contacts, terms: terms,
      encounters: orderedEncounters, flyers: orderedFlyers, forms: orderedForms,
      diagrams: diagrams, appendices: orderedAppendices, codes: codes, checks: checks,
      images: images, staticFiles: staticFiles, files: files, maps: maps,
      daysDone: reading.daysDone, plainWords: reading.plainWords)
  }
}

/// All that is wrong in a content folder.
package struct ContentProblems: Error, Equatable {
  package let diagnostics: [Diagnostic]
}
