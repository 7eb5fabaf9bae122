import Guides
import Publishing
import Storage
import ToolkitModel

/// The one line that says what a build made and how to look at it.
struct BuildSummary {
  let text: String

  init(_ outcome: Outcome, _ loaded: LoadedToolkit, pages: Int, printed: String, output: String) {
    let site = (output.hasSuffix("/") ? output : output + "/") + "site"
    let counted = "\(pages) page\(pages == 1 ? "" : "s")"
    let made =
      switch outcome {
      case .unchanged: "\(site) is up to date: \(counted), nothing to change"
      case .published(let added, let changed, let removed, _):
        "\(site): \(counted) (\(added) files new, \(changed) changed, \(removed) removed)"
      }
    let prints = printed.isEmpty ? "" : "; " + printed
    text = made + prints + Self.drafts(loaded) + "; open \(site)/index.html in a browser.\n"
  }

  /// How many texts nobody has signed, since that must not pass in silence.
  static func drafts(_ loaded: LoadedToolkit) -> String {
    let (unsigned, all) = loaded.guide.states.unreviewed
    return unsigned > 0 ? "; DRAFT: \(unsigned) of \(all) texts are not reviewed" : ""
  }
}
