import Archives
package import Diagnostics
import Editions
package import Publishing
package import Rendering
import ToolkitModel

/// The site of one language as a ZIP file, for a phone or a stick without a connection.
///
/// Its pages are those of the site, less what is not in it: what is printed, other archives, what hosts read.
package struct SiteArchive {
  package let bytes: [UInt8]

  /// - Parameters:
  ///   - files: the files of a site that stands alone, in any order.
  ///   - renderer: knows the words and the edition.
  /// - Throws: `zip-failed`.
  package init(_ files: [Site.File], renderer: EditionRenderer) throws(Diagnostic) {
    let settings = renderer.edition.settings
    let folder = "toolkit-\(renderer.edition.language)/"
    var all = files
    if let start = files.first(where: { $0.path == "index.html" }) {
      all.append(Site.File(path: "START-HERE.html", bytes: start.bytes))
    }
    all.append(Site.File(path: "README.txt", bytes: Self.readMe(renderer)))
    let entries = all.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }.map {
      ZIPArchive.Entry(path: folder + $0.path, bytes: $0.bytes)
    }
    let date = settings.editionDate
    bytes = try ZIPArchive(entries, on: (year: date.year, month: date.month, day: date.day)).bytes
  }

  /// A text that every computer can show.
  private static func readMe(_ renderer: EditionRenderer) -> [UInt8] {
    let words = renderer.words
    let settings = renderer.edition.settings
    return Array(
      """
      \(settings.title.plainText)
      \(words["edition"]) \(settings.editionCode), \(words.text(settings.editionDate)). \(settings.publisher)

      \(words["archive_start"])
      \(words["archive_needs_nothing"])
      \(words["archive_check"])

      \(settings.disclaimer.plainText)

      """.utf8)
  }
}
