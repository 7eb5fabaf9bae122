import Diagnostics
import ToolkitModel

extension Guide {
  /// Reports every reference from one piece to another that leads nowhere.
  static func checkReferences(of toolkit: Toolkit, in guide: Guide) -> [Diagnostic] {
    var references = References()
    references.checkStructure(of: toolkit, in: guide)
    references.checkPieces(of: toolkit, in: guide)
    references.checkRecords(of: toolkit)
    return references.diagnostics
  }
}

extension References {
  fileprivate mutating func checkStructure(of toolkit: Toolkit, in guide: Guide) {
    let sections = PieceIndex(toolkit.sections)
    check(toolkit.settings.place, in: guide.places)
    for place in toolkit.places { check(place.within, in: guide.places) }
    checkCircles(of: guide.places, in: toolkit.places)
    for part in toolkit.outline { check(part.sections, in: sections) }
    let appendices = PieceIndex(toolkit.appendices)
    let encounters = PieceIndex(toolkit.encounters)
    let flyers = PieceIndex(toolkit.flyers)
    let forms = PieceIndex(toolkit.forms)
    for named in toolkit.editions {
      if case .some(let ids) = named.sections { check(ids, in: sections) }
      if case .some(let ids) = named.appendices { check(ids, in: appendices) }
      if case .some(let ids) = named.encounters { check(ids, in: encounters) }
      if case .some(let ids) = named.flyers { check(ids, in: flyers) }
      if case .some(let ids) = named.forms { check(ids, in: forms) }
    }
  }

  /// A place that lies within itself, by one step or by many.
  private mutating func checkCircles(of index: PieceIndex<Place>, in places: [Place]) {
    for circle in Circles(of: places.map(\.id), next: { index[$0]?.within?.value }).circles {
      guard let within = index[circle[0]]?.within else { continue }
      report(
        .circle(
          "'\(circle[0])' is within itself: \(circle.inWords())", at: within.position,
          length: within.length, remedy: "remove one `within` of the cycle"))
    }
  }

  fileprivate mutating func checkPieces(of toolkit: Toolkit, in guide: Guide) {
    let authorities = guide.authorities
    for section in toolkit.sections { checkReview(section, in: guide) }
    for flyer in toolkit.flyers { checkReview(flyer, in: guide) }
    let sections = PieceIndex(toolkit.sections)
    for encounter in toolkit.encounters {
      checkReview(encounter, in: guide)
      check(encounter.section, in: sections)
    }
    for form in toolkit.forms {
      checkReview(form, in: guide)
      check(form.rules, in: guide.rules)
    }
    for diagram in toolkit.diagrams { checkReview(diagram, in: guide) }
    for appendix in toolkit.appendices { checkReview(appendix, in: guide) }
    for rule in toolkit.rules {
      checkReview(rule, in: guide)
      check(rule.authorities, in: authorities)
    }
    for phrase in toolkit.phrases {
      checkReview(phrase, in: guide)
      check(phrase.rules, in: guide.rules)
    }
    for paper in toolkit.papers {
      checkReview(paper, in: guide)
      check(paper.authorities, in: authorities)
    }
    for authority in toolkit.authorities { check(authority.place, in: guide.places) }
    for contact in toolkit.contacts { check(contact.area, in: guide.places) }
    for term in toolkit.terms { check(term.related, in: guide.terms) }
  }

  private mutating func checkReview(_ piece: some ReviewablePiece, in guide: Guide) {
    check(piece.place, in: guide.places)
    check(piece.review?.place, in: guide.places)
  }
}
