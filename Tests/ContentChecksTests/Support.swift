import CommonMark
import Diagnostics

@testable import ContentChecks
@testable import ToolkitModel

/// What the tests read: every directive that matters to a check, and labels for two papers.
var reading: ProseReading {
  ProseReading(
    dialect: Dialect(
      directives: [
        DirectiveRule(name: "belief", hasBody: true), DirectiveRule(name: "do", hasBody: true),
        DirectiveRule(name: "rule", argument: .required),
      ], schemes: ["paper", "term"])
  ) {
    $0 == "paper:p-1" ? "P-1 (House Rules)" : $0 == "paper:p-2" ? "P-2 (City Repair Notice)" : ""
  }
}

/// A place that no test looks at.
let nowhere = SourcePosition(file: "a.yaml", line: 1, column: 1)

func source(_ text: String) -> SourceText { SourceText(text, file: "a.md") }

func prose(_ text: String) -> Prose { Prose(source(text), by: reading) }

func pattern(_ text: String) throws -> TextPattern { try TextPattern(source(text)) }

let examples = CheckExamples(good: source("good"), bad: source("bad"))

/// What a check says of a text: place, length and rule, as `1:5+4 rule`.
func findings(_ check: some SentenceCheck, _ text: String, audience: [String] = []) -> [String] {
  let text = source(text)
  let piece = PrintedPiece(
    kind: "section", id: "a", at: nowhere, audience: audience, [(.body, text)])
  guard WrittenWords(text).mayConcern(check) else { return [] }
  return check.diagnostics(for: Prose(text, by: reading), piece.texts[0], of: piece).map { found in
    let place = found.position.map { "\($0.line):\($0.column)" } ?? "nowhere"
    return "\(place)+\(found.length) \(found.rule)"
  }
}

func rule(
  _ id: String, title: String = "", law: String = "law", action: String = "", card: String = "",
  volatility: Rule.Volatility = .stable, standing: Rule.Standing = .settled,
  authorities: [String] = [], signed: (on: String, next: String)? = nil
) -> Rule {
  let review = signed.flatMap { signed -> Review? in
    guard let on = CalendarDate(iso8601: signed.on), let next = CalendarDate(iso8601: signed.next)
    else { return nil }
    return Review(
      on: on, by: "a", next: next, place: nil, digest: Located("", at: nowhere), position: nowhere)
  }
  return Rule(
    id: PieceID(id), title: source(title.isEmpty ? "title of \(id)" : title),
    law: source(law == "law" ? "law of \(id)" : law), practice: source("practice"),
    action: source(action.isEmpty ? "action of \(id)" : action),
    card: source(card.isEmpty ? "card of \(id)" : card),
    authorities: authorities.map { Located(PieceID($0), at: nowhere, length: $0.utf8.count) },
    place: nil, volatility: volatility, standing: standing, confirm: nil, hold: nil, review: review,
    position: nowhere)
}

func authority(
  _ id: String, _ kind: Authority.Kind = .statute, _ force: Authority.Force = .yes,
  address: String? = nil
) -> Authority {
  Authority(
    id: PieceID(id), authorityKind: kind, short: id, full: id, date: nil, address: address,
    inForce: force, check: nil, note: nil, place: nil,
    position: SourcePosition(file: "authorities.yaml", line: 9, column: 3))
}

func paper(_ id: String, _ number: String?, _ name: String, _ plain: String? = nil) -> Paper {
  Paper(
    id: PieceID(id), number: number, name: name, plain: plain, signedBy: source("x"), judge: false,
    allows: source("x"), doesNotAllow: nil, authorities: [], place: nil, review: nil,
    position: nowhere)
}
