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
  ///   - kinds: the kinds of its pieces.
  package init(
    of folder: ContentFolder, reserved: [String], kinds: Kinds = .standard
  ) {
    var reading = ContentReading(folder: folder, kinds: kinds)
    let file = reading.toolkitFile()
    let checks = reading.checks()
    var pieces = file?.pieces ?? Pieces()
    // What is public is known before all else is held against the patterns of personal data.
    let isPublic = kinds.all.filter { !$0.facts.publicKeys.isEmpty }
    for kind in isPublic { reading.read(kind, into: &pieces, reserved: reserved) }
    reading.lookForPersonalData(
      checks.personalData, isRelease: file?.settings.isRelease ?? false)
    for kind in kinds.all where kind.facts.publicKeys.isEmpty {
      reading.read(kind, into: &pieces, reserved: reserved)
    }
    for index in pieces[Appendix.self].indices {
      reading.readRecords(of: &pieces[Appendix.self][index])
    }
    let codes = reading.codes()
    let images = reading.assets(under: "images/")
    let staticFiles = reading.assets(under: "static/")
    let files = reading.assets(under: "files/")
    reading.reportStrangers()

    unread = UnreadContent(
      of: folder, after: reading.diagnostics, hasSettings: file != nil, kinds: kinds)
    let listed = file ?? ToolkitFile(standingInFor: folder)
    var order = ContentOrder(unread: unread)
    order.arrange(&pieces, by: pieces[Part.self].flatMap(\.sections), in: "outline")
    order.arrange(&pieces, by: listed.encounters, in: "encounters")
    order.arrange(&pieces, by: listed.flyers, in: "flyers")
    order.arrange(&pieces, by: listed.forms, in: "forms")
    order.arrange(&pieces, by: listed.appendices, in: "appendices")
    pieces[RuleTopic.self] = order.topics(
      pieces[RuleTopic.self], holding: pieces[Rule.self], in: folder)
    pieces[Part.self] = order.outline(pieces[Part.self], holding: pieces[Section.self])
    diagnostics = unread.unexplained(reading.diagnostics + order.diagnostics)
    toolkit = Toolkit(
      settings: listed.settings, kinds: kinds, pieces: pieces, moves: listed.moves, codes: codes,
      checks: checks, images: images, staticFiles: staticFiles, files: files,
      daysDone: reading.daysDone, plainWords: reading.plainWords)
  }
}
