import CommonMark
import Diagnostics
import Editions
import ToolkitModel

/// Turns what authors write as link targets into links between pages.
struct LinkResolver {
  let edition: Edition
  let directory: PageDirectory
  let words: InterfaceWords
  /// The paths of the content's pictures (`images/door.svg`).
  let images: Set<String>
  /// The shown path of the content folder, with a slash.
  let contentPrefix: String
  /// The page that the links stand on.
  let page: PageDirectory.Entry
  private(set) var links: [PageLink] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(
    edition: Edition, directory: PageDirectory, words: InterfaceWords, images: Set<String>,
    contentPrefix: String, page: PageDirectory.Entry
  ) {
    self.edition = edition
    self.directory = directory
    self.words = words
    self.images = images
    self.contentPrefix = contentPrefix
    self.page = page
  }

  /// The answer for one link or picture.
  mutating func resolve(_ use: LinkUse) -> LinkResolution {
    if use.isImage { return resolveImage(use) }
    if let scheme = use.scheme { return resolve(scheme, use) }
    if use.target.hasPrefix("#") || use.target.hasPrefix("https:")
      || use.target.hasPrefix("mailto:")
    {
      return .keep
    }
    return resolveFile(use)
  }

  private mutating func resolve(_ scheme: String, _ use: LinkUse) -> LinkResolution {
    let id = use.target
    switch scheme {
    case "section":
      guard let section = edition.sections[PieceID(id)] else {
        if edition.omitted.sections.contains(PieceID(id)) { return .text(nil) }
        return unknown(use, Section.kind, edition.sections.ids)
      }
      return link(to: .section(section.id), use, label: label(ofSection: section))
    case "part":
      return link(to: .part(PieceID(id)), use, label: directory[.part(PieceID(id))]?.title)
    case "flyer":
      guard edition.flyers[PieceID(id)] != nil else {
        return unknown(use, Flyer.kind, edition.flyers.ids)
      }
      return link(to: .flyer(PieceID(id)), use, label: directory[.flyer(PieceID(id))]?.title)
    case "appendix":
      return link(to: .appendix(PieceID(id)), use, label: directory[.appendix(PieceID(id))]?.title)
    case "rule":
      guard let rule = edition.rules[PieceID(id)] else {
        return unknown(use, Rule.kind, edition.rules.ids)
      }
      return link(
        to: .rules, fragment: "rule-\(rule.id)", use, label: rule.title.plainText,
        classes: "rule-link")
    case "term":
      guard let term = edition.terms[PieceID(id)] else {
        return unknown(use, Term.kind, edition.terms.ids)
      }
      return link(to: .glossary, fragment: id, use, label: term.plain, classes: "term")
    case "cite":
      guard let authority = edition.authorities[PieceID(id)] else {
        return unknown(use, Authority.kind, edition.authorities.ids)
      }
      return link(to: .authorities, fragment: id, use, label: authority.short, classes: "cite")
    case "paper":
      guard let paper = edition.papers[PieceID(id)] else {
        return unknown(use, Paper.kind, edition.papers.ids)
      }
      let label =
        (paper.number.map { "\($0) (" } ?? "") + paper.name + (paper.number == nil ? "" : ")")
      return link(to: .papers, fragment: id, use, label: label, classes: "paper-link")
    case "contact", "contact-number":
      return resolveContact(use, numberOnly: scheme == "contact-number")
    default: return .keep
    }
  }

  private func label(ofSection section: Section) -> String {
    let number = directory[.section(section.id)]?.number ?? ""
    return "\(words["section"]) \(number), \(section.title.plainText)"
  }

  /// A number that nobody has verified is not printed: the name stands alone.
  private func resolveContact(_ use: LinkUse, numberOnly: Bool) -> LinkResolution {
    guard let contact = edition.contacts[PieceID(use.target)] else {
      return unknown(use, Contact.kind, edition.contacts.ids)
    }
    guard let number = contact.printableNumber else { return .text(contact.name) }
    let digits = number.unicodeScalars.filter { ("0"..."9").contains($0) || $0 == "+" }
    return .link(
      href: "tel:" + String(String.UnicodeScalarView(digits)),
      label: numberOnly ? number : "\(contact.name), \(number)", classes: "contact-link",
      isolated: true)
  }

  private mutating func link(
    to id: PageID, fragment: String? = nil, _ use: LinkUse, label: String?, classes: String? = nil
  ) -> LinkResolution {
    guard let entry = directory[id] else { return .text(label) }
    var href = page.path.relative(to: entry.path)
    if let fragment { href += "#" + fragment }
    return .link(href: href, label: label, classes: classes, isolated: false)
  }

  private func unknown(_ use: LinkUse, _ kind: String, _ known: [String]) -> LinkResolution {
    .failed(
      .unknownID(use.target, kind: kind, among: known, at: use.position, length: use.length))
  }
}

// MARK: - Files

extension LinkResolver {
  /// A link to a content file, relative to the file that it stands in.
  private mutating func resolveFile(_ use: LinkUse) -> LinkResolution {
    let halves = use.target.split(
      separator: "#", maxSplits: 1, omittingEmptySubsequences: false
    ).map(String.init)
    let fragment = halves.count > 1 ? halves[1] : nil
    guard let path = contentPath(halves[0], from: use.file) else {
      return .failed(deadLink(use, "'\(use.target)' leads out of the content folder", remedy: nil))
    }
    guard let id = directory.page(ofContentFile: path) else {
      let close = suggestion(for: path, among: directory.contentFiles)
      return .failed(
        deadLink(
          use, "no page is made from '\(path)'",
          remedy: close.map { "did you mean '\($0)'?" }
            ?? "link to a section, flyer or appendix of the toolkit"))
    }
    guard let entry = directory[id] else { return .text(nil) }
    var href = page.path.relative(to: entry.path)
    if let fragment, !fragment.isEmpty {
      href += "#" + fragment
      links.append(
        PageLink(target: id, fragment: fragment, position: use.position, length: use.length))
    }
    return .link(href: href, label: entry.title, classes: nil, isolated: false)
  }

  private mutating func resolveImage(_ use: LinkUse) -> LinkResolution {
    guard let path = contentPath(use.target, from: use.file), images.contains(path) else {
      let close = suggestion(
        for: use.target.split(separator: "/").last.map { "images/\($0)" } ?? use.target,
        among: images)
      return .failed(
        Diagnostic(
          .error, "missing-image", "there is no picture '\(use.target)'", at: use.position,
          length: use.length,
          remedy: close.map { "did you mean '\($0)'?" } ?? "put it into images/"))
    }
    return .link(
      href: page.path.relative(to: PagePath(path)), label: nil, classes: nil, isolated: false)
  }

  private func deadLink(_ use: LinkUse, _ message: String, remedy: String?) -> Diagnostic {
    Diagnostic(
      .error, "dead-link", message, at: use.position, length: use.length, remedy: remedy)
  }

  /// The path from the content folder; `nil` if it leads out of it.
  private func contentPath(_ target: String, from file: String) -> String? {
    guard file.hasPrefix(contentPrefix) else { return nil }
    var components = file.dropFirst(contentPrefix.count).split(separator: "/").dropLast()
      .map(String.init)
    for component in target.split(separator: "/", omittingEmptySubsequences: true) {
      switch component {
      case ".": continue
      case "..":
        guard !components.isEmpty else { return nil }
        components.removeLast()
      default: components.append(String(component))
      }
    }
    return components.joined(separator: "/")
  }
}
