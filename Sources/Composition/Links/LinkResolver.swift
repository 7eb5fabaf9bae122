import CommonMark
import Diagnostics
import Guides
import ToolkitModel

/// Turns what authors write as link targets into links between pages.
struct LinkResolver {
  let guide: Guide
  let directory: PageDirectory
  let records: RecordDirectory
  let words: InterfaceWords
  /// The content's pictures by path (`images/door.svg`).
  let images: [String: [UInt8]]
  /// The shown path of the content folder, with a slash.
  let contentPrefix: String
  /// The page that the links stand on.
  let page: PageDirectory.Entry
  let medium: Surface
  private(set) var links: [PlacedLink] = []
  /// The terms that the page explains where it first names them, in that order.
  private(set) var explained: [PieceID<Term>] = []
  /// The contacts that the page names.
  private(set) var contacts: Set<PieceID<Contact>> = []
  /// The content's pictures that the page shows, by path.
  private(set) var pictures: [String] = []

  init(
    guide: Guide, directory: PageDirectory, records: RecordDirectory, words: InterfaceWords,
    images: [String: [UInt8]], contentPrefix: String, page: PageDirectory.Entry, medium: Surface
  ) {
    self.guide = guide
    self.directory = directory
    self.records = records
    self.words = words
    self.images = images
    self.contentPrefix = contentPrefix
    self.page = page
    self.medium = medium
  }

  /// The answer for one link or picture.
  mutating func resolve(_ use: LinkUse) -> LinkResolution {
    let bytes = use.destination
    let target = String(decoding: bytes, as: UTF8.self)
    if use.isImage { return resolveImage(target, use) }
    if bytes.first == UInt8(ascii: "#") {
      let fragment = ComposedLetters.composing(String(decoding: bytes.dropFirst(), as: UTF8.self))
      links.append(PlacedLink(link: PageLink(target: page.id, fragment: fragment), use: use))
      guard medium == .site else { return link(to: page.id, fragment: fragment, label: nil) }
      let isComposed = fragment.utf8.elementsEqual(use.destination.dropFirst())
      return isComposed ? .keep : .link(ResolvedLink(href: "#" + fragment))
    }
    if target.hasPrefix("https:") || target.hasPrefix("mailto:") { return .keep }
    guard let (scheme, id) = target.halves(at: UInt8(ascii: ":")) else {
      return resolveFile(target, use)
    }
    if scheme == "term" { return resolveTerm(id, use) }
    if scheme == "contact" || scheme == "contact-number" {
      return resolveContact(id, numberOnly: scheme == "contact-number")
    }
    if scheme == "cite" { return resolveCitation(id, use) }
    return resolve(scheme, id)
  }

  /// The most words that one page explains in place: more would weigh on it.
  private static let explainedLimit = 12

  /// A link to the glossary; the first to a term, in running text, has its meaning at hand.
  ///
  /// A first mention in a part that is folded away would help nobody.
  private mutating func resolveTerm(_ id: String, _ use: LinkUse) -> LinkResolution {
    guard let term = guide.terms[PieceID(id)] else {
      return unknown(id, Term.kind, guide.terms.ids)
    }
    var number = 0
    if medium == .site, page.id.explainsWords, explained.count < Self.explainedLimit, use.isInText,
      !explained.contains(term.id), !use.isFolded
    {
      explained.append(term.id)
      number = explained.count
    }
    return link(to: .glossary, fragment: id, label: term.plain, classes: "term", explained: number)
  }

  private func resolve(_ scheme: String, _ id: String) -> LinkResolution {
    switch scheme {
    case "section":
      guard let label = label(ofSection: PieceID(id)) else {
        if guide.omitted.contains(PieceID<Section>(id)) { return .text(id) }
        return unknown(id, Section.kind, guide.sections.ids)
      }
      return link(to: .section(PieceID(id)), label: label)
    case "part":
      return link(to: .part(PieceID(id)), label: directory[.part(PieceID(id))]?.title)
    case "encounter": return pageLink(.encounter(PieceID(id)), guide.encounters, id)
    case "flyer": return pageLink(.flyer(PieceID(id)), guide.flyers, id)
    case "form": return pageLink(.form(PieceID(id)), guide.forms, id)
    case "edition": return pageLink(.edition(PieceID(id)), guide.editions, id)
    case "appendix":
      return pageLink(.appendix(PieceID(id)), PieceIndex(guide.appendices.map(\.appendix)), id)
    case "rule":
      guard let rule = guide.rules[PieceID(id)] else {
        return unknown(id, Rule.kind, guide.rules.ids)
      }
      return link(
        to: page(of: rule.id), fragment: "rule-\(rule.id)", label: rule.title.plainText,
        // The style sheets of paper may know rules; a site has too many links to them to name each.
        classes: medium == .site ? "" : "rule-link")
    case "paper":
      guard let paper = guide.papers[PieceID(id)] else {
        return unknown(id, Paper.kind, guide.papers.ids)
      }
      let label =
        (paper.number.map { "\($0) (" } ?? "") + paper.name + (paper.number == nil ? "" : ")")
      return link(to: .papers, fragment: id, label: label, classes: "paper-link")
    case "press", "document", "report":
      guard let record = records[RecordDirectory.Key(kind: scheme, id: id)] else {
        return .text(id)
      }
      guard let target = record.page else { return .text(record.title) }
      return link(to: target, fragment: id, label: record.title)
    case "records":
      let halves = id.split(separator: "/", maxSplits: 1).map(String.init)
      guard halves.count == 2 else { return .text("") }
      let target = PageID.reports(PieceID(halves[0]), name: halves[1])
      return link(to: target, label: directory[target]?.title)
    case "map":
      guard let target = directory.map else { return .text("") }
      return link(to: target, label: directory[target]?.title)
    case "group":
      guard let target = records.page(ofGroup: id) else { return .text("") }
      return link(to: target, fragment: id, label: nil)
    // An address of a record, which was checked where it was read; authors cannot write this scheme.
    case "url": return .link(ResolvedLink(href: id, label: id))
    // A page by its folder, perhaps a place in it, which a list of pages brings.
    case "page":
      let halves = id.halves(at: UInt8(ascii: "#"))
      guard let target = directory.page(inFolder: halves?.before ?? id) else { return .text("") }
      return link(to: target, fragment: halves?.behind, label: directory[target]?.title)
    case "site-file":
      return file(id, label: id)
    default: return .keep
    }
  }

  /// A link to the page of a piece; a piece that is left out leaves its id as text.
  private func pageLink<P: Piece>(
    _ target: PageID, _ index: PieceIndex<P>, _ id: String
  ) -> LinkResolution {
    if index[PieceID(id)] != nil { return link(to: target, label: directory[target]?.title) }
    return isOmitted(target) ? .text(id) : unknown(id, P.kind, index.ids)
  }

  private func isOmitted(_ target: PageID) -> Bool {
    switch target {
    case .encounter(let id): guide.omitted.contains(id)
    case .flyer(let id): guide.omitted.contains(id)
    case .form(let id): guide.omitted.contains(id)
    case .appendix(let id): guide.omitted.contains(id)
    default: false
    }
  }

  /// What a link to a section says where its author wrote no text; `nil` if there is no such section.
  private func label(ofSection id: PieceID<Section>) -> String? {
    directory[.section(id)].map { "\(words["section"]) \($0.number ?? ""), \($0.title)" }
  }

  /// A citation; in a note on the site, where readers look for the source, the rest of it leads to its text.
  private func resolveCitation(_ id: String, _ use: LinkUse) -> LinkResolution {
    guard let authority = guide.authorities[PieceID(id)] else {
      return unknown(id, Authority.kind, guide.authorities.ids)
    }
    let tail =
      medium == .site && !use.hasText && use.isInNote
      ? authority.source.map {
        ResolvedLink.Tail.link($0.words, href: $0.address, hasComma: $0.hasComma)
      } : nil
    let page = medium == .site ? directory.authorityPages.page(of: authority.id) : .authorities
    return link(
      to: page, fragment: id, label: authority.short, classes: "cite", tail: tail)
  }

  /// A number or an address that nobody has verified is not printed: the name stands alone.
  ///
  /// A number that is verified stands behind the author's words too, and on paper so does an address where there
  /// is no number, since paper cannot be tapped.
  private mutating func resolveContact(_ id: String, numberOnly: Bool) -> LinkResolution {
    guard let contact = guide.contacts[PieceID(id)] else {
      return unknown(id, Contact.kind, guide.contacts.ids)
    }
    contacts.insert(contact.id)
    if let number = contact.printableNumber {
      return .link(
        ResolvedLink(
          href: number.address, label: numberOnly ? "" : contact.name, classes: "contact-link",
          ending: number.printed, tail: agencyPage(of: contact).map { .note($0) }))
    }
    guard !numberOnly, let address = contact.printableAddress else { return .text(contact.name) }
    return .link(
      ResolvedLink(
        href: address, label: contact.name,
        ending: medium == .site ? nil : address.withoutScheme))
  }

  /// From which day the page is on which an agency shows a number that nobody has dialed; `nil` if somebody has.
  private func agencyPage(of contact: Contact) -> String? {
    guard let verification = contact.verification, verification.way == .agencyPage else {
      return nil
    }
    return words.filled("from_agency_page", ["date": words.text(verification.on.value)])
  }

  private func link(
    to target: PageID, fragment: String? = nil, label: String?, classes: String = "",
    tail: ResolvedLink.Tail? = nil, explained: Int = 0
  ) -> LinkResolution {
    guard let entry = directory[target] else { return .text(label ?? "") }
    if case .paper(let book) = medium {
      // A book has the whole appendix, however many pages it has on the site.
      var target = target
      if case .reports(let appendix, _) = target { target = .appendix(appendix) }
      guard book.pages.contains(target) else { return .text(label ?? "") }
      let place = fragment.map { target.anchorPrefix + $0 } ?? target.anchor
      return .link(
        ResolvedLink(href: "#" + place, label: label ?? "", classes: classes))
    }
    var href = page.path.relative(to: entry.path)
    if let fragment { href += "#" + fragment }
    return .link(
      ResolvedLink(
        href: href, label: label ?? "", classes: classes, tail: tail, explained: explained))
  }

  /// A link to a file of the site.
  private func file(_ path: String, label: String) -> LinkResolution {
    guard medium == .site else { return .text(label) }
    return .link(ResolvedLink(href: page.path.relative(to: PagePath(path)), label: label))
  }

  /// Where a rule is read: in the list of rules, or in a book where it is printed first.
  private func page(of rule: PieceID<Rule>) -> PageID {
    if case .paper(let book) = medium {
      book.rules[rule] ?? .rules
    } else {
      directory.page(of: rule)
    }
  }

  private func unknown(_ id: String, _ kind: String, _ known: [String]) -> LinkResolution {
    let facts = Diagnostic.unknownID(
      id, kind: kind, among: known, at: SourcePosition(file: ""), length: 1)
    return .failed(
      rule: facts.rule, message: facts.message, remedy: facts.remedy, premise: facts.premise)
  }
}

// MARK: - Files

extension LinkResolver {
  /// A link to a content file, relative to the file that it stands in.
  private mutating func resolveFile(_ target: String, _ use: LinkUse) -> LinkResolution {
    let halves = target.halves(at: UInt8(ascii: "#"))
    let file = halves?.before ?? target
    guard let path = contentPath(file, from: use.source.file) else {
      if isRefused(use) { return .refused }
      return .failed(
        rule: "dead-link", message: "'\(target)' points outside the content folder",
        remedy:
          "write the path from the file that contains the link; ../ is the parent folder")
    }
    guard let id = directory.page(ofContentFile: path), let entry = directory[id] else {
      if isRefused(use) { return .refused }
      return .failed(
        rule: "dead-link", message: "no page is made from '\(path)'",
        remedy: DeadLinkRemedy(
          for: file, path: path, among: directory.contentFiles, images: images.keys
        ).text, premise: .absentFile(path))
    }
    guard let place = halves?.behind, !place.isEmpty else {
      return link(to: id, label: entry.title)
    }
    let fragment = ComposedLetters.composing(place)
    links.append(PlacedLink(link: PageLink(target: id, fragment: fragment), use: use))
    return link(to: id, fragment: fragment, label: entry.title)
  }

  /// What a picture may be, as authors name it: a file.
  private static let fileDialect = Dialect(directives: [], schemes: [])

  private mutating func resolveImage(_ target: String, _ use: LinkUse) -> LinkResolution {
    if target.hasPrefix("diagram:") { return drawing(String(target.dropFirst("diagram:".count))) }
    if let (path, bytes) = picture(target, from: use.source.file) {
      pictures.append(path)
      return .image(source: address(of: PagePath(path), bytes))
    }
    if ImageRefusal(of: use.destination, in: Self.fileDialect) != nil { return .refused }
    let name = target.split(separator: "/").last.map(String.init) ?? target
    let close = suggestion(for: "images/" + name, among: images.keys.sorted())
    return .failed(
      rule: "missing-image", message: "there is no picture '\(target)'",
      remedy: close.map { "did you mean '\($0)'?" } ?? "put it into images/",
      premise: contentPath(target, from: use.source.file).map { .absentFile($0) })
  }

  /// Whether a link's destination was refused when the text was parsed.
  private func isRefused(_ use: LinkUse) -> Bool {
    guard case .refused = LinkTarget(use.destination, schemes: []) else { return false }
    return true
  }

  /// The picture of a target, which may be in percent notation, as editors write it.
  ///
  /// - Returns: its path as the file system spells it, which may spell accents in another way than the text.
  private func picture(_ target: String, from file: String) -> (path: String, bytes: [UInt8])? {
    for target in [target, target.percentDecoded].compactMap(\.self) {
      if let path = contentPath(target, from: file), let found = images.index(forKey: path) {
        return (images[found].key, images[found].value)
      }
    }
    return nil
  }

  /// The drawing of a diagram, which the site writes once for each language.
  private func drawing(_ id: String) -> LinkResolution {
    guard let drawing = guide.diagrams[PieceID(id)].map({ DiagramDrawing(of: $0) }) else {
      return unknown(id, Diagram.kind, guide.diagrams.ids)
    }
    let path = guide.variant.path(of: PieceID<Diagram>(id))
    return .image(
      source: address(of: path, drawing.svg), width: drawing.size.width,
      height: drawing.size.height)
  }

  /// How a picture is named: by its file, or with all its bytes where there are no files.
  private func address(of path: PagePath, _ bytes: [UInt8]) -> String {
    medium == .site ? page.path.address(of: path) : DataAddress(bytes, path: path.text).text
  }

  /// The path from the content folder; `nil` if it leads out of it.
  private func contentPath(_ target: String, from file: String) -> String? {
    guard file.hasPrefix(contentPrefix) else { return nil }
    if !target.utf8.contains(UInt8(ascii: "/")),
      let slash = file.utf8.lastIndex(of: UInt8(ascii: "/"))
    {
      // Most links lead to a neighbour in the same folder.
      let folder = file.utf8.index(file.startIndex, offsetBy: contentPrefix.utf8.count)
      return file[folder...slash] + target
    }
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

extension String {
  /// What stands before the first of a sign of ASCII, and what stands behind it; `nil` if there is none.
  fileprivate func halves(at sign: UInt8) -> (before: String, behind: String)? {
    guard let place = utf8.firstIndex(of: sign) else { return nil }
    return (String(self[..<place]), String(self[utf8.index(after: place)...]))
  }
}
