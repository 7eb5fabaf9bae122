import Diagnostics
import ToolkitModel

extension PersonalDataPattern {
  /// Reads a pattern and tries it: its bad example must be found, its good one must not.
  init?(_ reader: PieceReader) {
    let id = reader.string("id")
    let label = reader.string("label")
    let pattern = reader.code("pattern")
    let remedy = reader.string("remedy")
    let good = reader.code("good")
    let bad = reader.code("bad")
    guard let id, let label, let pattern, let remedy else { return nil }
    self.init(
      id: id, label: label, pattern: pattern.value, remedy: remedy, position: reader.position)
    let regex: Regex<AnyRegexOutput>
    do {
      regex = try self.regex()
    } catch {
      reader.report(
        "bad-pattern", "this is no regular expression: \(error)", at: pattern.position,
        length: pattern.length, remedy: "correct the pattern")
      return
    }
    if let bad, !bad.value.contains(regex) {
      reader.report(
        "pattern-example", "'\(id)' does not find its own bad example", at: bad.position,
        length: bad.length, remedy: "correct the pattern or the example")
    }
    if let good, good.value.contains(regex) {
      reader.report(
        "pattern-example", "'\(id)' finds something in its good example", at: good.position,
        length: good.length, remedy: "correct the pattern or the example")
    }
  }
}
