import Books
import Composition
import Diagnostics
package import Guides
package import PrintEngine
import Publishing
import Sheets
import Storage
import ToolkitModel

/// The driver: from a content folder to a published site, in the order in which it happens.
package struct Publication: Sendable {
  private let options: PublicationOptions
  private var tasks: Int { options.tasks }

  package init(_ options: PublicationOptions) {
    self.options = options
  }

  /// Reads the toolkit to its end.
  ///
  /// - Returns: the toolkit, with all that is wrong.
  /// - Throws: ``Problems`` where there is no folder to read.
  package func loaded() throws(Problems) -> LoadedToolkit { try LoadedToolkit(options) }

  /// Finds everything that is wrong, and publishes nothing.
  ///
  /// - Parameter fit: whether everything is printed, without keeping it, to see how full its boxes are.
  /// - Returns: what was found.
  /// - Throws: what stopped it before the content could be checked.
  package func check(fit: Bool) async throws(Problems) -> PublicationReport {
    try checkPlaces(output: nil, cache: fit ? options.print.cacheFolder : nil)
    let loaded = try loaded()
    let found = await loaded.checked(tasks: tasks)
    // What cannot be read whole would be printed in vain.
    let isPrinted = fit && loaded.isWhole
    async let engine = isPrinted ? PrintRun.findEngine(in: options.print.environment) : nil
    let books = isPrinted ? await Books(of: loaded.composer, tasks: tasks) : nil
    let printed = await printed(loaded, books, by: engine, shard: nil) { _, _ in nil }
    return PublicationReport(
      diagnostics: printed.diagnostics(beside: found.diagnostics),
      isIncomplete: printed.isIncomplete, pages: found.pages, unreviewed: loaded.unreviewed,
      fills: printed.fills)
  }

  /// Prints a part of all PDFs into the cache, for several machines to share the work.
  ///
  /// - Parameter shard: the part.
  /// - Returns: what was found.
  /// - Throws: what stopped it before anything could be printed.
  package func print(_ shard: Shard) async throws(Problems) -> PublicationReport {
    let loaded = try loaded()
    guard loaded.isWhole else { return await refusal(of: loaded) }
    try checkPlaces(output: nil, cache: loaded.makes(.print) ? options.print.cacheFolder : nil)
    let content = Task { loaded.contentDiagnostics }
    async let engine =
      loaded.makes(.print) ? PrintRun.findEngine(in: options.print.environment) : nil
    let composed = await loaded.withPagesMade(tasks: tasks)
    let books = await Books(of: composed.composer, tasks: tasks)
    let printed = await printed(composed, books, by: engine, shard: shard) { _, _ in nil }
    return PublicationReport(
      diagnostics: printed.diagnostics(beside: await content.value),
      isIncomplete: printed.isIncomplete, printed: printed.counts)
  }

  /// Makes all files, and puts them into the place of the published site if nothing is wrong.
  ///
  /// - Parameter output: the output folder; the site is its folder `site`.
  /// - Returns: what was found, and what was made.
  /// - Throws: what stopped it before all could be made.
  package func publish(into output: String) async throws(Problems) -> PublicationReport {
    try checkPlaces(output: output, cache: nil)
    let read = try loaded()
    guard read.isWhole else { return await refusal(of: read) }
    if read.makes(.print) { try checkPlaces(output: nil, cache: options.print.cacheFolder) }
    // Reading the words takes as long as composing the books, and an engine takes its time to report its
    // version; none needs another.
    let content = Task { read.contentDiagnostics }
    async let engine = read.makes(.print) ? PrintRun.findEngine(in: options.print.environment) : nil
    let isBound = read.makes(.print) || read.makes(.archive)
    let loaded =
      isBound || !read.translations.isEmpty ? await read.withPagesMade(tasks: tasks) : read
    let books = isBound ? await Books(of: loaded.composer, tasks: tasks) : nil
    do throws(Problems) {
      let session = try Problems.only { () throws(Diagnostic) in
        try PublishingSession(output: output)
      }
      return try await publish(loaded, books, by: engine, in: session, content: content)
    } catch {
      throw Problems(await content.value + error.diagnostics)
    }
  }

  /// Makes all files, and publishes them if nothing is wrong.
  private func publish(
    _ loaded: LoadedToolkit, _ books: Books?, by engine: Result<WeasyPrint, Diagnostic>?,
    in session: PublishingSession, content: Task<[Diagnostic], Never>
  ) async throws(Problems) -> PublicationReport {
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
    let printed = await printed(loaded, books, by: engine, shard: nil, write: write)
    let kept = try Problems.only { () throws(Diagnostic) in
      try CarriedParts(
        of: loaded.leftOut + (printed.hasNoEngine ? [.print] : []),
        languages: loaded.languages, in: session)
    }
    let packed = await packing
    let made = await loaded.site.offering(
      kept.prints ?? printed.files, packed?.files ?? kept.archives
    ).make(tasks: tasks, write: write)
    let content = await content.value
    // Whose the paths are is reported already; the folder only sees that two files have one.
    let isReported = content.contains { $0.rule == "path-clash" }
    var report = PublicationReport(
      diagnostics: printed.diagnostics(
        beside: content + (packed?.diagnostics ?? []) + made.diagnostics
      ).filter { !isReported || $0.rule != "path-clash" || content.contains($0) },
      isIncomplete: printed.isIncomplete, pages: made.pages.count, unreviewed: loaded.unreviewed,
      printed: printed.counts)
    guard !report.diagnostics.stopPublication(isStrict: options.isStrict) else {
      session.abandon()
      return report
    }
    do throws(Diagnostic) {
      if loaded.makes(.site) {
        let worker = loaded.site.worker(
          keeping: session.addedFiles.map { SavedCopy.File(path: $0.path, digest: $0.digest) })
        try session.add(path: worker.path, bytes: worker.bytes)
      }
      report.outcome = try session.finish { files in
        Manifest(listing: files).json(members: loaded.manifestMembers(pages: made.pages))
      }
      report.diagnostics += session.warnings
    } catch {
      report.diagnostics.append(error)
    }
    return report
  }

  // MARK: Its parts

  /// What comes out of a printer, if this run prints.
  private func printed(
    _ loaded: LoadedToolkit, _ books: Books?, by engine: Result<WeasyPrint, Diagnostic>?,
    shard: Shard?, write: @escaping Site.Writer
  ) async -> PrintRun.Outcome {
    guard let books, let engine else { return .nothing }
    return await PrintRun(
      loaded: loaded, books: books, settings: options.print, shard: shard, tasks: tasks
    ).print(by: engine, write: write)
  }

  /// What can be taken away, if this run packs.
  private func packed(
    _ loaded: LoadedToolkit, _ books: Books?, write: @escaping Site.Writer
  ) async -> (files: ArchivedFiles, diagnostics: [Diagnostic])? {
    guard let books, loaded.makes(.archive) else { return nil }
    var all = [books]
    for translation in loaded.translations {
      all.append(await Books(of: translation, tasks: tasks))
    }
    return await ArchiveRun(loaded: loaded, books: all, tasks: tasks).pack(write: write)
  }

  /// Everything that is wrong with content that cannot be published.
  private func refusal(of loaded: LoadedToolkit) async -> PublicationReport {
    let found = await loaded.checked(tasks: tasks)
    return PublicationReport(
      diagnostics: found.diagnostics, pages: found.pages, isRefused: true)
  }

  private func checkPlaces(output: String?, cache: String?) throws(Problems) {
    try Problems.only { () throws(Diagnostic) in
      try OutputPlaces(content: options.content, templates: options.templates)
        .check(output: output, cache: cache)
    }
  }
}

extension Problems {
  /// One thing that went wrong as the list of all that did.
  fileprivate static func only<Value>(
    _ body: () throws(Diagnostic) -> Value
  ) throws(Problems) -> Value {
    do throws(Diagnostic) {
      return try body()
    } catch {
      throw Problems([error])
    }
  }
}

extension [Diagnostic] {
  /// Whether a site with these may not be published.
  fileprivate func stopPublication(isStrict: Bool) -> Bool {
    containsError || isStrict && contains { $0.severity == .warning }
  }
}
