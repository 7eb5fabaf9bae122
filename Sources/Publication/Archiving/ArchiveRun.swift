import Archiving
import Books
import Composition
import ConcurrentMap
import Diagnostics
import Guides
import Publishing
import ToolkitModel

/// The part of a build that packs: the pages of each language, and each edition as books for a screen.
struct ArchiveRun {
  let loaded: LoadedToolkit
  /// Of each language.
  let books: [Books]
  let tasks: Int

  /// Packs all and hands each file to `write`.
  ///
  /// - Returns: what pages offer, and what went wrong.
  func pack(write: @escaping Site.Writer) async -> (files: ArchivedFiles, diagnostics: [Diagnostic])
  {
    var packed: [Packed] = []
    for books in books {
      async let pages = packedSite(by: books.composer)
      let editions = await books.books.concurrentMap(limit: tasks) {
        packedBooks(of: $0, by: books.composer)
      }
      packed += await [pages] + editions
    }
    let files = packed.flatMap(\.files)
    let failures =
      packed.compactMap(\.failure) + files.compactMap { write($0.path, $0.bytes) }
    return (ArchivedFiles(files.map { ($0.path, $0.bytes.count) }), failures)
  }

  private struct Packed: Sendable {
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

  private func packedSite(by composer: PageComposer) async -> Packed {
    let language = composer.guide.language
    let pages = CollectedFiles()
    // What is wrong with pages, the site itself tells.
    _ = await loaded.site.standingAlone(in: language).make(tasks: tasks) { path, bytes in
      pages.add(Site.File(path: path, bytes: bytes))
      return nil
    }
    return Packed { () throws(Diagnostic) in
      [
        Site.File(
          path: ArchivedFiles.path(ofSiteIn: language),
          bytes: try SiteArchive(pages.all, composer: composer).bytes)
      ]
    }
  }

  private func packedBooks(of edition: Book, by composer: PageComposer) -> Packed {
    let named = edition.selection.edition
    let book = ScreenBook(edition, composer: composer)
    func path(_ kind: ArchivedFile.Kind) -> String {
      ArchivedFiles.path(of: named.id, in: composer.guide.language, as: kind)
    }
    return Packed { () throws(Diagnostic) in
      [
        Site.File(
          path: path(.html),
          bytes: SinglePage(of: book, composer: composer, style: loaded.archiveStyles.page).bytes),
        Site.File(
          path: path(.epub),
          bytes: try EPUBFile(of: book, composer: composer, style: loaded.archiveStyles.epub).bytes),
      ]
    }
  }
}
