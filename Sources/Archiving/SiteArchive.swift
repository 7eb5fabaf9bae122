import Archives
package import Composition
package import Diagnostics
import Guides
package import Publishing
import ToolkitModel

/// The site of one language as a ZIP file, for a phone or a stick without a connection.
///
/// Its pages are those of the site, less what is not in it: what is printed, other archives, what hosts read.
package struct SiteArchive {
  package let bytes: [UInt8]

  /// Packs the files of a site that stands alone, in any order.
  ///
  /// - Throws: `zip-failed`.
  package init(_ files: [Site.File], composer: PageComposer) throws(Diagnostic) {
    let settings = composer.guide.settings
    let folder = "toolkit-\(composer.guide.variant.name)/"
    var all = files
    if let start = files.first(where: { $0.path == "index.html" }) {
      all.append(Site.File(path: "START-HERE.html", bytes: start.bytes))
    }
    all.append(Site.File(path: "README.txt", bytes: Self.readMe(composer)))
    let entries = all.sorted { $0.path.precedes($1.path) }.map {
      ZIPArchive.Entry(path: folder + $0.path, bytes: $0.bytes)
    }
    let date = settings.issueDate
    bytes = try ZIPArchive(entries, on: (year: date.year, month: date.month, day: date.day)).bytes
  }

  /// A text that every computer can show.
  private static func readMe(_ composer: PageComposer) -> [UInt8] {
    let words = composer.words
    let settings = composer.guide.settings
    return Array(
      """
      \(settings.title.plainText)
      \(words["edition"]) \(settings.issueCode), \(words.text(settings.issueDate)). \(settings.publisher)

      \(words["archive_start"])
      \(words["archive_needs_nothing"])
      \(words["archive_check"])

      \(settings.disclaimer.plainText)

      """.utf8)
  }
}
