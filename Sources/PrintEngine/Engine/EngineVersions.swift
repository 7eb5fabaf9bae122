import JSON

/// What a worker greets with: the versions of all that a finished PDF depends on.
package struct EngineVersions: Sendable, Equatable {
  /// The first major version of WeasyPrint that knows all that our style sheets use.
  package static let oldest = 70

  /// Empty where it is not installed.
  package let weasyprint: String
  /// Empty where it is not installed: then there are no books.
  package let typst: String
  package let python: String
  /// Empty where it is not installed.
  package let pikepdf: String
  /// A digest of all installed fonts; empty where there are none, or no fontconfig.
  package let fonts: String
  /// The libraries below them, as one text.
  package let libraries: String
}

extension EngineVersions {
  /// Reads a greeting; `nil` for any other line.
  init?(greeting line: String) {
    guard let value = JSONValue(parsing: line.utf8) else { return nil }
    self.init(value)
  }

  /// The versions as JSON; a worker greets with the same members.
  var json: JSONValue {
    [
      "weasyprint": .string(weasyprint), "typst": .string(typst), "python": .string(python),
      "pikepdf": .string(pikepdf), "fonts": .string(fonts), "libraries": .string(libraries),
    ]
  }

  /// Reads the versions; `nil` where one is missing.
  init?(_ value: JSONValue) {
    guard let weasyprint = value["weasyprint"]?.string, let typst = value["typst"]?.string,
      let python = value["python"]?.string,
      let pikepdf = value["pikepdf"]?.string, let fonts = value["fonts"]?.string,
      let libraries = value["libraries"]?.string
    else { return nil }
    self.init(
      weasyprint: weasyprint, typst: typst, python: python, pikepdf: pikepdf, fonts: fonts,
      libraries: libraries)
  }

  /// What keeps this engine from printing, as it stands behind its path; `nil` if nothing does.
  package var shortcoming: String? {
    if weasyprint.isEmpty { return "has no WeasyPrint" }
    guard let major = weasyprint.split(separator: ".").first.flatMap({ Int($0) }),
      major >= Self.oldest
    else { return "has WeasyPrint \(weasyprint), but \(Self.oldest) or newer is needed" }
    if pikepdf.isEmpty { return "has WeasyPrint \(weasyprint), but not pikepdf" }
    if fonts.isEmpty {
      return "has WeasyPrint \(weasyprint), but fontconfig (fc-list) is missing or finds no font"
    }
    return nil
  }
}
