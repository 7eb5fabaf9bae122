import Publication
import Storage

/// The one line that says what a build made and how to look at it.
struct BuildSummary {
  let text: String

  init(_ outcome: Outcome, _ report: PublicationReport, output: String) {
    let site = (output.hasSuffix("/") ? output : output + "/") + "site"
    let counted = "\(report.pages) page\(report.pages == 1 ? "" : "s")"
    let made =
      switch outcome {
      case .unchanged: "\(site) is up to date: \(counted), nothing to change"
      case .published(let added, let changed, let removed, _):
        "\(site): \(counted) (\(added) files new, \(changed) changed, \(removed) removed)"
      }
    text =
      made + Self.prints(report, behind: "; ") + Self.drafts(report)
      + "; open \(site)/index.html in a browser.\n"
  }

  /// How many PDFs were printed; empty where none were.
  static func prints(_ report: PublicationReport, behind separator: String = "") -> String {
    report.printed.map { separator + "\($0.new) PDFs printed, \($0.reused) from the cache" } ?? ""
  }

  /// How many texts nobody has signed, since that must not pass in silence.
  static func drafts(_ report: PublicationReport) -> String {
    let (unsigned, all) = report.unreviewed
    return unsigned > 0 ? "; DRAFT: \(unsigned) of \(all) texts are not reviewed" : ""
  }
}
