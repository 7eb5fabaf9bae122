import Books
import BuiltIn
import Composition
import Diagnostics
import Guides
import Pictures
import PrintEngine
import Publishing
import Sheets
import ToolkitModel

/// One run of the print engine over all PDFs, or a part of them.
struct PrintRun: Sendable {
  let composed: ComposedToolkit
  let books: Books
  let options: PublicationOptions
  /// The part of all PDFs to print; `nil` for all.
  let shard: Shard?

  /// Prints all that the toolkit has and hands each PDF to `write`.
  ///
  /// - Parameter write: takes a finished PDF and says what went wrong, from several tasks at once.
  /// - Returns: what pages offer, and what is wrong.
  func print(write: @escaping Site.Writer) async -> MadeAhead {
    let tasks = options.tasks
    let loaded = composed.loaded
    // An engine takes its time to report its version.
    async let found = Self.findEngine(in: options.print.environment)
    let plan = await PrintPlan(
      of: books, paper: loaded.toolkit.settings.paper, styles: loaded.printStyles,
      documents: loaded.documents, tasks: tasks)
    var outcome = MadeAhead()
    let engine: WeasyPrint
    switch await found {
    case .success(let usable): engine = usable
    case .failure(let error):
      let missing = Diagnostic(
        .warning, error.rule, error.message + "; the site is built without PDFs", at: nil,
        remedy: error.remedy)
      outcome.diagnostics = plan.diagnostics + [missing]
      outcome.missing = plan.missingFiles { _ in true }
      outcome.isIncomplete = true
      outcome.isSkipped = true
      return outcome
    }
    let cache = PrintCache(folder: options.print.cacheFolder)
    let shop = PrintShop(
      engine: engine, cache: cache, tasks: tasks, limit: .seconds(options.print.limit))
    let wanted = shard.map { shop.jobs(plan.jobs, in: $0) } ?? plan.jobs
    let made = MadeFiles()
    let report = await shop.print(wanted) { job, result in
      await made.note(result, of: job)
      var found = [write(job.path, result.pdf)].compactMap(\.self)
      let pictures = PagePictures(cache: cache)
      if let page = plan.pictures[job.path], let png = await pictures.picture(of: result.pdf) {
        let path = "\(job.path.dropLast(".pdf".count))-1.png"
        found += [write(path, png)].compactMap(\.self)
        await made.note(picture: path, PictureSize(of: png), of: page)
        if plan.strip.contains(page),
          let small = await pictures.picture(of: result.pdf, width: PictureStrip.cellWidth)
        {
          await made.note(small: small, of: page)
        }
      }
      return found
    }
    let isWhole = shard == nil
    let card = isWhole ? await drawCard(by: shop, cache, noting: made, write: write) : []
    let strip =
      isWhole ? await drawStrip(of: plan.strip, by: shop, cache, noting: made, write: write) : []
    let files = await plan.files(
      made: made.sizes, pictures: made.pictures, card: made.card, strip: made.strip)
    let sizes = await made.sizes
    let fills = await made.fills
    let accounts = await plan.accounts(made: made.books)
    let failures = [
      write(PrintedFiles.listPath, files.json),
      write(PrintPlan.accountsPath, accounts.json),
    ].compactMap(\.self)
    outcome.offered.prints = files
    outcome.diagnostics = plan.diagnostics + accounts.diagnostics + failures + card + strip
    outcome.diagnostics +=
      plan.sheets.diagnostics(for: fills) + loaded.diagnostics(for: await made.misprints)
    // What was told where the text was written.
    outcome.diagnostics += report.diagnostics.filter {
      !Self.placed.contains($0.rule) || $0.position != nil
    }
    outcome.missing = plan.missingFiles {
      !isWhole || sizes[$0] != nil || report.leftOut.contains($0)
    }
    outcome.isIncomplete = report.failed > 0
    outcome.printed = (report.printed, report.reused)
    outcome.fills = wanted.compactMap { job in fills[job.path].map { (job.path, $0) } }
    return outcome
  }
}

extension PrintRun {
  /// What the engine finds wrong without knowing where it was written.
  private static let placed = [FitReport.rule, StrayWord.rule, MissingSign.rule]

  /// Draws the social card as a picture, notes where it lies, and says what went wrong; no PDF of it is kept.
  private func drawCard(
    by shop: PrintShop, _ cache: PrintCache, noting made: MadeFiles,
    write: @Sendable @escaping (_ path: String, _ bytes: [UInt8]) -> Diagnostic?
  ) async -> [Diagnostic] {
    let variant = composed.loaded.guide.variant
    guard let job = PrintJob(of: composed.plan.source.card, in: variant) else { return [] }
    let path = PagePath(variant.printPath(SocialCard.pictureName))
    return await shop.print([job]) { _, result in
      guard
        let png = await PagePictures(cache: cache).picture(
          of: result.pdf, width: SocialCard.width, height: SocialCard.height)
      else {
        return [
          Diagnostic(
            .warning, "no-card-picture", "the picture of the social card could not be drawn",
            at: nil,
            remedy: "install poppler's pdftoppm; until then links to the site show no picture")
        ]
      }
      await made.note(card: path)
      return [write(path.text, png)].compactMap(\.self)
    }.diagnostics
  }

  /// Draws the pictures of some sheets as one, notes where it lies, and says what went wrong.
  private func drawStrip(
    of pages: [PageID], by shop: PrintShop, _ cache: PrintCache, noting made: MadeFiles,
    write: @Sendable @escaping (_ path: String, _ bytes: [UInt8]) -> Diagnostic?
  ) async -> [Diagnostic] {
    let drawings = await made.drawings
    let shown = pages.filter { drawings[$0] != nil }
    if shown.isEmpty { return [] }
    let variant = composed.loaded.guide.variant
    let path = variant.printPath(PictureStrip.pictureName)
    let titles = composed.plan.source.composer.directory
    let job = PrintJob(
      ofStrip: shown.compactMap { page in
        drawings[page].map { (titles[page]?.title ?? "", $0) }
      }, in: variant)
    return await shop.print([job]) { _, result in
      // Without it, the home page shows no pictures; where nothing draws, the social card's warning says so.
      guard
        let strip = await PagePictures(cache: cache).thumbnails(
          of: result.pdf, width: PictureStrip.cellWidth * shown.count,
          height: PictureStrip.cellHeight)
      else { return [] }
      await made.note(strip: PictureStrip(path: PagePath(path), bytes: strip.count, pages: shown))
      return [write(path, strip)].compactMap(\.self)
    }.diagnostics
  }

  /// Looks for the engine, which takes its time to tell its version.
  static func findEngine(in environment: [String: String]) async -> Result<WeasyPrint, Diagnostic> {
    do throws(Diagnostic) {
      return .success(
        try await WeasyPrint.find(
          in: environment, script: WorkerScript(files: WorkerFiles.all)))
    } catch {
      return .failure(error)
    }
  }
}

/// How long and large each PDF is; an actor, because workers finish at any time.
private actor MadeFiles {
  private(set) var sizes: [String: (pages: Int, bytes: Int)] = [:]
  private(set) var fills: [String: [BoxFill]] = [:]
  private(set) var books: [String: (pages: Int, destinations: [String: Int])] = [:]
  private(set) var pictures: [PageID: PrintedPicture] = [:]
  /// The small pictures of which one is made.
  private(set) var drawings: [PageID: [UInt8]] = [:]
  private(set) var card: PagePath?
  private(set) var strip: PictureStrip?
  private var found: [String: Misprint] = [:]

  /// In the order of the jobs' paths, whichever was ready first.
  var misprints: [Misprint] { found.sorted { $0.key < $1.key }.map(\.value) }

  func note(_ result: PrintResult, of job: PrintJob) {
    sizes[job.path] = (result.pages, result.pdf.count)
    fills[job.path] = result.fills
    books[job.path] = (result.pages, result.destinations)
    found[job.path] = Misprint(of: result, job)
  }

  func note(card path: PagePath) { card = path }

  func note(strip: PictureStrip) { self.strip = strip }

  func note(small picture: [UInt8], of page: PageID) { drawings[page] = picture }

  func note(picture path: String, _ size: PictureSize?, of page: PageID) {
    guard let size else { return }
    pictures[page] = PrintedPicture(
      path: PagePath(path), width: size.width, height: size.height)
  }
}

/// The built-in files of the worker.
package enum WorkerFiles {
  package static var all: [(path: String, bytes: [UInt8])] {
    BuiltInFiles.all.filter { $0.path.hasPrefix("print/") }.map { ($0.path, $0.bytes) }
  }
}
