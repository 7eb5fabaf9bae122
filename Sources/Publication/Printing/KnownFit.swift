import Composition
import Diagnostics
import Guides
import PrintEngine
import Sheets
import ToolkitModel

/// Whether flyers, cards and forms fit on paper, as far as the print cache knows; no engine is asked.
struct KnownFit {
  let diagnostics: [Diagnostic]

  /// How many faces a message names.
  private static let namedFaces = 6

  init(of composed: ComposedToolkit, in settings: PrintSettings) {
    let loaded = composed.loaded
    let script = WorkerScript(files: WorkerFiles.all)
    guard let before = PrintedBefore(in: PrintCache(folder: settings.cacheFolder), by: script)
    else {
      let hasFlyers = !loaded.guide.flyers.pieces.isEmpty
      diagnostics = hasFlyers ? [.unchecked("nothing was printed here before")] : []
      return
    }
    let sheets = SheetJobs(
      composer: loaded.composer, pages: PaperPages(by: loaded.composer),
      paper: loaded.toolkit.settings.paper,
      styles: loaded.printStyles)
    var fills: [String: [BoxFill]] = [:]
    var misprints: [Misprint] = []
    for sheet in sheets.sheets {
      guard let result = before.result(of: sheet.job) else { continue }
      fills[sheet.job.path] = result.fills
      if let misprint = Misprint(of: result, sheet.job) { misprints.append(misprint) }
    }
    let unknown = sheets.faces(withoutFills: fills)
    let more = unknown.count - Self.namedFaces
    let named =
      unknown.prefix(Self.namedFaces).joined(separator: ", ")
      + (more > 0 ? " and \(more) more" : "")
    diagnostics =
      sheets.diagnostics(for: fills) + loaded.diagnostics(for: misprints)
      + (unknown.isEmpty ? [] : [.unchecked("\(named) changed since they were printed")])
  }
}

extension Diagnostic {
  fileprivate static func unchecked(_ reason: String) -> Diagnostic {
    Diagnostic(
      .note, "fit-not-checked", "fit on paper is not checked: \(reason)", at: nil,
      remedy: "use --fit, or build once: `check` then reads the print cache")
  }
}
