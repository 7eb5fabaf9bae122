/// Diagnostics as text in one of the formats.
package struct DiagnosticReport: Sendable {
  /// How many diagnostics the `human` format prints before it only counts the rest.
  package static let humanLimit = 200

  let diagnostics: [Diagnostic]
  let source: @Sendable (String) -> [UInt8]?
  private let isColored: Bool

  /// Prepares a report, sorted by place.
  ///
  /// - Parameters:
  ///   - diagnostics: what to report; duplicates are dropped.
  ///   - isColored: whether the `human` format uses terminal colours.
  ///   - source: gives the bytes of a file by its shown path, for the excerpts.
  package init(
    _ diagnostics: [Diagnostic], isColored: Bool = false,
    source: @escaping @Sendable (String) -> [UInt8]? = { _ in nil }
  ) {
    self.diagnostics = diagnostics.sortedByPlace()
    self.isColored = isColored
    self.source = source
  }

  /// The whole report; empty when there is nothing to say, except in JSON and SARIF.
  ///
  /// - Parameters:
  ///   - format: how it is written.
  ///   - verdict: how the command ended; a member of the documents for programs.
  /// - Returns: the text, with a line feed at its end.
  package func text(_ format: DiagnosticFormat, verdict: Verdict) -> String {
    switch format {
    case .human: human
    case .short: diagnostics.map { Self.line(for: $0) + "\n" }.joined()
    case .json: json(verdict)
    case .sarif: sarif(verdict)
    case .github: github
    }
  }

  /// The counts in words (`2 errors, 1 warning`); empty when there is neither.
  package var summary: String {
    func counted(_ severity: Diagnostic.Severity) -> String? {
      let count = diagnostics.count { $0.severity == severity }
      return count == 0 ? nil : "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
    }
    return [counted(.error), counted(.warning)].compactMap(\.self).joined(separator: ", ")
  }

  private static func line(for diagnostic: Diagnostic) -> String {
    place(of: diagnostic) + "\(diagnostic.severity.rawValue): \(visible(diagnostic.message)) "
      + "[\(diagnostic.rule)]"
      + "; \(visible(diagnostic.remedy))"
  }

  private static func place(of diagnostic: Diagnostic) -> String {
    guard let position = diagnostic.position else { return "" }
    let file = visible(position.file)
    return position.line == 0 ? "\(file): " : "\(file):\(position.line):\(position.column): "
  }
}

// MARK: - For people

extension DiagnosticReport {
  private var human: String {
    var text = ""
    var excerpts = Excerpts(
      source: source, hiding: diagnostics.filter { $0.rule == Diagnostic.secretRule })
    // Errors come first only when not all can be printed, so that none hides behind warnings.
    let shown: [Diagnostic]
    if diagnostics.count > Self.humanLimit {
      let errors = diagnostics.filter { $0.severity == .error }.prefix(Self.humanLimit)
      let others = diagnostics.filter { $0.severity != .error }
      shown = (errors + others.prefix(Self.humanLimit - errors.count)).sortedByPlace()
    } else {
      shown = diagnostics
    }
    for diagnostic in shown {
      text += paint(Self.place(of: diagnostic), .bold)
      text += paint("\(diagnostic.severity.rawValue): ", Style(diagnostic.severity))
      text += paint(Self.visible(diagnostic.message), .bold) + " [\(diagnostic.rule)]\n"
      if let excerpt = excerpts.excerpt(for: diagnostic) {
        text += excerpt.line
        text += excerpt.margin + paint(excerpt.underline, Style(diagnostic.severity))
        text += " " + Self.visible(diagnostic.remedy) + "\n"
      } else {
        text += "      " + Self.visible(diagnostic.remedy) + "\n"
      }
    }
    if diagnostics.count > shown.count {
      text += "… and \(diagnostics.count - shown.count) more; `--format short` prints them all\n"
    }
    return text
  }

  private enum Style: String {
    case bold = "1"
    case red = "1;31"
    case yellow = "1;33"
    case blue = "1;34"

    init(_ severity: Diagnostic.Severity) {
      switch severity {
      case .error: self = .red
      case .warning: self = .yellow
      case .note: self = .blue
      }
    }
  }

  private func paint(_ text: String, _ style: Style) -> String {
    isColored && !text.isEmpty ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// Text with control characters made visible, so that content cannot steer a terminal.
  static func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.isUnsafeInTerminal }) else { return text }
    return text.unicodeScalars.map { $0.isUnsafeInTerminal ? "<\($0.codePoint)>" : String($0) }
      .joined()
  }
}

extension Unicode.Scalar {
  /// Whether it is a control character or changes the direction of what follows.
  fileprivate var isUnsafeInTerminal: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069,
      0xE0000...0xE007F:
      true
    default: false
    }
  }

  /// Whether nobody sees it, or takes it for a space, so that a line that is shown must name it.
  ///
  /// Joiners belong to letters and signs, and stay.
  var isUnseen: Bool {
    switch value {
    case 0xA0, 0xAD, 0x34F, 0x115F, 0x1160, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F,
      0x205F...0x2065, 0x206A...0x206F, 0x3164, 0xFEFF, 0xFFA0:
      true
    default: false
    }
  }

  /// Its number, such as `U+00A0`.
  package var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
