import Diagnostics
import Patterns
import ToolkitModel

extension ContentCheckSettings {
  /// Reads `checks.yaml`.
  init?(_ reader: PieceReader) {
    let reading = reader.object("reading", kind: "set of reading limits") { Reading($0) }
    let parts = reader.namedPatterns()
    let dangerous = reader.objects("dangerous", kind: "dangerous wording") {
      DangerousWording($0, parts)
    }
    let absolutes = reader.object("absolutes", kind: "set of absolutes") { Absolutes($0) }
    let personalData = reader.objects("personal_data", kind: "personal data pattern") {
      PersonalDataPattern($0)
    }
    let otherNumbers = reader.strings("other_numbers")
    reader.reportDuplicates(dangerous.map { Located($0.id, at: $0.position) })
    reader.reportDuplicates(personalData.map { Located($0.id, at: $0.position) })
    self.init(
      reading: reading ?? Reading(), dangerous: dangerous, absolutes: absolutes,
      personalData: personalData, otherNumbers: otherNumbers)
  }
}

extension ContentCheckSettings.Reading {
  fileprivate init?(_ reader: PieceReader) {
    let minutes = reader.optionalNumber("section_minutes")
    if let minutes, minutes.value < 1 {
      reader.report(
        "unknown-value", "'section_minutes' cannot be \(minutes.value)", at: minutes.position,
        length: minutes.length, remedy: "write 1 or more minutes, or delete the key")
    }
    self.init(
      section: reader.optionalInteger("section"), face: reader.optionalInteger("face"),
      encounter: reader.optionalInteger("encounter"), rule: reader.optionalInteger("rule"),
      sectionMinutes: minutes.flatMap { $0.value < 1 ? nil : $0.value })
  }
}

extension ContentCheckSettings.Absolutes {
  fileprivate init?(_ reader: PieceReader) {
    let subjects = reader.words("subjects")
    let words = reader.words("words")
    let unless = reader.words("unless")
    let except = reader.strings("except")
    let examples = reader.examples()
    self.init(
      subjects: subjects, words: words, unless: unless, except: except, examples: examples,
      position: reader.position)
  }
}

extension DangerousWording {
  fileprivate init?(_ reader: PieceReader, _ parts: NamedPatterns) {
    let id = reader.id(of: Section.self)
    let label = reader.string("label")
    let anchors = reader.words("anchor")
    let pattern = reader.pattern("pattern", parts)
    let unless = reader.patterns("unless", parts)
    let unlessWithin = reader.patterns("unless_within", parts)
    let unlessText = reader.patterns("unless_text", parts)
    let audience = reader.optionalString("unless_audience")
    let remedy = reader.string("remedy")
    let examples = reader.examples()
    guard let id, let pattern else { return nil }
    self.init(
      id: id.text, label: label, anchors: anchors, pattern: pattern, unless: unless,
      unlessWithin: unlessWithin, unlessText: unlessText, unlessAudience: audience, remedy: remedy,
      examples: examples, position: reader.position)
  }
}

extension PersonalDataPattern {
  fileprivate init?(_ reader: PieceReader) {
    let id = reader.id(of: Section.self)
    let label = reader.string("label")
    let pattern = reader.pattern("pattern")
    let needs = reader.optionalString("needs")
    let except = reader.strings("except")
    let remedy = reader.string("remedy")
    let examples = reader.examples()
    guard let id, let pattern else { return nil }
    self.init(
      id: id.text, label: label, pattern: pattern, needs: needs ?? "", except: except,
      remedy: remedy,
      examples: examples, position: reader.position)
  }
}

/// A pattern with a name, for use in other patterns.
private struct PatternPart {
  let id: Located<String>
  let pattern: SourceText

  init?(_ reader: PieceReader) {
    let id = reader.code("id")
    let pattern = reader.original("pattern")
    guard let id, let pattern else { return nil }
    self.id = id
    self.pattern = pattern
  }
}

extension PieceReader {
  /// Words or phrases, at least one, none of them empty.
  fileprivate func words(_ key: String) -> [String] {
    let words = codes(key)
    if words.isEmpty {
      report(
        "missing-key", "'\(key)' of this \(kind) is empty",
        at: node(key)?.position ?? position, remedy: "add `\(key): [word, …]`")
    }
    return words.map(\.value)
  }

  fileprivate func examples() -> CheckExamples {
    let good = text("good")
    let bad = text("bad")
    return CheckExamples(good: good, bad: bad)
  }

  fileprivate func pattern(_ key: String, _ parts: NamedPatterns = NamedPatterns()) -> TextPattern?
  {
    original(key).flatMap { compiled($0, parts) }
  }

  /// One pattern, or a list of them.
  fileprivate func patterns(_ key: String, _ parts: NamedPatterns) -> [TextPattern] {
    originals(key).compactMap { compiled($0, parts) }
  }

  /// The named patterns of the key `parts`; each may use those before it.
  fileprivate func namedPatterns() -> NamedPatterns {
    var parts = NamedPatterns()
    var read: [Located<String>] = []
    for part in objects("parts", kind: "part of patterns", { PatternPart($0) }) {
      if compiled(part.pattern, parts) != nil {
        parts.add(parts.expression(of: part.pattern) ?? part.pattern.string, named: part.id.value)
      }
      read.append(part.id)
    }
    reportDuplicates(read, "part")
    return parts
  }

  private func compiled(_ pattern: SourceText, _ parts: NamedPatterns) -> TextPattern? {
    let whole = parts.expression(of: pattern)
    if let compiled = try? TextPattern(pattern, standingFor: whole) {
      add(parts.diagnostics(for: pattern))
      return compiled
    }
    do throws(PatternFault) {
      // By itself first, so that a fault has its place in what the author wrote.
      _ = try TextPattern(pattern)
      add(parts.diagnostics(for: pattern))
      return try TextPattern(pattern, standingFor: whole)
    } catch {
      report(
        "bad-pattern", "this is not a pattern: \(error.reason)",
        at: pattern.position(offset: error.offset), length: error.length, remedy: error.remedy)
      return nil
    }
  }

  fileprivate func reportDuplicates(_ ids: [Located<String>], _ noun: String = "check") {
    var seen: Set<String> = []
    for id in ids where !seen.insert(id.value).inserted {
      report(
        "duplicate-id", "\(noun) '\(id.value)' appears twice", at: id.position,
        remedy: "give one of them another id")
    }
  }
}
