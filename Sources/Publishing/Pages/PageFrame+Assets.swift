import Composition
import Guides
import Templating
import ToolkitModel

extension PageFrame {
  /// What a page may load and run.
  func policy(of loads: PageAssets) -> ContentSecurityPolicy {
    loads == .inside ? rightNowPolicy : .page
  }

  /// The style sheet that a page has besides the site's.
  func sheet(of loads: PageAssets) -> TemplateValue {
    guard case .files(let sheet?) = loads else { return .absent }
    return .object(["name": .ready(Array(sheet.utf8))])
  }

  /// Where the quick exit leads, and its script where the page carries it inside.
  func exit(in loads: PageAssets) -> TemplateValue {
    guard let address = composer.guide.settings.exitAddress else { return .absent }
    return .object([
      "href": .ready(Array(address.escapedHTML.utf8)),
      "script": loads == .inside ? .object(["text": .ready(assets.exitScript)]) : .absent,
    ])
  }
}
