import Diagnostics
import ToolkitModel

/// What `toolkit.yaml` holds.
struct ToolkitFile {
  private(set) var settings: ToolkitSettings
  /// The pieces that are written in it.
  private(set) var pieces = Pieces()
  let moves: [Move]
  let appendices: [Located<PieceID<Appendix>>]
  let encounters: [Located<PieceID<Encounter>>]
  let flyers: [Located<PieceID<Flyer>>]
  let forms: [Located<PieceID<Form>>]

  init(_ reader: PieceReader, kinds: Kinds) {
    let schema = reader.code("schema")
    if let schema, schema.value != "1" {
      reader.report(
        "unknown-schema", "this program reads schema 1, not '\(schema.value)'", at: schema,
        remedy: "write `schema: 1`")
    }
    moves = reader.parts("moved", of: Move.self)
    appendices = reader.references("appendices")
    encounters = reader.references("encounters")
    flyers = reader.references("flyers")
    forms = reader.references("forms")
    for key in ["places", "outline"] where reader.namesNothing(key) {
      reader.report(
        "missing-key", "'\(key)' is missing or empty", at: reader.position, remedy: "add `\(key):`")
    }
    settings = reader.read(ToolkitSettings.self) ?? ToolkitSettings(at: reader.position)
    for kind in kinds.all { pieces.read(kind, in: reader) }
    if settings.place.value.text.hasPrefix(PieceReader.unreadMark),
      let place = pieces[Place.self].first
    {
      settings.place = Located(place.id, at: place.position)
    }
  }

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
    self[K.P.self] = reader.objects(key, kind: K.P.noun) {
      $0.read(K.P.self, by: kind.described.fields)
    }
  }
}

extension ToolkitSettings: JointlyRead {
  /// The settings with stand-ins for what could not be read.
  func completed(by reader: PieceReader, isWhole: Bool) -> ToolkitSettings? {
    let unread = Self.unreadLanguage
    var settings = self
    if shortTitle.isEmpty { settings.shortTitle = title }
    if sourceLanguage == unread { settings.sourceLanguage = counterpartLanguage }
    if counterpartLanguage == unread { settings.counterpartLanguage = sourceLanguage }
    let languages: [Located<LanguageTag>] = reader.values("languages")
    if languages.isEmpty {
      reader.report(
        "missing-key", "'languages' is empty", at: reader.position,
        remedy: "add `languages: [\(sourceLanguage == unread ? "en" : sourceLanguage.text)]`")
    }
    settings.translations = languages.filter {
      ![unread, $0.value].contains(settings.sourceLanguage)
    }
    for language in settings.translations where LanguageRow(of: language.value) == nil {
      reader.report(
        "unknown-language", "'\(language.value)' is not in the table of languages", at: language,
        remedy: "use the shortest tag that is right, such as es, pt-BR or zh-Hans; the table has "
          + LanguageRow.all.map(\.tag.text).joined(separator: ", "))
    }
    return settings
  }
}
