/// Diagnostics as text in one of the formats.
package struct DiagnosticReport: Sendable {
  /// How many diagnostics the `human` format prints before it only counts the rest.
  package static let humanLimit = 200

  private let diagnostics: [Diagnostic]
  private let isColored: Bool
  private let source: @Sendable (String) -> [UInt8]?

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

  /// The whole report; empty when there is nothing to say, except in JSON.
  package func text(_ format: DiagnosticFormat) -> String {
    switch format {
    case .human: human
    case .short: diagnostics.map { Self.line(for: $0) + "\n" }.joined()
    case .json: json
    case .github: diagnostics.map { Self.workflowCommand(for: $0) + "\n" }.joined()
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
      + (diagnostic.remedy.map { "; \(visible($0))" } ?? "")
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
        if let remedy = diagnostic.remedy { text += " " + Self.visible(remedy) }
        text += "\n"
      } else if let remedy = diagnostic.remedy {
        text += "      " + Self.visible(remedy) + "\n"
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
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar.isUnsafeInTerminal {
        result += scalar.shownByNumber
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
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

  /// Such as `<U+00A0>`.
  var shownByNumber: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
  }
}

// MARK: - For programs

extension DiagnosticReport {
  private var json: String {
    guard !diagnostics.isEmpty else { return "[]\n" }
    let objects = diagnostics.map { diagnostic -> String in
      var members: [(String, String)] = [
        ("severity", JSONText.quoted(diagnostic.severity.rawValue)),
        ("rule", JSONText.quoted(diagnostic.rule)),
        ("message", JSONText.quoted(diagnostic.message)),
      ]
      if let position = diagnostic.position {
        members.append(("file", JSONText.quoted(position.file)))
        if position.line > 0 {
          members.append(("line", String(position.line)))
          members.append(("column", String(position.column)))
          members.append(("length", String(diagnostic.length)))
        }
      }
      if let remedy = diagnostic.remedy { members.append(("remedy", JSONText.quoted(remedy))) }
      return "  {" + members.map { "\(JSONText.quoted($0)): \($1)" }.joined(separator: ", ") + "}"
    }
    return "[\n" + objects.joined(separator: ",\n") + "\n]\n"
  }

  /// One workflow command; whatever the content holds cannot start another.
  private static func workflowCommand(for diagnostic: Diagnostic) -> String {
    func escaped(_ text: String, property: Bool) -> String {
      var result = ""
      for scalar in text.unicodeScalars {
        switch scalar {
        case "%": result += "%25"
        case "\r": result += "%0D"
        case "\n": result += "%0A"
        case ":" where property: result += "%3A"
        case "," where property: result += "%2C"
        default: result.unicodeScalars.append(scalar)
        }
      }
      return result
    }
    let command = diagnostic.severity == .note ? "notice" : diagnostic.severity.rawValue
    var properties: [String] = []
    if let position = diagnostic.position {
      properties.append("file=" + escaped(position.file, property: true))
      if position.line > 0 { properties += ["line=\(position.line)", "col=\(position.column)"] }
    }
    properties.append("title=" + escaped(diagnostic.rule, property: true))
    let text = diagnostic.message + (diagnostic.remedy.map { "; \($0)" } ?? "")
    return "::\(command) \(properties.joined(separator: ","))::" + escaped(text, property: false)
  }
}
