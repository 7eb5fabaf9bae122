import Diagnostics

/// Where a template places the authored texts, and whether each is placed exactly once whenever it is there.
struct TextPlaces {
  /// A section around a place.
  enum Section: Sendable, Equatable {
    /// `{{#path}}` or, if not `isTaken`, `{{^path}}`.
    case branch(path: String, isTaken: Bool)
    /// A section that is repeated for each item of a list.
    case list(path: String)
    /// One that is always taken, or whose name is wrong, which was reported.
    case other
  }

  private struct Place {
    let name: String
    let position: SourcePosition
    let sections: [Section]
  }

  /// More sections around the places of one text than any template needs; each doubles the ways through.
  private static let mostBranches = 10

  private var places: [Place] = []
  /// The sections that are open, the innermost last.
  private var open: [Section] = []

  mutating func begin(_ section: Section) { open.append(section) }

  mutating func end() { _ = open.popLast() }

  mutating func add(_ directive: TemplateDirective, of source: TemplateSource) {
    guard directive.name != TemplateContext.container else { return }
    places.append(
      Place(
        name: directive.name, position: source.position(offset: directive.range.lowerBound),
        sections: open))
  }

  /// What is wrong with the places of a template whose context declares `texts`.
  func diagnostics(_ texts: [AuthoredText], of root: TemplateSource) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var missing = texts.map(\.name).filter { name in !places.contains { $0.name == name } }
    for place in places where !texts.contains(where: { $0.name == place.name }) {
      // A wrong name and the text that is missing for it are one fault.
      let meant = suggestion(for: place.name, among: missing) ?? missing.first
      if let meant { missing.removeAll { $0 == meant } }
      found.report(
        "unknown-directive", "this template has no text '\(place.name)'", at: place.position,
        length: place.name.utf8.count, remedy: Self.remedy(meant: meant, texts))
    }
    for name in missing {
      found.report(
        "lost-text", "the template does not place the text '\(name)'", at: root.position(offset: 0),
        remedy: "add a line ```{\(name)} and a line ``` where it belongs")
    }
    return found + texts.flatMap { diagnostics($0) }
  }

  private static func remedy(meant: String?, _ texts: [AuthoredText]) -> String {
    if let meant { return "write '\(meant)', which is not placed" }
    guard !texts.isEmpty else { return "delete it; this template has no texts to place" }
    return "delete it; its texts are: \(texts.map(\.name).joined(separator: ", "))"
  }

  /// What is wrong with the places of one text, once.
  private func diagnostics(_ text: AuthoredText) -> [Diagnostic] {
    let places = places.filter { $0.name == text.name }
    func error(_ rule: String, _ message: String, _ place: Place, _ remedy: String) -> [Diagnostic]
    {
      [
        Diagnostic(
          .error, rule, message, at: place.position, length: text.name.utf8.count, remedy: remedy)
      ]
    }
    for place in places {
      for case .list(let path) in place.sections {
        return error(
          "repeated-text", "the text '\(text.name)' is placed again for each of '\(path)'", place,
          "move it out of '{{#\(path)}}'")
      }
    }
    var branches: [String] = []
    for case .branch(let path, _) in places.flatMap(\.sections) where !branches.contains(path) {
      branches.append(path)
    }
    guard let first = places.first else { return [] }
    guard branches.count <= Self.mostBranches else {
      return error(
        "template-too-large", "the text '\(text.name)' is placed within too many sections", first,
        "the limit is \(Self.mostBranches); move it out of some")
    }
    for way in 0..<(1 << branches.count) {
      func isTaken(_ path: String) -> Bool? {
        branches.firstIndex(of: path).map { way >> $0 & 1 == 0 }
      }
      // A name that no section around a place asks for may be as it likes.
      let isThere =
        text.needed.allSatisfy { isTaken($0) ?? true }
        && !text.excluded.contains { isTaken($0) ?? false }
      guard isThere else { continue }
      let taken = places.filter { place in
        place.sections.allSatisfy { section in
          guard case .branch(let path, let expected) = section else { return true }
          return isTaken(path) == expected
        }
      }
      if taken.isEmpty {
        let asked = branches.filter { !text.needed.contains($0) && !text.excluded.contains($0) }
        let name = asked.first ?? branches.first ?? ""
        return error(
          "lost-text", "the text '\(text.name)' is not placed in every case", first,
          "place it outside the section '\(name)', or in its other branch too")
      }
      if taken.count > 1 {
        return error(
          "repeated-text", "the text '\(text.name)' is placed twice", taken[1],
          "delete one of them; the other is in line \(taken[0].position.line)")
      }
    }
    return []
  }
}
