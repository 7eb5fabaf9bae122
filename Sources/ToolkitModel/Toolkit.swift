package import Diagnostics

/// All that the editors wrote, every piece with the place where it was written.
///
/// Lists are in the order in which they are shown: sections by the outline; encounters, flyers, forms
/// and appendices as `toolkit.yaml` lists them; everything else by file path and position in the file.
package struct Toolkit: Sendable, Equatable {
  package private(set) var settings: ToolkitSettings
  package let places: [Place]
  package let outline: [Part]
  /// The topics of the rules, if they have any; else all rules are one page.
  package let ruleTopics: [RuleTopic]
  /// The addresses that have moved, in the order of the file.
  package let moves: [Move]
  package let editions: [Edition]
  package let sections: [Section]
  package let rules: [Rule]
  package let phrases: [Phrase]
  package let papers: [Paper]
  package let authorities: [Authority]
  package let contacts: [Contact]
  package let terms: [Term]
  package let encounters: [Encounter]
  package let flyers: [Flyer]
  package let forms: [Form]
  package let diagrams: [Diagram]
  package let maps: [ReportMap]
  package let appendices: [Appendix]
  package let codes: CodeSets
  package let checks: ContentCheckSettings
  package private(set) var images: [ContentAsset]
  package private(set) var staticFiles: [ContentAsset]
  /// The documents themselves, below `files/`.
  package let files: [ContentAsset]
  /// The days on which something was done, as far as a build has to look at them.
  package let daysDone: [DayDone]
  /// Names and labels that have signs of Markdown, for the checks.
  package let plainWords: [SourceText]

  package init(
    settings: ToolkitSettings, places: [Place], outline: [Part], ruleTopics: [RuleTopic] = [],
    moves: [Move] = [], editions: [Edition],
    sections: [Section], rules: [Rule], phrases: [Phrase], papers: [Paper],
    authorities: [Authority], contacts: [Contact], terms: [Term], encounters: [Encounter],
    flyers: [Flyer], forms: [Form], diagrams: [Diagram], appendices: [Appendix],
    codes: CodeSets, checks: ContentCheckSettings, images: [ContentAsset],
    staticFiles: [ContentAsset], files: [ContentAsset], maps: [ReportMap] = [],
    daysDone: [DayDone] = [], plainWords: [SourceText] = []
  ) {
    self.settings = settings
    self.places = places
    self.outline = outline
    self.ruleTopics = ruleTopics
    self.moves = moves
    self.editions = editions
    self.sections = sections
    self.rules = rules
    self.phrases = phrases
    self.papers = papers
    self.authorities = authorities
    self.contacts = contacts
    self.terms = terms
    self.encounters = encounters
    self.flyers = flyers
    self.forms = forms
    self.diagrams = diagrams
    self.maps = maps
    self.appendices = appendices
    self.codes = codes
    self.checks = checks
    self.images = images
    self.staticFiles = staticFiles
    self.files = files
    self.daysDone = daysDone
    self.plainWords = plainWords
  }
}

extension Toolkit {
  /// The same toolkit with its files as they may be published.
  ///
  /// - Parameters:
  ///   - images: the pictures.
  ///   - staticFiles: the files that are copied.
  /// - Returns: all else as it was.
  package func publishing(images: [ContentAsset], staticFiles: [ContentAsset]) -> Toolkit {
    var copy = self
    copy.images = images
    copy.staticFiles = staticFiles
    return copy
  }

  /// The same toolkit for a build that makes only some of its outputs.
  package func making(only outputs: [ToolkitSettings.Output]) -> Toolkit {
    var copy = self
    copy.settings = settings.making(only: outputs)
    return copy
  }
}
