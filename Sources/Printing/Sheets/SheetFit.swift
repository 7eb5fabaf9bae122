package import Diagnostics
package import PrintEngine
import ToolkitModel

extension SheetJobs {
  /// What does not fit on the sheets of one job, told where the flyer's file names the face.
  ///
  /// - Parameters:
  ///   - fills: how full the boxes are at the smallest size.
  ///   - path: the job's path.
  /// - Returns: an error for each face that is over-full.
  package func diagnostics(for fills: [BoxFill], of path: String) -> [Diagnostic] {
    guard let sheet = sheets.first(where: { $0.file.path == path }) else { return [] }
    return fills.flatMap { fill in
      sheet.faces[fill.id].map { $0.diagnostics(for: fill, in: sheet.file) } ?? []
    }
  }
}

extension SheetFace {
  /// What does not fit into the face.
  func diagnostics(for fill: BoxFill, in file: SheetFile) -> [Diagnostic] {
    (fill.isOverfull ? [overfull(fill, in: file)] : [])
      + [fill.stray.map { tooWide($0, in: file) }].compactMap(\.self)
  }

  private func description(in file: SheetFile) -> String {
    let language = file.path.split(separator: "/").dropFirst().first.map(String.init) ?? language
    let variant = file.variant == .sheet ? "" : " (\(file.variant.rawValue))"
    return "face '\(id)' of '\(flyer)' in \(language) on \(file.paper.name)\(variant)"
  }

  private func tooWide(_ word: StrayWord, in file: SheetFile) -> Diagnostic {
    Diagnostic(
      .error, FitReport.rule,
      "\(description(in: file)) is too narrow: \(word.saying) beyond its edge",
      at: name.position, length: name.length, remedy: FitReport.breaking)
  }

  /// "face 'front' of 'wallet-card' in es on Letter is 112 % full", with what can be done about it.
  private func overfull(_ fill: BoxFill, in file: SheetFile) -> Diagnostic {
    let full = fill.used.map { "is \(Self.percentage($0, of: fill.room)) % full" }
    // The width stays, so the words shrink as the height does.
    let surplus = fill.used.map { used in
      max(1, Int((Double(words) * (1 - fill.room / used)).rounded(.up)))
    }
    var remedy = surplus.map { "shorten it by about \($0) word\($0 == 1 ? "" : "s")" }
    if let rule = fullRules.first {
      remedy =
        (remedy ?? "shorten it") + " or print the short form of rule '\(rule)' (`{points} \(rule)`)"
    }
    return Diagnostic(
      .error, FitReport.rule,
      "\(description(in: file)) \(full ?? "is more than full")",
      at: name.position, length: name.length, remedy: remedy ?? "shorten it by half")
  }

  /// Never 100, since what is reported is over-full.
  private static func percentage(_ used: Double, of room: Double) -> Int {
    max(101, Int((used / room * 100).rounded()))
  }
}
