import Diagnostics
package import ToolkitModel

/// What `toolkit.yaml` holds.
struct ToolkitFile {
  let settings: ToolkitSettings
  /// The pieces that are written in it.
  let pieces: Pieces
  let moves: [Move]
  let appendices: [Located<PieceID<Appendix>>]
  let encounters: [Located<PieceID<Encounter>>]
  let flyers: [Located<PieceID<Flyer>>]
  let forms: [Located<PieceID<Form>>]

  init(_ reader: PieceReader, kinds: Kinds) {
    let schema = reader.code("schema")
    if let schema, schema.value != "1" {
      reader.report(
        "unknown-schema", "this program reads schema 1, not '\(schema.value)'",
        at: schema.position, length: schema.length, remedy: "write `schema: 1`")
    }
    var pieces = Pieces()
    for kind in kinds.all { pieces.read(kind, in: reader) }
    let moves = reader.objects("moved", kind: "moved address") { Move($0) }
    let appendices = reader.references("appendices", to: Appendix.self)
    let encounters = reader.references("encounters", to: Encounter.self)
    let flyers = reader.references("flyers", to: Flyer.self)
    let forms = reader.references("forms", to: Form.self)
    for key in ["places", "outline"] where reader.namesNothing(key) {
      reader.report(
        "missing-key", "'\(key)' is missing or empty", at: reader.position, remedy: "add `\(key):`")
    }
    settings = ToolkitSettings(reader, places: pieces[Place.self])
    self.pieces = pieces
    self.moves = moves
    self.appendices = appendices
    self.encounters = encounters
    self.flyers = flyers
    self.forms = forms
  }
}

extension ToolkitSettings {
  /// Reads the keys of the toolkit as a whole, with stand-ins for those that cannot be read.
  fileprivate init(_ reader: PieceReader, places: [Place]) {
    let title = reader.text("title")
    let shortTitle = reader.optionalText("short_title")
    let publisher = reader.string("publisher")
    reader.keepPlainWords("publisher")
    let description = reader.text("description")
    let issueKey = reader.key("issue", formerly: "edition")
    let issue = reader.requiredObject(issueKey, kind: "issue") {
      reader -> (code: String, date: CalendarDate)? in
      let code = reader.string("code")
      let date = reader.date("date")
      return date.map { (code, $0) }
    }
    let source = reader.language("source_language")
    let counterpart = reader.language("counterpart_language")
    let languages = reader.languages(source: source?.value)
    let place = reader.requiredReference("place", to: Place.self)
    let paper = reader.choices("paper", of: PaperSize.self)
    let notes = reader.object("books", kind: "book settings") {
      $0.optionalChoice("notes", of: BookNotes.self)
    }
    let outputs = reader.choices("outputs", of: Output.self)
    let depth = reader.contentsDepth()
    let policy = reader.object("review", kind: "review policy") { ReviewPolicy($0) }
    let smallestGroup = reader.object("reports", kind: "report policy") { $0.smallestGroup() }
    let isRelease = reader.optionalFlag("release") ?? false
    let disclaimer = reader.text("disclaimer")
    let site = reader.site()
    let brand = reader.object("brand", kind: "brand") { Brand($0) }
    let savedCopies = reader.object("offline", kind: "offline settings") { SavedCopyPolicy($0) }
    let license = reader.optionalString("license")
    self.init(
      title: title, shortTitle: shortTitle ?? title, publisher: publisher,
      description: description, issueCode: issue?.code ?? "",
      issueDate: issue?.date ?? CalendarDate(daysSince1970: 0),
      sourceLanguage: (source ?? counterpart).map { LanguageTag($0.value) } ?? Self.unreadLanguage,
      counterpartLanguage: (counterpart ?? source).map { LanguageTag($0.value) }
        ?? Self.unreadLanguage,
      languages: languages,
      place: place ?? places.first.map { Located($0.id, at: $0.position) }
        ?? reader.unreadReference(), paper: paper.isEmpty ? [.letter, .a4] : paper,
      bookNotes: notes ?? .sectionEnd,
      outputs: outputs.isEmpty ? [.site, .markdown, .data] : outputs, contentsDepth: depth,
      reviewPolicy: policy ?? ReviewPolicy(), smallestGroup: smallestGroup ?? 10,
      isRelease: isRelease, disclaimer: disclaimer,
      siteAddress: site?.address, isSecure: site?.isSecure ?? true, exitAddress: site?.exit,
      brand: brand, savedCopies: savedCopies ?? SavedCopyPolicy(), license: license,
      position: reader.position)
  }
}

extension ToolkitFile {
  /// What stands for a file that could not be read: it lists nothing.
  init(standingInFor folder: ContentFolder) {
    let place = SourcePosition(file: folder.displayPath + "/toolkit.yaml")
    self.init(PieceReader(standingInAt: place, kind: "toolkit"), kinds: .standard)
  }
}

extension Pieces {
  /// Takes the pieces of a kind that is written in `toolkit.yaml`.
  fileprivate mutating func read<K: AnyKind>(_ kind: K, in reader: PieceReader) {
    guard case .settings(let key) = kind.facts.home else { return }
    self[K.P.self] = reader.pieces(key, of: kind.described)
  }
}

extension ToolkitSettings {
  /// The tag of a language that nobody knows.
  package static let unreadLanguage: LanguageTag = "und"
}

extension ReviewPolicy {
  fileprivate init?(_ reader: PieceReader) {
    let contacts = reader.optionalNumber("contacts")
    if let contacts, contacts.value < 1 {
      reader.report(
        "unknown-value", "'contacts' cannot be \(contacts.value)", at: contacts.position,
        length: contacts.length, remedy: "write 1 or more days, or delete the key for 365")
    }
    self.init(
      unreviewed: reader.optionalChoice("unreviewed", of: Unreviewed.self) ?? .mark,
      dueSoon: reader.optionalInteger("due_soon") ?? 30, contacts: contacts?.value ?? 365)
  }
}

extension SavedCopyPolicy {
  fileprivate init?(_ reader: PieceReader) {
    let days = reader.optionalNumber("warn_after_days")
    if let days, days.value < 1 {
      reader.report(
        "unknown-value", "'warn_after_days' cannot be \(days.value)", at: days.position,
        length: days.length, remedy: "write 1 or more, or delete the key for 30")
    }
    self.init(
      warnAfterDays: days?.value ?? 30, iconName: reader.optionalString("icon_name"))
  }
}

extension PieceReader {
  /// `all`, `none` or a list of ids; left out means none.
  func selection<P>(_ key: String, of type: P.Type) -> Edition.Choice<P> {
    guard let node = node(key) else { return .none }
    guard case .scalar(let scalar) = node else { return .some(references(key, to: P.self)) }
    switch scalar.string {
    case "all": return .all
    case "none": return .none
    default:
      report(
        "unknown-value", "'\(key)' cannot be '\(scalar.string)'", at: scalar.contentPosition,
        length: scalar.underline, remedy: "write all, none or a list of ids")
      return .none
    }
  }

  fileprivate func contentsDepth() -> Int {
    guard let depth = optionalInteger("contents_depth") else { return 3 }
    if (2...4).contains(depth) { return depth }
    report(
      "unknown-value", "'contents_depth' cannot be \(depth)",
      at: node("contents_depth")?.position ?? position, remedy: "write 2, 3 or 4")
    return 3
  }

  /// How many reports must look alike; a smaller number would point at people.
  fileprivate func smallestGroup() -> Int? {
    guard let number = optionalNumber("k") else { return nil }
    if number.value >= 5 { return number.value }
    report(
      "unknown-value", "'k' cannot be \(number.value)", at: number.position,
      length: number.length, remedy: "write 5 or more, or delete the key for 10")
    return nil
  }

  /// The address of the site, always with a slash at its end, whether it is https, and where its quick exit
  /// leads.
  fileprivate func site() -> (address: String?, isSecure: Bool?, exit: String?)? {
    object("site", kind: "site") { reader in
      let address = reader.siteAddress("address")
      return (
        address.map { $0.hasSuffix("/") ? $0 : $0 + "/" }, reader.optionalFlag("https"),
        reader.address("exit")
      )
    }
  }

  /// A language tag such as `en` or `zh-Hans`.
  fileprivate func language(_ key: String) -> Located<String>? {
    guard let read = code(key) else { return nil }
    return isLanguage(read) ? read : nil
  }

  private func isLanguage(_ read: Located<String>) -> Bool {
    let parts = read.value.split(separator: "-", omittingEmptySubsequences: false)
    let isTag = parts.enumerated().allSatisfy { index, part in
      (index == 0 ? 2...3 : 2...8).contains(part.utf8.count)
        && part.utf8.allSatisfy {
          ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || $0 < 0x3A && $0 > 0x2F
        }
    }
    if let device = DeviceName.device(in: read.value) {
      reportDevice(device, at: read.position, length: read.length)
    }
    if isTag { return true }
    report(
      "unknown-value", "'\(read.value)' is not a language tag", at: read.position,
      length: read.length, remedy: "write a tag such as en, es or zh-Hans")
    return false
  }

  /// The languages to publish; until translations are read, only the source language can be.
  fileprivate func languages(source: String?) -> [Located<String>] {
    let languages = codes("languages").filter { isLanguage($0) }
    if languages.isEmpty {
      report(
        "missing-key", "'languages' is empty", at: position,
        remedy: "add `languages: [\(source ?? "en")]`")
    }
    for language in languages where source != nil && language.value != source {
      report(
        "no-translation", "there is no translation into '\(language.value)'",
        at: language.position, length: language.length,
        remedy: "for now `languages` may only name the source language")
    }
    return languages
  }
}
