package import Diagnostics

/// All that the editors wrote, every piece with the place where it was written.
///
/// Lists are in the order in which they are shown: sections by the outline; encounters, flyers, forms
/// and appendices as `toolkit.yaml` lists them; everything else by file path and position in the file.
package struct Toolkit: Sendable {
  package internal(set) var settings: ToolkitSettings
  /// The kinds that it has.
  package let kinds: Kinds
  /// All pieces; records are in their appendices.
  package var pieces: Pieces
  /// The addresses that have moved, in the order of the file.
  package let moves: [Move]
  package internal(set) var codes: CodeSets
  package let checks: ContentCheckSettings
  package var images: [ContentAsset]
  package var staticFiles: [ContentAsset]
  /// The documents themselves, below `files/`.
  package let files: [ContentAsset]
  /// The days on which something was done, as far as a build has to look at them.
  package let daysDone: [DayDone]
  /// Names and labels that have signs of Markdown, for the checks.
  package let plainWords: [SourceText]

  package init(
    settings: ToolkitSettings, kinds: Kinds = .standard, pieces: Pieces, moves: [Move] = [],
    codes: CodeSets, checks: ContentCheckSettings = ContentCheckSettings(),
    images: [ContentAsset] = [], staticFiles: [ContentAsset] = [], files: [ContentAsset] = [],
    daysDone: [DayDone] = [], plainWords: [SourceText] = []
  ) {
    self.settings = settings
    self.kinds = kinds
    self.pieces = pieces
    self.moves = moves
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
  package var places: [Place] { pieces[Place.self] }
  package var sections: [Section] { pieces[Section.self] }
  package var rules: [Rule] { pieces[Rule.self] }
  package var phrases: [Phrase] { pieces[Phrase.self] }
  package var authorities: [Authority] { pieces[Authority.self] }
  package var appendices: [Appendix] { pieces[Appendix.self] }
}
