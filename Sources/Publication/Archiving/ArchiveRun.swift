import Archiving
import ConcurrentMap
import Diagnostics
import Editions
import Printing
import Publishing
import Rendering
import ToolkitModel

/// The part of a build that packs: the pages of each language, and each edition as books for a screen.
struct ArchiveRun {
  let loaded: LoadedToolkit
  /// Of each language.
  let books: [EditionBooks]
  let jobs: Int

  /// Packs all and hands each file to `write`.
  ///
  /// - Returns: what pages offer, and what went wrong.
  func pack(write: @escaping Site.Writer) async -> (files: ArchivedFiles, diagnostics: [Diagnostic])
  {
    var packed: [Packed] = []
    for books in books {
      async let pages = packedSite(by: books.renderer)
      let editions = await books.books.concurrentMap(limit: jobs) {
        packedBooks(of: $0, by: books.renderer)
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

  private func packedSite(by renderer: EditionRenderer) async -> Packed {
    let language = renderer.edition.language
    let pages = CollectedFiles()
    // What is wrong with pages, the site itself tells.
    _ = await loaded.site.standingAlone(in: language).make(jobs: jobs) { path, bytes in
      pages.add(Site.File(path: path, bytes: bytes))
      return nil
    }
    return Packed { () throws(Diagnostic) in
      [
        Site.File(
          path: ArchivedFiles.path(ofSiteIn: language),
          bytes: try SiteArchive(pages.all, renderer: renderer).bytes)
      ]
    }
  }

  private func packedBooks(of edition: EditionBook, by renderer: EditionRenderer) -> Packed {
    let named = edition.selection.named
    let book = ScreenBook(edition, renderer: renderer)
    func path(_ kind: ArchivedFile.Kind) -> String {
      ArchivedFiles.path(of: named.id, in: renderer.edition.language, as: kind)
    }
    return Packed { () throws(Diagnostic) in
      [
        Site.File(
          path: path(.html),
          bytes: SinglePage(of: book, renderer: renderer, style: loaded.archiveStyles.page).bytes),
        Site.File(
          path: path(.epub),
          bytes: try EPUBFile(of: book, renderer: renderer, style: loaded.archiveStyles.epub).bytes),
      ]
    }
  }
}
