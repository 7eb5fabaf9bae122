import CommonMark
import Diagnostics
import Editions
import Templating
import ToolkitModel

extension PageComposition {
  /// Replaces every directive that an author wrote by what it stands for.
  mutating func expand(_ tree: MarkdownTree) -> MarkdownTree {
    guard tree.hasDirectives else { return tree }
    return tree.expandingDirectives { directive in expansion(of: directive) }
  }

  private mutating func expansion(of directive: Directive) -> MarkdownTree? {
    switch directive.name {
    case "rule": return piece(directive, edition.rules).map { rule($0) }
    case "say": return say(directive)
    case "do", "dont", "steps", "checklist":
      return fill(directive.name, fields: [("body", expand(directive.body))])
    case "contacts": return contacts(directive)
    case "press", "documents", "reports": return records(directive)
    case "counts": return counts(directive)
    case "flyer": return piece(directive, edition.flyers).map { card(for: $0) }
    case "face": return face(directive)
    default: return nil
    }
  }

  /// The piece that a directive names; an error if there is none.
  private mutating func piece<P: Piece>(
    _ directive: Directive, _ index: PieceIndex<P>
  ) -> P? {
    let id = directive.argument
    if let piece = index[PieceID(id)] { return piece }
    diagnostics.append(
      .unknownID(
        id, kind: P.kind, among: index.ids, at: directive.position,
        length: id.utf8.count))
    return nil
  }

  private mutating func say(_ directive: Directive) -> MarkdownTree? {
    guard !directive.argument.isEmpty else {
      if directive.body.isEmpty {
        report(directive, "missing-argument", "this directive has neither an id nor words")
      }
      return spoken(expand(directive.body), handOver: false)
    }
    if !directive.body.isEmpty {
      report(directive, "surplus-body", "a phrase with an id brings its own words")
    }
    guard let phrase = piece(directive, edition.phrases) else { return nil }
    review.add(phrase, state: edition.states[phrase.id])
    var text = phrase.text
    if face?.reader == .officer,
      edition.settings.counterpartLanguage != edition.language
    {
      guard let counterpart = phrase.counterpart else {
        diagnostics.append(
          Diagnostic(
            .error, "missing-counterpart",
            "phrase '\(phrase.id)' has no words in '\(edition.settings.counterpartLanguage)'",
            at: directive.position, length: phrase.id.text.utf8.count,
            remedy: "add `counterpart:` to the phrase: an officer reads this face"))
        return nil
      }
      text = counterpart
    }
    return spoken(trees[text], handOver: phrase.use == .handOver)
  }

  /// Words to say; on a face they stand alone, since the face says whose they are.
  private mutating func spoken(_ words: MarkdownTree, handOver: Bool) -> MarkdownTree {
    if face != nil { return words.contained(class: "spoken") }
    return fill("say", ["hand_over": .flag(handOver)], fields: [("words", words)])
  }

  private mutating func face(_ directive: Directive) -> MarkdownTree? {
    guard case .flyer(let id) = page.id, let flyer = edition.flyers[id] else { return nil }
    guard let face = flyer.faces.first(where: { $0.id.value.text == directive.argument }) else {
      diagnostics.append(
        .unknownID(
          directive.argument, kind: "face of this flyer",
          among: flyer.faces.map(\.id.value.text), at: directive.position,
          length: max(1, directive.argument.utf8.count)))
      return nil
    }
    self.face = face
    defer { self.face = nil }
    let body = expand(directive.body)
    checkBudget(of: face, body, directive)
    let settings = edition.settings
    return fill(
      "face",
      [
        "officer": .flag(face.reader == .officer), "reader": .flag(face.reader == .reader),
        "draft": .flag(review.isDraft), "edition": .text(settings.editionCode),
        "disclaimer": .text(settings.disclaimer.plainText),
      ], fields: [("body", body)])
  }

  private mutating func checkBudget(
    of face: Flyer.Face, _ body: MarkdownTree, _ directive: Directive
  ) {
    let count = body.wordCount
    guard count > face.words else { return }
    report(
      directive, "word-budget",
      "face '\(face.id.value)' has \(count) words; its budget is \(face.words)",
      remedy: "shorten it by about \(count - face.words) words")
  }

  mutating func report(
    _ directive: Directive, _ rule: String, _ message: String, remedy: String? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        .error, rule, message, at: directive.namePosition, length: directive.name.utf8.count + 2,
        remedy: remedy))
  }

  private mutating func card(for flyer: Flyer) -> MarkdownTree {
    fill(
      "flyer-card",
      [
        "id": .ready(Array(flyer.id.text.utf8)), "title": .text(flyer.title.plainText),
        "summary": .text(flyer.summary.plainText),
      ], fields: [])
  }

  private mutating func contacts(_ directive: Directive) -> MarkdownTree {
    let kind = directive[option: "kind"]
    if let kind, Contact.Kind(rawValue: kind) == nil {
      unknownOption(directive, "kind", kind, among: Contact.Kind.allCases.map(\.rawValue))
    }
    let area = directive[option: "area"]
    if let area, edition.places[PieceID(area)] == nil {
      unknownOption(directive, "area", area, among: edition.places.ids)
    }
    let chosen = edition.contacts.pieces.filter { contact in
      (kind == nil || contact.contactKind.rawValue == kind)
        && (area == nil || contact.area?.value.text == area)
    }
    let entries = chosen.map { entry($0) }
    return fill(
      "contacts", ["empty": .flag(entries.isEmpty)], fields: [("entries", .joining(entries))])
  }

  mutating func unknownOption(
    _ directive: Directive, _ option: String, _ value: String, among known: [String]
  ) {
    let close = suggestion(for: value, among: known)
    report(
      directive, "unknown-option", "'\(value)' is no \(option) of this toolkit",
      remedy: close.map { "did you mean '\($0)'?" })
  }
}
