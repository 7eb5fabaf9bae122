import ArgumentParser
import Composition
import Diagnostics
import Guides
import PrintEngine
import Printing
import Publishing
import Storage
import ToolkitModel
import Translation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads the toolkit, makes the site, and puts it into the place of the old one.
struct Build: HandbillSubcommand {
  static let configuration = CommandConfiguration(
    abstract: "Build the website and publish it into the output folder.",
    discussion: """
      All checks run before anything is published. After an error, or if the build is stopped, the \
      published site stays unchanged.
      """)

  @OptionGroup var toolkit: ToolkitOptions

  @Option(help: "The output folder; the site is its subfolder `site`.")
  var output = "Output"

  @Option(
    name: .customLong("only"), parsing: .upToNextOption,
    help: "Build only these outputs (site markdown data print archive); keep the others unchanged."
  )
  var only: [ToolkitSettings.Output] = []

  @Option(
    name: .customLong("test-language"),
    help: """
      Also build the pages in a pseudo-language, to preview the layout before they are \
      translated: accented (longer words), mirrored (right to left).
      """)
  var testLanguages: [TestLanguage] = []

  @Option(
    name: .customLong("jobs"),
    help: "The number of tasks to run in parallel. (default: one for each processor)")
  var taskLimit: Int?

  @OptionGroup var printing: PrintOptions
  @OptionGroup var reporting: ReportOptions

  func validate() throws {
    if Set(testLanguages).count < testLanguages.count {
      throw ValidationError("--test-language lists a language twice")
    }
    if output.isEmpty { throw ValidationError("--output needs a folder") }
    if let taskLimit, !(1...256).contains(taskLimit) {
      throw ValidationError("--jobs must be 1 to 256")
    }
  }

  func run(on console: Console) async -> ExitStatus {
    reporting.report(await ending(on: console), on: console)
  }

  /// Builds, and says how that ended.
  private func ending(on console: Console) async -> CommandEnding {
    do throws(Problems) {
      let places = OutputPlaces(content: toolkit.content, templates: toolkit.templateFolder)
      try publishing { () throws(Diagnostic) in try places.check(output: output, cache: nil) }
      let read = try LoadedToolkit(
        toolkit, today: toolkit.checkedDay(on: console), only: only, testLanguages: testLanguages)
      let tasks = Self.taskCount(taskLimit)
      guard read.isWhole else {
        return CommandEnding(
          diagnostics: await read.checked(tasks: tasks).diagnostics, publication: .failed)
      }
      if read.makes(.print) {
        try publishing { () throws(Diagnostic) in
          try places.check(output: nil, cache: printing.cacheFolder)
        }
      }
      // Reading the words takes as long as composing the books, and an engine takes its time to tell its
      // version; none needs another.
      let content = Task { read.contentDiagnostics }
      async let engine = read.makes(.print) ? PrintRun.findEngine(in: console.environment) : nil
      let isBound = read.makes(.print) || read.makes(.archive)
      let loaded =
        isBound || !read.translations.isEmpty ? await read.withPagesMade(tasks: tasks) : read
      let books = isBound ? await Books(of: loaded.composer, tasks: tasks) : nil
      if printing.shard != nil {
        let printed = await printed(loaded, books, by: engine) { _, _ in nil }
        return CommandEnding(
          diagnostics: printed.diagnostics(beside: await content.value),
          isIncomplete: printed.isIncomplete,
          summary: "\(printing.cacheFolder): \(printed.summary)\n")
      }
      do throws(Problems) {
        return try await publish(loaded, books, by: engine, tasks: tasks, content: content)
      } catch {
        return CommandEnding(
          diagnostics: await content.value + error.diagnostics, publication: .failed)
      }
    } catch {
      return CommandEnding(diagnostics: error.diagnostics, publication: .failed)
    }
  }

  /// Makes all files, and puts them into the place of the old site if nothing is wrong.
  ///
  /// - Throws: what stopped it before all could be made.
  private func publish(
    _ loaded: LoadedToolkit, _ books: Books?, by engine: Result<WeasyPrint, Diagnostic>?,
    tasks: Int, content: Task<[Diagnostic], Never>
  ) async throws(Problems) -> CommandEnding {
    let session = try publishing { () throws(Diagnostic) in try PublishingSession(output: output)
    }
    let write: Site.Writer = { path, bytes in
      do throws(Diagnostic) {
        _ = try session.add(path: path, bytes: bytes)
        return nil
      } catch {
        return error
      }
    }
    // Finished PDFs come from the cache or from the engine's processes; packing needs neither.
    async let packing = packed(loaded, books, write: write)
    let printed = await printed(loaded, books, by: engine, write: write)
    let kept = try publishing { () throws(Diagnostic) in
      try CarriedParts(
        of: loaded.leftOut + (printed.hasNoEngine ? [.print] : []),
        languages: loaded.languages, in: session)
    }
    let packed = await packing
    let made = await loaded.site.offering(
      kept.prints ?? printed.files, packed?.files ?? kept.archives
    ).make(tasks: tasks, write: write)
    let content = await content.value
    // Whose the paths are is told already; the folder only sees that two files have one.
    let isTold = content.contains { $0.rule == "path-clash" }
    let diagnostics = printed.diagnostics(
      beside: content + (packed?.diagnostics ?? []) + made.diagnostics
    ).filter { !isTold || $0.rule != "path-clash" || content.contains($0) }
    guard reporting.status(of: diagnostics) == .success else {
      session.abandon()
      return CommandEnding(diagnostics: diagnostics, publication: .failed)
    }
    do throws(Diagnostic) {
      if loaded.makes(.site) {
        let worker = loaded.site.worker(
          keeping: session.addedFiles.map { SavedCopy.File(path: $0.path, digest: $0.digest) })
        try session.add(path: worker.path, bytes: worker.bytes)
      }
      let outcome = try session.finish { files in
        Manifest(listing: files).json(members: loaded.manifestMembers(pages: made.pages))
      }
      let summary = BuildSummary(
        outcome, loaded, pages: made.pages.count, printed: printed.summary, output: output)
      return CommandEnding(
        diagnostics: diagnostics + session.warnings, isIncomplete: printed.isIncomplete,
        publication: .done, summary: summary.text)
    } catch {
      return CommandEnding(diagnostics: diagnostics + [error], publication: .failed)
    }
  }

  /// What comes out of a printer, if the toolkit wants it.
  private func printed(
    _ loaded: LoadedToolkit, _ books: Books?, by engine: Result<WeasyPrint, Diagnostic>?,
    write: @escaping Site.Writer
  ) async -> PrintRun.Outcome {
    guard let books, let engine else { return .nothing }
    return await PrintRun(
      loaded: loaded, books: books, options: printing, tasks: Self.taskCount(taskLimit)
    ).print(by: engine, write: write)
  }

  /// What can be taken away, if the toolkit wants it and this build makes it.
  private func packed(
    _ loaded: LoadedToolkit, _ books: Books?, write: @escaping Site.Writer
  ) async -> (files: ArchivedFiles, diagnostics: [Diagnostic])? {
    guard let books, loaded.makes(.archive) else { return nil }
    let tasks = Self.taskCount(taskLimit)
    var all = [books]
    for translation in loaded.translations {
      all.append(await Books(of: translation, tasks: tasks))
    }
    return await ArchiveRun(loaded: loaded, books: all, tasks: tasks)
      .pack(write: write)
  }

  /// How many tasks to use: what was asked for, else one for each processor.
  static func taskCount(_ limit: Int?) -> Int {
    limit ?? max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
  }

  /// One thing that went wrong as the list of all that did.
  private func publishing<Value>(
    _ body: () throws(Diagnostic) -> Value
  ) throws(Problems) -> Value {
    do throws(Diagnostic) {
      return try body()
    } catch {
      throw Problems([error])
    }
  }
}

extension ToolkitOptions {
  /// The day, its problem as a list.
  func checkedDay(on console: Console) throws(Problems) -> CalendarDate {
    do throws(Diagnostic) {
      return try day(on: console)
    } catch {
      throw Problems([error])
    }
  }
}

extension ToolkitSettings.Output: ExpressibleByArgument {}

extension TestLanguage: ExpressibleByArgument {}
