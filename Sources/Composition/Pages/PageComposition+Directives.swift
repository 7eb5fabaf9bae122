import CommonMark
import Diagnostics
import Guides
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
    case "rule":
      // On a screen each is in the contents list, and opens; on paper a rule is a box of its section.
      let level = medium == .site && face == nil ? directive.levelOfHeading : nil
      return piece(directive, guide.rules).map {
        rule($0, level: level, isFolded: level != nil)
      }
    case "say": return say(directive)
    case "show": return show(directive)
    case "points": return points(directive)
    case "belief": return fill(Templates.belief(body: expand(directive.body)))
    case "deadline": return deadline(directive)
    case "deadlines": return deadlineTable()
    case "do": return fill(Templates.do(body: expand(directive.body)))
    case "dont": return fill(Templates.dont(body: expand(directive.body)))
    case "steps": return fill(Templates.steps(body: expand(directive.body)))
    case "checklist": return fill(Templates.checklist(body: expand(directive.body)))
    case "contacts": return contacts(directive)
    case "press", "documents", "reports": return records(directive)
    case "flyer":
      return piece(directive, guide.flyers).map {
        card("flyer", $0.id, $0.title, $0.summary)
      }
    case "form": return form(directive)
    case "diagram": return piece(directive, guide.diagrams).map { diagram($0) }
    case "watch": return watchList()
    case "terms": return terms(directive)
    case "reviews": return reviewTable()
    case "downloads": return downloads()
    case "changes": return changes(directive)
    case "counts": return counts(directive)
    case "face": return face(directive)
    default: return piece(by: directive)
    }
  }

  /// The piece that a directive names; an error if there is none.
  mutating func piece<P: Piece>(
    _ directive: Directive, _ index: PieceIndex<P>
  ) -> P? {
    piece(directive.argument, directive, index)
  }

  /// The piece that one of several ids of a directive names.
  mutating func piece<P: Piece>(
    _ id: String, _ directive: Directive, _ index: PieceIndex<P>
  ) -> P? {
    if let piece = index[PieceID(id)] { return piece }
    // That an id is missing is reported of the directive itself.
    if id.isEmpty { return nil }
    diagnostics.append(
      .unknownID(
        id, kind: P.kind, among: index.ids, at: directive.position,
        length: id.utf8.count))
    return nil
  }

  private mutating func say(_ directive: Directive) -> MarkdownTree? {
    guard !directive.argument.isEmpty else {
      if directive.body.isEmpty {
        report(
          directive, "missing-argument", "this directive has neither an id nor words",
          remedy: "write the id of a phrase after its name, or the words below it")
      }
      return spoken(expand(directive.body), handOver: false)
    }
    if !directive.body.isEmpty {
      report(
        directive, "surplus-body", "a phrase with an id has its own words",
        remedy: "delete the words below it, or the id")
    }
    guard let phrase = piece(directive, guide.phrases) else { return nil }
    add(phrase)
    guard face?.reader == .officer else {
      return spoken(trees[phrase.text], handOver: phrase.use == .handOver)
    }
    return wordsForOfficer(of: phrase, directive).map {
      spoken($0, handOver: phrase.use == .handOver)
    }
  }

  /// A phrase in the language that an officer reads.
  private mutating func wordsForOfficer(
    of phrase: Phrase, _ directive: Directive
  ) -> MarkdownTree? {
    guard let language = guide.officersLanguage else { return trees[phrase.text] }
    if let counterpart = phrase.counterpart { return trees[counterpart] }
    diagnostics.append(
      Diagnostic(
        .error, "missing-counterpart",
        "phrase '\(phrase.id)' has no words in '\(language)'",
        at: directive.position, length: phrase.id.text.utf8.count,
        remedy: "add `counterpart:` to the phrase: an officer reads it"))
    return nil
  }

  /// Words in very large type, for an officer to read through a window.
  private mutating func show(_ directive: Directive) -> MarkdownTree? {
    guard let phrase = piece(directive, guide.phrases) else { return nil }
    add(phrase)
    return wordsForOfficer(of: phrase, directive).map { words in
      guard face == nil else { return inCounterpartLanguage(words.contained(class: "shown")) }
      return fill(
        Templates.show(
          [
            "id": .id(phrase.id),
            "screen": .flag(medium == .site && page.id.isForOneGlance),
          ],
          words: guide.officersLanguage != nil && medium == .site
            ? inCounterpartLanguage(words.contained(class: "foreign")) : words))
    }
  }

  /// A box of words that an officer reads, which tells so if that is another language than the page's;
  /// paper tells it of each face.
  private func inCounterpartLanguage(_ box: MarkdownTree) -> MarkdownTree {
    guard medium == .site, let language = guide.officersLanguage else { return box }
    return box.telling(language: language.text)
  }

  /// The short forms of several rules as a list; the rules are what a lawyer signs.
  private mutating func points(_ directive: Directive) -> MarkdownTree? {
    // Where there is room to read on, each leads to the whole rule.
    let isLinked: Bool
    switch page.id {
    case .section, .appendix: isLinked = true
    default: isLinked = false
    }
    var isUrgent = false
    if case .encounter = page.id { isUrgent = true }
    // Beside a step or the line of a card, for people who read little; a list in a text is to be read.
    let isPictured = isUrgent && medium == .site || face != nil
    var hasIcon = false
    var points: [TemplateObject] = []
    for id in directive.argument.split(separator: " ") {
      guard let rule = piece(String(id), directive, guide.rules),
        !guide.omitted.contains(rule.id)
      else { continue }
      add(printed: rule)
      if rule.hold != nil {
        points.append(["text": .text(words["held_rule_text"]), "rule": .absent, "icon": .absent])
      } else {
        points.append([
          "text": .text(rule.card.plainText), "rule": isLinked ? .id(rule.id) : .absent,
          "icon": isPictured ? composer.value(of: rule.icon) : .absent,
        ])
        hasIcon = hasIcon || isPictured && rule.icon != nil
      }
    }
    return fill(
      Templates.points([
        "ordered": .flag(isUrgent), "pictured": .flag(hasIcon), "points": .list(points),
      ]))
  }

  /// Words to say; on a face they stand alone, since the face says whose they are.
  mutating func spoken(_ words: MarkdownTree, handOver: Bool) -> MarkdownTree {
    if face != nil { return words.contained(class: "spoken") }
    return fill(Templates.say(["hand_over": .flag(handOver)], words: words))
  }

  mutating func face(_ directive: Directive) -> MarkdownTree? {
    guard case .flyer(let id) = page.id, let flyer = guide.flyers[id],
      !directive.argument.isEmpty
    else { return nil }
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
    let known = rules.count
    let text = expand(directive.body)
    checkBudget(of: face, text, directive)
    let settings = guide.settings
    let hotlines = FaceHotlines(of: face, in: flyer, printing: text, guide: guide)
    unlinkedContacts.formUnion(hotlines.waiting)
    let tree = fill(
      Templates.face(
        [
          "officer": .flag(face.reader == .officer), "reader": .flag(face.reader == .reader),
          // What is held together says once what it is.
          "imprint": .flag(face.id == flyer.faces.last { $0.reader == .reader }?.id),
          "draft": .flag(review.isDraft), "edition": .text(settings.issueCode),
          "disclaimer": .text(words["short_disclaimer"]),
          "place": .text(guide.place(of: flyer).name),
          "reviewed": TemplateValue(
            review.isReviewed ? review.oldest.map { words.monthText($0) } : nil),
          "hotlines": .references(hotlines.ids), "has_hotline": .flag(!hotlines.isEmpty),
          "write_in": .flag(hotlines.isWrittenIn),
        ]
      ) {
        switch $0 {
        case .body: text
        // It has one name everywhere, so that one entry fills all cards.
        case .hotline:
          MarkdownTree.plain(words["hotline"] + ":").labelling(.line(name: "hotline"))
        }
      })
    let body = face.reader == .officer ? inCounterpartLanguage(tree) : tree
    faces.append(FaceDocument(face: face, body: body, rules: Array(rules[known...])))
    return body
  }

  private mutating func checkBudget(
    of face: Flyer.Face, _ body: MarkdownTree, _ directive: Directive
  ) {
    let count = body.wordCount
    guard count > face.words else { return }
    report(
      directive, PageComposer.wordBudgetRule,
      "face '\(face.id.value)' has \(count) words; its budget is \(face.words)",
      remedy: "shorten it by about \(count - face.words) words")
  }

  mutating func report(
    _ directive: Directive, _ rule: String, _ message: String, remedy: String
  ) {
    diagnostics.append(
      Diagnostic(
        .error, rule, message, at: directive.namePosition, length: directive.name.utf8.count + 2,
        remedy: remedy))
  }

  /// A card that leads to the page of a flyer or a form.
  mutating func card<P>(
    _ scheme: String, _ id: PieceID<P>, _ title: SourceText, _ summary: SourceText
  ) -> MarkdownTree {
    fill(
      Templates.linkCard([
        "scheme": .ready(Array(scheme.utf8)), "kind": .text(words[scheme]), "id": .id(id),
        "title": .text(title.plainText),
        "summary": .text(summary.plainText),
      ]))
  }

  private mutating func contacts(_ directive: Directive) -> MarkdownTree {
    let kind = directive[option: "kind"]
    if let kind, Contact.Kind(rawValue: kind) == nil {
      report(directive, option: "kind", kind, among: Contact.Kind.allCases.map(\.rawValue))
    }
    let area = directive[option: "area"]
    if let area, guide.places[PieceID(area)] == nil {
      report(directive, option: "area", area, among: guide.places.ids)
    }
    // Who is asked for by area is shown with it; else nobody is who can help nobody here.
    let place = guide.place(of: page.id)
    let chosen = guide.contacts.pieces.filter { contact in
      (kind == nil || contact.contactKind.rawValue == kind)
        && (area.map { contact.area?.value.text == $0 } ?? guide.concerns(contact, place))
    }
    unlinkedContacts.formUnion(chosen.filter { !$0.isShown }.map(\.id))
    let shown = chosen.filter(\.isShown)
    unlinkedContacts.formUnion(shown.filter { $0.printableNumber == nil }.map(\.id))
    let entries = shown.map { entry($0) }
    return fill(Templates.contacts(["empty": .flag(entries.isEmpty)], entries: entries))
  }

  /// Reports the value of an option that is none of the known ones, at the value.
  mutating func report(
    _ directive: Directive, option: String, _ value: String, among known: [String]
  ) {
    let close = suggestion(for: value, among: known)
    diagnostics.append(
      Diagnostic(
        .error, "unknown-option", "':\(option):' cannot be '\(value)'",
        at: directive.position(ofOption: option), length: value.utf8.count,
        remedy: close.map { "did you mean '\($0)'?" }
          ?? (known.isEmpty
            ? "the toolkit has none yet; delete the option"
            : "choose one of \(known.joined(separator: ", "))")))
  }
}
