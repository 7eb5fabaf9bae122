import Diagnostics
import ToolkitModel

extension Edition {
  /// Reports every reference from one piece to another that leads nowhere.
  static func checkReferences(of toolkit: Toolkit, in edition: Edition) -> [Diagnostic] {
    var references = References()
    references.checkStructure(of: toolkit, in: edition)
    references.checkPieces(of: toolkit, in: edition)
    references.checkRecords(of: toolkit)
    return references.diagnostics
  }
}

extension References {
  fileprivate mutating func checkStructure(of toolkit: Toolkit, in edition: Edition) {
    let sections = PieceIndex(toolkit.sections)
    check(toolkit.settings.place, in: edition.places)
    for place in toolkit.places { check(place.within, in: edition.places) }
    checkCircles(of: edition.places, in: toolkit.places)
    for part in toolkit.outline { check(part.sections, in: sections) }
    let appendices = PieceIndex(toolkit.appendices)
    let encounters = PieceIndex(toolkit.encounters)
    let flyers = PieceIndex(toolkit.flyers)
    let forms = PieceIndex(toolkit.forms)
    for named in toolkit.namedEditions {
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
          "'\(circle[0])' lies within itself: \(circle.inWords())", at: within.position,
          length: within.length, remedy: "take out one `within` of the circle"))
    }
  }

  fileprivate mutating func checkPieces(of toolkit: Toolkit, in edition: Edition) {
    let authorities = edition.authorities
    for section in toolkit.sections { checkReview(section, in: edition) }
    for flyer in toolkit.flyers { checkReview(flyer, in: edition) }
    let sections = PieceIndex(toolkit.sections)
    for encounter in toolkit.encounters {
      checkReview(encounter, in: edition)
      check(encounter.section, in: sections)
    }
    for form in toolkit.forms {
      checkReview(form, in: edition)
      check(form.rules, in: edition.rules)
    }
    for diagram in toolkit.diagrams { checkReview(diagram, in: edition) }
    for appendix in toolkit.appendices { checkReview(appendix, in: edition) }
    for rule in toolkit.rules {
      checkReview(rule, in: edition)
      check(rule.authorities, in: authorities)
    }
    for phrase in toolkit.phrases {
      checkReview(phrase, in: edition)
      check(phrase.rules, in: edition.rules)
    }
    for paper in toolkit.papers {
      checkReview(paper, in: edition)
      check(paper.authorities, in: authorities)
    }
    for authority in toolkit.authorities { check(authority.place, in: edition.places) }
    for contact in toolkit.contacts { check(contact.area, in: edition.places) }
    for term in toolkit.terms { check(term.related, in: edition.terms) }
  }

  private mutating func checkReview(_ piece: some ReviewablePiece, in edition: Edition) {
    check(piece.place, in: edition.places)
    check(piece.review?.place, in: edition.places)
  }
}
