package import Diagnostics
package import PrintEngine
import ToolkitModel

extension SheetJobs {
  /// What does not fit on any sheet, told once for each face, where the flyer's file names it.
  ///
  /// - Parameter fills: how full the boxes of each job are at the smallest size, by the job's path.
  /// - Returns: an error for each face that is over-full, and for each that is too narrow for a word; a warning for each
  ///   other whose type is hard to read.
  package func diagnostics(for fills: [String: [BoxFill]]) -> [Diagnostic] {
    var fits: [SheetFit] = []
    for sheet in sheets {
      for fill in fills[sheet.file.path] ?? [] {
        guard let face = sheet.faces[fill.id], let readable = sheet.readable[fill.id],
          !fill.fits || (fill.size ?? readable) < readable
        else { continue }
        if let index = fits.firstIndex(where: { $0.face.name == face.name }) {
          fits[index].add(fill, on: sheet.file, readable: readable)
        } else {
          var fit = SheetFit(face: face)
          fit.add(fill, on: sheet.file, readable: readable)
          fits.append(fit)
        }
      }
    }
    return fits.flatMap(\.diagnostics)
  }
}

extension SheetJobs {
  /// The faces of the sheets of which nothing is known, each once, as messages name them.
  ///
  /// - Parameter fills: how full the boxes of each known job are, by the job's path.
  /// - Returns: their names, in the order of the sheets.
  package func faces(withoutFills fills: [String: [BoxFill]]) -> [String] {
    var names: [String] = []
    for sheet in sheets where fills[sheet.file.path] == nil {
      for face in sheet.job.boxes.compactMap({ sheet.faces[$0.id] }) {
        let name = "face '\(face.printed.id)' of '\(face.flyer)'"
        if !names.contains(name) { names.append(name) }
      }
    }
    return names
  }
}

/// How badly a face fits, over all papers and kinds of sheet.
private struct SheetFit {
  let face: SheetFace
  /// Where it is over-full, in the order of the files, and by how much.
  var full: [(sheet: String, fill: BoxFill)] = []
  /// Where a word stands beyond its edge.
  var narrow: [(sheet: String, word: StrayWord)] = []
  /// Where its type is hard to read: its size, and what could be read.
  var small: [(sheet: String, size: Double, readable: Double)] = []

  mutating func add(_ fill: BoxFill, on file: SheetFile, readable: Double) {
    let sheet = file.paper.name + file.use.note
    if fill.fits, let size = fill.size { small.append((sheet, size, readable)) }
    if fill.isOverfull { full.append((sheet, fill)) }
    if let word = fill.stray { narrow.append((sheet, word)) }
  }

  var diagnostics: [Diagnostic] {
    let errors = [overfull, tooNarrow].compactMap(\.self)
    return errors.isEmpty ? [tooSmall].compactMap(\.self) : errors
  }

  private var description: String {
    "face '\(face.printed.id)' of '\(face.flyer)' in \(face.printed.language)"
  }

  private var tooNarrow: Diagnostic? {
    guard let worst = narrow.max(by: { $0.word.by < $1.word.by }) else { return nil }
    return Diagnostic(
      .error, FitReport.rule,
      "\(description) is too narrow on \(Self.listed(narrow.map(\.sheet))): "
        + "\(worst.word.saying) beyond its edge",
      at: face.name.position, length: face.name.length, remedy: FitReport.breaking)
  }

  /// "face 'front' of 'wallet-card' in es fits only at 7.25 pt on Letter, and 8 pt can be read".
  private var tooSmall: Diagnostic? {
    guard let worst = small.min(by: { $0.size / $0.readable < $1.size / $1.readable }) else {
      return nil
    }
    // Half the size takes a quarter of the room.
    let share = worst.size / worst.readable
    let surplus = max(1, Int((Double(face.words) * (1 - share * share)).rounded(.up)))
    return Diagnostic(
      .warning, "small-type",
      "\(description) fits only at \(FitReport.points(worst.size)) pt on \(worst.sheet), "
        + "and \(FitReport.points(worst.readable)) pt can be read",
      at: face.name.position, length: face.name.length,
      remedy:
        "shorten it by about \(surplus) word\(surplus == 1 ? "" : "s"), or move some to another face"
    )
  }

  /// "face 'front' of 'wallet-card' in es is 112 % full on Letter, 108 % on A4", with what can be done about it.
  private var overfull: Diagnostic? {
    if full.isEmpty { return nil }
    // Sheets that are equally full are told together.
    var parts: [(much: String, sheets: [String])] = []
    for (sheet, fill) in full {
      let much =
        fill.used.map { "\(Self.percentage($0, of: fill.room)) % full" } ?? "more than full"
      if let index = parts.firstIndex(where: { $0.much == much }) {
        parts[index].sheets.append(sheet)
      } else {
        parts.append((much, [sheet]))
      }
    }
    let told = parts.map { "\($0.much) on \(Self.listed($0.sheets))" }.joined(separator: ", ")
    return Diagnostic(
      .error, FitReport.rule, "\(description) is \(told)", at: face.name.position,
      length: face.name.length, remedy: remedy)
  }

  /// What makes room on the sheet where the most is missing.
  private var remedy: String {
    let isLost = full.contains { $0.fill.used == nil }
    let surplus = full.compactMap { _, fill in
      // The width stays, so the words shrink as the height does.
      fill.used.map { max(1, Int((Double(face.words) * (1 - fill.room / $0)).rounded(.up))) }
    }.max()
    let words = surplus.map { "shorten it by about \($0) word\($0 == 1 ? "" : "s")" }
    let shortening = isLost ? "shorten it by half" : words ?? "shorten it"
    return face.rules.first.map {
      "\(shortening), or print the short form of rule '\($0)' (`{points} \($0)`)"
    } ?? shortening
  }

  private static func listed(_ sheets: [String]) -> String {
    sheets.count < 2
      ? sheets.joined()
      : sheets.dropLast().joined(separator: ", ") + " and " + sheets[sheets.count - 1]
  }

  /// Never 100, since what is reported is over-full.
  private static func percentage(_ used: Double, of room: Double) -> Int {
    max(101, Int((used / room * 100).rounded()))
  }
}
