import Archiving
import Books
import Composition
import ConcurrentMap
import Diagnostics
import Guides
import Publishing
import Storage
import ToolkitModel

/// What can be taken away: the pages of each language, packed, and each edition as books for a screen.
struct ArchiveOutput: Output {
  let name = ToolkitSettings.Output.archive
  let prefix = "archive/"

  func pathClaims(in plan: SitePlan) -> [PathClaim] {
    plan.languages.map(\.composer.guide).flatMap { guide in
      [PathClaim(guide.variant.packedPath, "the packed pages")]
        + guide.editions.pieces.flatMap { edition in
          [ArchivedFile.Kind.html, .epub].map {
            PathClaim(guide.variant.path(of: edition.id, as: $0), of: edition)
          }
        }
    }
  }

  func needsBooks(for purpose: Purpose) -> Bool { purpose.publishes }

  func offered(by files: [PublishedFile], reading: (String) -> [UInt8]?) -> OfferedFiles {
    OfferedFiles(archives: ArchivedFiles(files.map { ($0.path, $0.size) }))
  }

  func makeAhead(of materials: Materials, write: @escaping Site.Writer) async -> MadeAhead {
    // What can go wrong here, no editor can fix.
    guard materials.purpose.publishes, let books = materials.books else { return MadeAhead() }
    let packing = Packing(composed: materials.composed, tasks: materials.options.tasks)
    let plan = materials.composed.plan
    var packed = await packing.pack(plan.source, books)
    for language in plan.translations {
      packed += await packing.pack(
        language, await Books(of: language.pages, tasks: packing.tasks))
    }
    let files = packed.flatMap(\.files)
    var made = MadeAhead()
    made.diagnostics =
      packed.compactMap(\.failure) + files.compactMap { write($0.path, $0.bytes) }
    made.offered.archives = ArchivedFiles(files.map { ($0.path, $0.bytes.count) })
    return made
  }
}

/// The packing of one language after the other.
private struct Packing: Sendable {
  let composed: ComposedToolkit
  let tasks: Int

  func pack(_ language: SitePlan.Language, _ books: Books) async -> [Packed] {
    async let pages = packedSite(in: language)
    let editions = await books.books.concurrentMap(limit: tasks) {
      packedBooks(of: $0, by: books.composer)
    }
    return await [pages] + editions
  }

  struct Packed: Sendable {
    var files: [Site.File] = []
    var failure: Diagnostic?

    init(_ pack: () throws(Diagnostic) -> [Site.File]) {
      do throws(Diagnostic) {
        files = try pack()
      } catch {
        failure = error
      }
    }
  }

  private func packedSite(in language: SitePlan.Language) async -> Packed {
    let pages = CollectedFiles()
    let packed = [SiteOutput() as any Output] + composed.loaded.outputs.wanted.filter(\.isPacked)
    // What is wrong with pages, the site itself tells.
    _ = await Site(composed.plan, aloneIn: language)
      .make(as: packed, bringsFiles: true, tasks: tasks) { path, bytes in
        pages.add(Site.File(path: path, bytes: bytes))
        return nil
      }
    return Packed { () throws(Diagnostic) in
      [
        Site.File(
          path: language.composer.guide.variant.packedPath,
          bytes: try SiteArchive(pages.all, composer: language.composer).bytes)
      ]
    }
  }

  private func packedBooks(of edition: Book, by composer: PageComposer) -> Packed {
    let named = edition.selection.edition
    let book = ScreenBook(edition, composer: composer)
    func path(_ kind: ArchivedFile.Kind) -> String {
      composer.guide.variant.path(of: named.id, as: kind)
    }
    return Packed { () throws(Diagnostic) in
      [
        Site.File(
          path: path(.html),
          bytes: SinglePage(of: book, composer: composer, style: composed.loaded.archiveStyles.page)
            .bytes),
        Site.File(
          path: path(.epub),
          bytes: try EPUBFile(
            of: book, composer: composer, style: composed.loaded.archiveStyles.epub
          ).bytes),
      ]
    }
  }
}
