import Composition
import Guides
import Templating
import ToolkitModel

extension PageFrame {
  /// Whom readers of the home page and of right-now pages can call without looking for a number.
  ///
  /// It is the verified hotline of the page's place, and not repeated where the page's own words print it.
  func hotline(of page: Page) -> Contact? {
    switch page.entry.id {
    case .home, .encounter: break
    default: return nil
    }
    let guide = composer.guide
    return guide.hotline(of: guide.place(of: page.entry.id)).flatMap {
      page.facts.contacts.contains($0.id) ? nil : $0
    }
  }

  /// The same for templates: its name, the address that dials it, the number as it is printed.
  func hotlineValue(of page: Page) -> TemplateValue {
    guard let hotline = hotline(of: page), let number = hotline.printableNumber else {
      return .absent
    }
    return .object([
      "name": .text(hotline.name), "href": .ready(Array(number.address.escapedHTML.utf8)),
      "number": .text(number.printed),
    ])
  }
}
