import Books
import BuiltIn
import Composition
import Diagnostics
import Guides
import PrintEngine
import Sheets
import ToolkitModel

/// The print half of a build: everything that comes out of a printer, made before the pages that
/// offer it.
struct PrintRun {
  /// What a build without an engine still can do: everything but this.
  struct Outcome {
    let files: PrintedFiles
    let diagnostics: [Diagnostic]
    /// Whether something could not be made, so that the build is incomplete.
    let isIncomplete: Bool
    /// Whether nothing was tried, for want of an engine; what was printed before then stays.
    var hasNoEngine = false
    /// How many PDFs were printed, and how many came from the cache; `nil` where nothing was printed.
    let counts: (new: Int, reused: Int)?
    /// The pieces without PDFs; worth telling only where nothing else is wrong.
    var missing: [Diagnostic] = []
    /// How full the boxes of each job are, in the order of the jobs.
    var fills: [(job: String, fills: [BoxFill])] = []

    /// What is wrong, behind what else was found.
    func diagnostics(beside others: [Diagnostic]) -> [Diagnostic] {
      let found = others + diagnostics
      return found.containsError ? found : found + missing
    }

    static let nothing = Outcome(
      files: PrintedFiles(), diagnostics: [], isIncomplete: false, counts: nil)
  }

  let loaded: LoadedToolkit
  let books: Books
  let settings: PrintSettings
  /// The part of all PDFs to print; `nil` for all.
  let shard: Shard?
  let tasks: Int

  /// Prints all that the toolkit has and hands each PDF to `write`.
  ///
  /// - Parameters:
  ///   - found: the engine, or why there is none.
  ///   - write: takes a finished PDF and says what went wrong, from several tasks at once.
  /// - Returns: what pages offer, and what is wrong.
  func print(
    by found: Result<WeasyPrint, Diagnostic>,
    write: @Sendable @escaping (_ path: String, _ bytes: [UInt8]) -> Diagnostic?
  ) async -> Outcome {
    let plan = await PrintPlan(
      of: books, paper: loaded.toolkit.settings.paper, styles: loaded.printStyles,
      documents: loaded.documents, tasks: tasks)
    let engine: WeasyPrint
    switch found {
    case .success(let usable): engine = usable
    case .failure(let error):
      let missing = Diagnostic(
        .warning, error.rule, error.message + "; the site is built without PDFs", at: nil,
        remedy: error.remedy)
      return Outcome(
        files: PrintedFiles(), diagnostics: plan.diagnostics + [missing], isIncomplete: true,
        hasNoEngine: true, counts: nil, missing: plan.missingFiles { _ in true })
    }
    let cache = PrintCache(folder: settings.cacheFolder)
    let shop = PrintShop(
      engine: engine, cache: cache, tasks: tasks, limit: .seconds(settings.limit))
    let wanted = shard.map { shop.jobs(plan.jobs, in: $0) } ?? plan.jobs
    let made = MadeFiles()
    let report = await shop.print(wanted) { job, result in
      await made.note(job.path, pages: result.pages, bytes: result.pdf.count)
      await made.note(result.fills, of: job.path)
      await made.note(result.destinations, pages: result.pages, of: job.path)
      await made.noteMisprints(of: result, job)
      var found = [write(job.path, result.pdf)].compactMap(\.self)
      if let picture = plan.pictures[job.path] {
        let drawn = await PagePictures(cache: cache).pictures(of: result.pdf, pages: picture.pages)
        for (index, png) in drawn.enumerated() {
          let path = "\(job.path.dropLast(".pdf".count))-\(index + 1).png"
          found += [write(path, png)].compactMap(\.self)
          await made.note(picture: path, of: picture.page)
        }
      }
      return found
    }
    let card =
      shard == nil
      ? await drawCard(by: shop, cache, noting: made, write: write) : []
    let files = await plan.files(made: made.sizes, pictures: made.pictures, card: made.card)
    let sizes = await made.sizes
    let isWhole = shard == nil
    let fills = await made.fills
    let accounts = await plan.accounts(made: made.books)
    let failures = [
      write(PrintIndex.path, PrintIndex(files).json),
      write(PrintPlan.accountsPath, accounts.json),
    ].compactMap(\.self)
    return Outcome(
      files: files,
      diagnostics: plan.diagnostics + accounts.diagnostics + failures + card
        + plan.diagnostics(for: fills) + misprints(await made.misprints)
        // What was told where the text was written.
        + report.diagnostics.filter { !Self.placed.contains($0.rule) || $0.position != nil },
      isIncomplete: report.failed > 0,
      counts: (report.printed, report.reused),
      missing: plan.missingFiles { !isWhole || sizes[$0] != nil },
      fills: wanted.compactMap { job in fills[job.path].map { (job.path, $0) } })
  }
}

extension PrintRun {
  /// What the engine finds wrong without knowing where it was written.
  private static let placed = [FitReport.rule, StrayWord.rule, MissingSign.rule]

  /// What came out wrong on paper, at the places where it was written.
  private func misprints(_ made: [Misprint]) -> [Diagnostic] {
    if made.isEmpty { return [] }
    let search = MisprintSearch(in: loaded)
    let signs = Set(made.flatMap(\.signs)).sorted { $0.text < $1.text }
    return search.diagnostics(forMissing: signs)
      + made.flatMap { misprint in
        let (found, others) = search.diagnostics(
          for: misprint.strays, destinations: misprint.destinations)
        return found
          + FitReport(of: misprint.job, fills: [], strays: others, madePages: 0)
          .diagnostics(for: misprint.job).filter { $0.rule == StrayWord.rule }
      }
  }

  /// Draws the social card as a picture, notes where it lies, and says what went wrong; no PDF of it is kept.
  private func drawCard(
    by shop: PrintShop, _ cache: PrintCache, noting made: MadeFiles,
    write: @Sendable @escaping (_ path: String, _ bytes: [UInt8]) -> Diagnostic?
  ) async -> [Diagnostic] {
    let language = loaded.guide.language
    guard let job = PrintJob(of: loaded.card, in: language) else { return [] }
    let path = SocialCard.picturePath(in: language)
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

/// What came out wrong of one job, but for what does not fit into a face.
private struct Misprint: Sendable {
  let job: PrintJob
  let strays: [StrayWord]
  let signs: [MissingSign]
  let destinations: [String: Int]
}

/// How long and large each PDF is; an actor, because workers finish at any time.
private actor MadeFiles {
  private(set) var sizes: [String: (pages: Int, bytes: Int)] = [:]
  private(set) var pictures: [PageID: [PagePath]] = [:]

  private(set) var fills: [String: [BoxFill]] = [:]
  private(set) var books: [String: (pages: Int, destinations: [String: Int])] = [:]

  func note(_ destinations: [String: Int], pages: Int, of path: String) {
    books[path] = (pages, destinations)
  }

  private var found: [String: Misprint] = [:]

  /// In the order of the jobs' paths, whichever was ready first.
  var misprints: [Misprint] { found.sorted { $0.key < $1.key }.map(\.value) }

  func noteMisprints(of result: PrintResult, _ job: PrintJob) {
    if result.strays.isEmpty, result.missingSigns.isEmpty { return }
    found[job.path] = Misprint(
      job: job, strays: result.strays, signs: result.missingSigns,
      destinations: result.destinations)
  }

  func note(_ fills: [BoxFill], of path: String) { self.fills[path] = fills }

  private(set) var card: PagePath?

  func note(card path: PagePath) { card = path }

  func note(picture path: String, of page: PageID) {
    pictures[page, default: []].append(PagePath(path))
  }

  func note(_ path: String, pages: Int, bytes: Int) { sizes[path] = (pages, bytes) }
}

/// The built-in files of the worker.
package enum WorkerFiles {
  package static var all: [(path: String, bytes: [UInt8])] {
    BuiltInFiles.all.filter { $0.path.hasPrefix("print/") }.map { ($0.path, $0.bytes) }
  }
}
