import Diagnostics
import ToolkitModel

/// Looks for personal data, and for telephone numbers in running text, in everything that the content says.
///
/// It goes over the files' own values, not over the fields that are known, so that no field can be
/// forgotten. A date or a digest is no text. What `contacts.yaml` and `authorities.yaml` name is public.
struct PersonalDataScan {
  private let patterns: [PersonalDataPattern]
  private let matchers: [PersonalDataMatcher]
  private let known: PublicNames
  /// How bad a number in running text is.
  private let numberSeverity: Diagnostic.Severity

  init(_ patterns: [PersonalDataPattern], known: PublicNames, isRelease: Bool) {
    self.patterns = patterns
    matchers = patterns.map { $0.matcher() }
    self.known = known
    numberSeverity = isRelease ? .error : .warning
  }

  /// What is found below a node, in the order of the file, leaving out the values of some keys.
  func diagnostics(in node: YAMLNode, except skipped: Set<String> = []) -> [Diagnostic] {
    switch node {
    case .scalar(let scalar): diagnostics(in: scalar)
    case .sequence(let sequence):
      sequence.items.flatMap { diagnostics(in: $0, except: skipped) }
    case .mapping(let mapping):
      mapping.entries.filter { !skipped.contains($0.key.string) }
        .flatMap { diagnostics(in: $0.value, except: skipped) }
    }
  }

  private func diagnostics(in scalar: YAMLScalar) -> [Diagnostic] {
    if scalar.style == .refused { return [] }
    return diagnostics(in: Array(scalar.string.utf8)) { scalar.sourceText() }
  }

  /// What is found in a text of Markdown.
  func diagnostics(in text: SourceText) -> [Diagnostic] {
    diagnostics(in: text.bytes) { text }
  }

  private func diagnostics(in bytes: [UInt8], source: () -> SourceText) -> [Diagnostic] {
    let concerned = matchers.indices.filter { matchers[$0].concerns(bytes) }
    let hasNumber = NumberGlance.mayHoldNumber(bytes)
    if concerned.isEmpty && !hasNumber || ComputedValue.isOne(bytes) { return [] }
    let plain = ScannedText(bytes)
    var found: [Diagnostic] = []
    var taken: [Range<Int>] = []
    func add(
      _ range: Range<Int>, _ severity: Diagnostic.Severity, _ rule: String, _ message: String,
      _ remedy: String
    ) {
      let place = plain.source(of: range)
      found.append(
        Diagnostic(
          severity, rule, message, at: source().position(offset: place.lowerBound),
          length: place.count, remedy: remedy,
          // What contacts.yaml names is free, if it could be read.
          premise: .absent(
            kind: Contact.kind, id: String(decoding: plain.bytes[range], as: UTF8.self))))
    }
    for number in concerned {
      let pattern = patterns[number]
      for range in matchers[number].ranges(in: plain.bytes) {
        let range = plain.trimmed(range)
        guard !known.names(plain.bytes[range]) else { continue }
        taken.append(range)
        add(
          range, .error, Diagnostic.secretRule,
          "this text contains \(pattern.label) (pattern '\(pattern.id)')", pattern.remedy)
      }
    }
    guard hasNumber else { return found }
    for range in TypedNumber.ranges(in: plain.bytes) where !taken.contains(where: range.overlaps) {
      let contact = known.contact(withNumber: plain.bytes[range])
      add(
        range, numberSeverity, "typed-number", "a telephone number is typed into the text",
        contact.map { "write `[](contact:\($0))`, which prints it only while it is verified" }
          ?? "put it into contacts.yaml, and write `[](contact:ID)` with its id here")
    }
    return found
  }
}

/// A date, or the digest of a file or a text, which are no texts.
private enum ComputedValue {
  static func isOne(_ bytes: [UInt8]) -> Bool {
    if bytes.count <= 10 {
      return PartialDate(iso8601: String(decoding: bytes, as: UTF8.self)) != nil
    }
    let digits = bytes.starts(with: "sha256:".utf8) ? bytes.dropFirst(7) : bytes[...]
    return digits.count == 64 && digits.allSatisfy { $0.isASCIIDigit || ($0 | 0x20) &- 0x61 < 6 }
  }
}

extension UInt8 {
  var isASCIIDigit: Bool { self &- 0x30 < 10 }
  /// Whether it is a letter or a digit of ASCII, or a byte of another sign.
  var isLetterOrDigit: Bool { isASCIIDigit || (self | 0x20) &- 0x61 < 26 || self >= 0x80 }
}
