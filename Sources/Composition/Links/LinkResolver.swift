import CommonMark
import Diagnostics
import Guides
import ToolkitModel

/// Turns what authors write as link targets into links between pages.
struct LinkResolver: Composing {
  /// The page that the links stand on.
  let setting: PageSetting
  private(set) var links: [PlacedLink] = []
  /// The terms that the page explains where it first names them, in that order.
  private(set) var explained: [PieceID<Term>] = []
  /// The contacts that the page names.
  private(set) var contacts: Set<PieceID<Contact>> = []
  /// The content's pictures that the page shows, by path.
  private(set) var pictures: [String] = []
  /// The file in which the last link to a neighbor in its folder stood, and the path of that folder.
  private var last: (file: String, folder: String)?

  init(setting: PageSetting) { self.setting = setting }

  /// The answer for one link or picture.
  mutating func resolve(_ use: LinkUse) -> LinkResolution {
    let bytes = use.destination
    if use.isImage { return resolveImage(String(decoding: bytes, as: UTF8.self), use) }
    if bytes.first == UInt8(ascii: "#") {
      let fragment = ComposedLetters.composing(String(decoding: bytes.dropFirst(), as: UTF8.self))
      links.append(PlacedLink(link: PageLink(target: page.id, fragment: fragment), use: use))
      guard medium == .site else { return link(to: page, fragment: fragment, label: nil) }
      let isComposed = fragment.utf8.elementsEqual(use.destination.dropFirst())
      return isComposed ? .keep : .link(ResolvedLink(href: "#" + fragment))
    }
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else {
      return resolveFile(String(decoding: bytes, as: UTF8.self), use)
    }
    let scheme = String(decoding: bytes[..<colon], as: UTF8.self)
    if scheme == "https" || scheme == "mailto" { return .keep }
    let id = String(decoding: bytes[(colon + 1)...], as: UTF8.self)
    if scheme == "term" { return resolveTerm(id, use) }
    if scheme == "contact" { return resolveContact(id) }
    if scheme == "cite" { return resolveCitation(id, use) }
    return resolve(scheme, id)
  }

  /// The most words that one page explains in place: more would weigh on it.
  private static let explainedLimit = 12

  /// A link to the glossary; the first to a term, in running text, has its meaning at hand.
  ///
  /// A first mention in a part that is folded away would help nobody.
  private mutating func resolveTerm(_ id: String, _ use: LinkUse) -> LinkResolution {
    guard let term = guide.terms[PieceID(id)] else { return unknown(id, guide.terms) }
    var number = 0
    if medium == .site, page.id.explainsWords, explained.count < Self.explainedLimit, use.isInText,
      !explained.contains(term.id), !use.isFolded
    {
      explained.append(term.id)
      number = explained.count
    }
    return link(
      to: composer.directory[.glossary], fragment: id, label: term.plain, classes: "term",
      explained: number)
  }

  private func resolve(_ scheme: String, _ id: String) -> LinkResolution {
    switch scheme {
    case "section":
      guard let entry = composer.directory[.section(PieceID(id))] else {
        if guide.omitted.contains(PieceID<Section>(id)) { return .text(id) }
        return unknown(id, guide.sections)
      }
      return link(
        to: entry, label: "\(words["section"]) \(entry.number ?? ""), \(entry.title)")
    case "part": return titled(.part(PieceID(id)))
    case "encounter": return pageLink(.encounter(PieceID(id)), guide.encounters, id)
    case "flyer": return pageLink(.flyer(PieceID(id)), guide.flyers, id)
    case "form": return pageLink(.form(PieceID(id)), guide.forms, id)
    case "edition": return pageLink(.edition(PieceID(id)), guide.editions, id)
    case "appendix":
      return pageLink(.appendix(PieceID(id)), PieceIndex(guide.appendices.map(\.appendix)), id)
    case "rule":
      guard let rule = guide.rules[PieceID(id)] else { return unknown(id, guide.rules) }
      return link(
        to: composer.directory[page(of: rule.id)], fragment: "rule-\(rule.id)",
        label: rule.title.plainText,
        // The style sheets of paper may know rules; a site has too many links to them to name each.
        classes: medium == .site ? "" : "rule-link")
    case "paper":
      guard let paper = guide.papers[PieceID(id)] else { return unknown(id, guide.papers) }
      let label =
        (paper.number.map { "\($0) (" } ?? "") + paper.name + (paper.number == nil ? "" : ")")
      return link(
        to: composer.directory[.papers], fragment: id, label: label, classes: "paper-link")
    case "press", "document", "report":
      guard let record = composer.records[RecordDirectory.Key(kind: scheme, id: id)] else {
        return .text(id)
      }
      guard let target = record.page else { return .text(record.title) }
      return link(to: composer.directory[target], fragment: id, label: record.title)
    case "records":
      let halves = id.split(separator: "/", maxSplits: 1).map(String.init)
      guard halves.count == 2 else { return .text("") }
      return titled(.reports(PieceID(halves[0]), name: halves[1]))
    case "map":
      return composer.directory.map.map { titled($0) } ?? .text("")
    case "group":
      guard let target = composer.records.page(ofGroup: id) else { return .text("") }
      return link(to: composer.directory[target], fragment: id, label: nil)
    // An address of a record, which was checked where it was read; authors cannot write this scheme.
    case "url": return .link(ResolvedLink(href: id, label: id))
    // A page by its folder, perhaps a place in it, which a list of pages brings.
    case "page":
      let halves = id.halves(at: UInt8(ascii: "#"))
      guard let entry = composer.directory.page(inFolder: halves?.before ?? id) else {
        return .text("")
      }
      return link(to: entry, fragment: halves?.behind, label: entry.title)
    case "site-file":
      return file(id, label: id)
    default: return .keep
    }
  }

  /// A link to the page of a piece; a piece that is left out leaves its id as text.
  private func pageLink<P: Piece>(
    _ target: PageID, _ index: PieceIndex<P>, _ id: String
  ) -> LinkResolution {
    if index.order(of: PieceID(id)) != nil { return titled(target) }
    return guide.omitted.contains(PieceID<P>(id)) ? .text(id) : unknown(id, index)
  }

  /// A citation; in a note on the site, where readers look for the source, the rest of it leads to its text.
  private func resolveCitation(_ id: String, _ use: LinkUse) -> LinkResolution {
    guard let authority = guide.authorities[PieceID(id)] else {
      return unknown(id, guide.authorities)
    }
    let tail =
      medium == .site && !use.hasText && use.isInNote
      ? authority.source.map {
        ResolvedLink.Tail.link($0.words, href: $0.address, hasComma: $0.hasComma)
      } : nil
    let page =
      medium == .site ? composer.directory.authorityPages.page(of: authority.id) : .authorities
    return link(
      to: composer.directory[page], fragment: id, label: authority.short, classes: "cite",
      tail: tail)
  }

  /// A contact, or with `#number` its number alone.
  private mutating func resolveContact(_ id: String) -> LinkResolution {
    guard let halves = id.halves(at: UInt8(ascii: "#")) else {
      return resolveContact(id, numberOnly: false)
    }
    guard halves.behind == "number" else {
      return .failed(
        rule: "unknown-part", message: "a contact has no part '\(halves.behind)'",
        remedy: "write '[](contact:\(halves.before)#number)' for the number without the name")
    }
    return resolveContact(halves.before, numberOnly: true)
  }

  /// A number or an address that nobody has verified is not printed: the name stands alone.
  ///
  /// A number that is verified stands behind the author's words too, and on paper so does an address where there
  /// is no number, since paper cannot be tapped.
  private mutating func resolveContact(_ id: String, numberOnly: Bool) -> LinkResolution {
    guard let contact = guide.contacts[PieceID(id)] else { return unknown(id, guide.contacts) }
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

  /// A link to a page that says the page's title where its author wrote no text.
  private func titled(_ target: PageID) -> LinkResolution {
    let entry = composer.directory[target]
    return link(to: entry, label: entry?.title)
  }

  private func link(
    to entry: PageDirectory.Entry?, fragment: String? = nil, label: String?, classes: String = "",
    tail: ResolvedLink.Tail? = nil, explained: Int = 0
  ) -> LinkResolution {
    guard let entry else { return .text(label ?? "") }
    if case .paper(let book) = medium {
      // A book has the whole appendix, however many pages it has on the site.
      var target = entry.id
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
      composer.directory.page(of: rule)
    }
  }

  private func unknown<P: Piece>(_ id: String, _ index: PieceIndex<P>) -> LinkResolution {
    let facts = Diagnostic.unknownID(
      id, kind: P.kind, among: index.ids, at: SourcePosition(file: ""), length: 1)
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
    guard let entry = composer.directory.page(ofContentFile: path) else {
      if isRefused(use) { return .refused }
      return .failed(
        rule: "dead-link", message: "no page is made from '\(path)'",
        remedy: DeadLinkRemedy(
          for: file, path: path, among: composer.directory.contentFiles,
          images: composer.images.keys
        ).text, premise: .absentFile(path))
    }
    guard let place = halves?.behind, !place.isEmpty else {
      return link(to: entry, label: entry.title)
    }
    let fragment = ComposedLetters.composing(place)
    links.append(PlacedLink(link: PageLink(target: entry.id, fragment: fragment), use: use))
    return link(to: entry, fragment: fragment, label: entry.title)
  }

  /// What a picture may be, as authors name it: a file.
  private static let fileDialect = Dialect(directives: [], schemes: [])

  private mutating func resolveImage(_ target: String, _ use: LinkUse) -> LinkResolution {
    if target.hasPrefix("diagram:") { return drawing(String(target.dropFirst("diagram:".count))) }
    if target.hasPrefix("icon:") { return icon(String(target.dropFirst("icon:".count))) }
    if let (path, bytes) = picture(target, from: use.source.file) {
      pictures.append(path)
      let size = ShownSize(of: bytes)
      return .image(
        source: address(of: PagePath(path), bytes), width: size?.width ?? 0,
        height: size?.height ?? 0)
    }
    if ImageRefusal(of: use.destination, in: Self.fileDialect) != nil { return .refused }
    let name = target.split(separator: "/").last.map(String.init) ?? target
    let close = suggestion(for: "images/" + name, among: composer.images.keys.sorted())
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
  private mutating func picture(_ target: String, from file: String) -> (
    path: String, bytes: [UInt8]
  )? {
    for target in [target, target.percentDecoded].compactMap(\.self) {
      if let path = contentPath(target, from: file),
        let found = composer.images.index(forKey: path)
      {
        return (composer.images[found].key, composer.images[found].value)
      }
    }
    return nil
  }

  private func icon(_ name: String) -> LinkResolution {
    if let icon = composer.icons[name] { return .icon(icon) }
    return .failed(
      rule: "unknown-icon", message: "there is no icon '\(name)'",
      remedy: composer.icons.remedy(for: name))
  }

  /// The drawing of a diagram, which the site writes once for each language.
  private func drawing(_ id: String) -> LinkResolution {
    guard let diagram = guide.diagrams[PieceID(id)] else { return unknown(id, guide.diagrams) }
    let drawing = DiagramDrawing(of: diagram)
    let path = guide.variant.path(of: diagram.id)
    return .image(
      source: address(of: path, drawing.svg), width: drawing.size.width,
      height: drawing.size.height, isDrawing: true)
  }

  /// How a picture is named: by its file, or with all its bytes where there are no files.
  private func address(of path: PagePath, _ bytes: [UInt8]) -> String {
    medium == .site ? page.path.address(of: path) : DataAddress(bytes, path: path.text).text
  }

  /// The path from the content folder; `nil` if it leads out of it.
  private mutating func contentPath(_ target: String, from file: String) -> String? {
    // Most links lead to a neighbor in the same folder.
    let isNeighbor = !target.utf8.contains(UInt8(ascii: "/"))
    if isNeighbor, let last, last.file == file { return last.folder + target }
    guard file.hasPrefix(composer.contentPrefix) else { return nil }
    if isNeighbor, let slash = file.utf8.lastIndex(of: UInt8(ascii: "/")) {
      let start = file.utf8.index(file.startIndex, offsetBy: composer.contentPrefix.utf8.count)
      let folder = String(file[start...slash])
      last = (file, folder)
      return folder + target
    }
    var components = file.dropFirst(composer.contentPrefix.count).split(separator: "/").dropLast()
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
