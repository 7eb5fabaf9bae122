import Books
import Diagnostics
package import Guides
package import PrintEngine
import Publishing
import Storage

/// The driver: from a content folder to a published site, in the order in which it happens.
package struct Publication: Sendable {
  private let options: PublicationOptions

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
    try await run(for: .check(fit: fit), into: nil)
  }

  /// Makes all files, and puts them into the place of the published site if nothing is wrong.
  ///
  /// - Parameter output: the output folder; the site is its folder `site`.
  /// - Returns: what was found, and what was made.
  /// - Throws: what stopped it before all could be made.
  package func publish(into output: String) async throws(Problems) -> PublicationReport {
    try await run(for: .publish, into: output)
  }

  /// The line from content to files, which is the same whether they are kept or not.
  private func run(
    for purpose: Purpose, into output: String?
  ) async throws(Problems) -> PublicationReport {
    // Read.
    try checkFolders(output: output, caches: [])
    let loaded = try loaded()
    // What cannot be read whole is composed, to find all that is wrong in one run, and no more.
    let outputs = loaded.isWhole ? loaded.outputs.made(for: purpose) : loaded.outputs.makingNone
    let hasBooks = outputs.made.contains { $0.needsBooks(for: purpose) }
    if hasBooks {
      try checkFolders(output: nil, caches: outputs.made.compactMap { $0.cacheFolder(of: options) })
    }
    // Reading the words takes as long as composing, and needs nothing of it.
    let reading = Task { loaded.wordDiagnostics }

    // Compose.
    let isShared = hasBooks || loaded.isWhole && !loaded.translations.isEmpty
    let composed =
      isShared ? await ComposedToolkit(loaded, tasks: options.tasks) : ComposedToolkit(loaded)
    let books = hasBooks ? await Books(of: composed.pages, tasks: options.tasks) : nil
    let materials = Materials(purpose: purpose, options: options, composed: composed, books: books)

    // Make what pages offer, then the pages and what lies beside them.
    let session: PublishingSession?
    let ahead: [MadeAhead]
    let kept: CarriedFiles?
    do throws(Diagnostic) {
      session =
        try loaded.isWhole
        ? output.map { output throws(Diagnostic) in try PublishingSession(output: output) } : nil
      ahead = await outputs.makeAhead(of: materials, write: Self.writer(into: session))
      let skipped = zip(outputs.made, ahead).filter(\.1.isSkipped).map(\.0)
      kept = try session.map { session throws(Diagnostic) in
        try CarriedFiles(of: outputs.kept + skipped, languages: composed.languages, in: session)
      }
    } catch {
      throw Problems(composed.diagnostics(beside: await reading.value) + [error])
    }
    let offered = OfferedFiles(joining: ahead.map(\.offered) + [kept?.offered].compactMap(\.self))
    let site = Site(composed.plan, offering: offered)
    let made = await site.make(
      as: outputs.made, bringsFiles: outputs.bringsFiles, tasks: options.tasks,
      write: session.map { Self.writer(into: $0) })

    // Judge.
    let content = composed.diagnostics(beside: await reading.value)
    var found =
      content + loaded.unexplained(inPages: made.diagnostics) + ahead.flatMap(\.diagnostics)
    // Whose the paths are is reported already; the folder only sees that two files have one.
    if content.contains(where: { $0.rule == "path-clash" }) {
      found.removeAll { $0.rule == "path-clash" && !content.contains($0) }
    }
    if !found.containsError { found += ahead.flatMap(\.missing) }
    var report = PublicationReport(
      diagnostics: found, isIncomplete: ahead.contains(where: \.isIncomplete),
      pages: made.pages.count, unreviewed: loaded.unreviewed,
      printed: ahead.compactMap(\.printed).first, fills: ahead.flatMap(\.fills))
    guard let session else { return report }
    guard !found.stopPublication(isStrict: options.isStrict) else {
      session.abandon()
      return report
    }

    // Publish.
    do throws(Diagnostic) {
      let others = session.addedFiles
      for file in outputs.made.flatMap({ $0.files(of: site, listing: others) }) {
        try session.add(path: file.path, bytes: file.bytes)
      }
      report.outcome = try session.finish { files in
        Manifest(listing: files).json(members: composed.manifestMembers(pages: made.pages))
      }
      report.diagnostics += session.warnings
    } catch {
      report.diagnostics.append(error)
    }
    return report
  }
}

extension Publication {
  /// Prints a part of all PDFs into the cache, for several machines to share the work.
  ///
  /// - Parameter shard: the part.
  /// - Returns: what was found.
  /// - Throws: what stopped it before anything could be printed.
  package func print(_ shard: Shard) async throws(Problems) -> PublicationReport {
    let loaded = try loaded()
    guard loaded.isWhole, loaded.outputs.made.contains(where: { $0 is PrintOutput }) else {
      return try await check(fit: false)
    }
    try checkFolders(output: nil, caches: [options.print.cacheFolder])
    let composed = await ComposedToolkit(loaded, tasks: options.tasks)
    let books = await Books(of: composed.pages, tasks: options.tasks)
    let made = await PrintRun(composed: composed, books: books, options: options, shard: shard)
      .print { _, _ in nil }
    return PublicationReport(
      diagnostics: composed.diagnostics(beside: loaded.wordDiagnostics) + made.diagnostics,
      isIncomplete: made.isIncomplete, printed: made.printed)
  }

  private static func writer(into session: PublishingSession?) -> Site.Writer {
    { path, bytes in
      do throws(Diagnostic) {
        try session?.add(path: path, bytes: bytes)
        return nil
      } catch {
        return error
      }
    }
  }

  private func checkFolders(output: String?, caches: [String]) throws(Problems) {
    do throws(Diagnostic) {
      let places = OutputPlaces(content: options.content, templates: options.templates)
      try places.check(output: output, cache: nil)
      for cache in caches { try places.check(output: nil, cache: cache) }
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
