import Composition
import Guides
import Templating
import ToolkitModel

/// The ways from a page up to the lists that it belongs to, and on to its neighbors.
extension PageFrame {
  /// The way back up: home, then the part or list that the page belongs to.
  func breadcrumb(for page: PageDirectory.Entry, _ languageRoot: String) -> TemplateValue {
    if page.id == .home { return .absent }
    func group(_ name: String) -> TemplateValue {
      link(title: words[name], href: "\(languageRoot)index.html#\(name)")
    }
    func list(_ id: PageID) -> TemplateValue {
      link(
        title: composer.directory[id]?.title ?? "", href: languageRoot + id.folder + "index.html")
    }
    let parent: TemplateValue
    switch page.id {
    case .section:
      parent = page.part.map { list(.part(composer.guide.parts[$0].part.id)) } ?? .absent
    case .ruleTopic: parent = list(.rules)
    case .moreAuthorities: parent = list(.authorities)
    case .records(let records): parent = list(.appendix(records.appendix))
    case .reports(let appendix, _), .map(let appendix): parent = list(.appendix(appendix))
    case .flyer: parent = group("flyers")
    case .form: parent = group("forms")
    case .appendix: parent = group("appendices")
    case .edition: parent = group("editions")
    case .home, .part, .encounter, .allPages: parent = .absent
    case .glossary, .papers, .authorities, .rules, .phrases, .safety, .save:
      parent = list(.allPages)
    }
    return .object(["parent": parent])
  }

  /// The page of the same kind before or after in reading order; lists have no neighbors.
  func neighbour(
    of page: PageDirectory.Entry, by step: Int, from path: PagePath
  ) -> TemplateValue {
    switch page.id {
    case .section, .flyer, .form, .appendix, .part: break
    default: return .absent
    }
    guard var order = composer.directory.order(of: page.id) else { return .absent }
    let entries = composer.directory.entries
    repeat {
      order += step
    } while entries.indices.contains(order) && page.id.passes(entries[order].id)
    guard entries.indices.contains(order), entries[order].id.kind == page.id.kind else {
      return .absent
    }
    return link(title: entries[order].title, href: path.relative(to: entries[order].path))
  }
}

extension PageID {
  /// Whether another page lies between it and its neighbors: parts and their sections do.
  fileprivate func passes(_ other: PageID) -> Bool {
    switch (self, other) {
    case (.section, .part), (.part, .section): true
    default: false
    }
  }

  /// Whether what stands on it applies in a place, so that it says in which.
  var hasPlace: Bool {
    switch self {
    case .home, .part, .allPages, .glossary, .safety, .save, .edition: false
    default: true
    }
  }
}
