package import Diagnostics
package import ToolkitModel

/// All catalogues of a toolkit: for each language those of the parts that somebody has begun.
package struct CatalogueSet: Sendable {
  /// A file of `translations/`.
  package struct File: Sendable, Equatable {
    /// Below `translations/`, such as `es/urgent.po`.
    package let path: String
    /// As people are shown it.
    package let displayPath: String
    package let bytes: [UInt8]

    package init(path: String, displayPath: String, bytes: [UInt8]) {
      self.path = path
      self.displayPath = displayPath
      self.bytes = bytes
    }
  }

  /// The catalogues of one language.
  package struct Language: Sendable, Equatable {
    package let tag: LanguageTag
    package let catalogues: [CataloguePart: Catalogue]
    /// What is wrong with its files; with an error among it, the language is not shown.
    package let diagnostics: [Diagnostic]

    /// The messages of all parts, in the order of the parts.
    package var messages: [Message] {
      CataloguePart.allCases.flatMap { catalogues[$0]?.messages ?? [] }
    }
  }

  /// Sorted by tag.
  package let languages: [Language]
  /// The committed templates, as bytes.
  package let templates: [CataloguePart: [UInt8]]
  /// Files that nothing reads.
  package let diagnostics: [Diagnostic]

  /// Reads the files.
  package init(_ files: [File]) {
    var templates: [CataloguePart: [UInt8]] = [:]
    var catalogues: [LanguageTag: [CataloguePart: Catalogue]] = [:]
    var found: [LanguageTag: [Diagnostic]] = [:]
    var strangers: [Diagnostic] = []
    for file in files.sorted(by: { $0.path.precedes($1.path) }) {
      let parts = file.path.split(separator: "/").map(String.init)
      if parts.count == 1, let part = CataloguePart(file: parts[0], ending: ".pot") {
        templates[part] = file.bytes
      } else if parts.count == 2, let part = CataloguePart(file: parts[1], ending: ".po") {
        let tag = LanguageTag(parts[0])
        var problems: [Diagnostic] = []
        let catalogue = Catalogue(
          parsing: file.bytes, file: file.displayPath, diagnostics: &problems)
        catalogues[tag, default: [:]][part] = catalogue
        found[tag, default: []] += problems
        if let language = catalogue["Language"], !language.isEmpty,
          language.replacing("_", with: "-").lowercased() != tag.text.lowercased()
        {
          found[tag, default: []].append(.otherLanguage(language, tag, in: file.displayPath))
        }
      } else {
        strangers.append(.stranger(at: file.displayPath))
      }
    }
    self.templates = templates
    languages = catalogues.keys.sorted { $0.text.precedes($1.text) }.map { tag in
      Language(
        tag: tag, catalogues: catalogues[tag] ?? [:], diagnostics: found[tag] ?? [])
    }
    diagnostics = strangers
  }

  package subscript(tag: LanguageTag) -> Language? { languages.first { $0.tag == tag } }

  /// Where the template of a part lies, below `translations/`.
  package static func templatePath(of part: CataloguePart) -> String { "\(part.rawValue).pot" }

  /// Where a catalogue lies, below `translations/`.
  package static func path(of part: CataloguePart, in tag: LanguageTag) -> String {
    "\(tag)/\(part.rawValue).po"
  }
}

extension CataloguePart {
  fileprivate init?(file: String, ending: String) {
    guard file.hasSuffix(ending) else { return nil }
    self.init(rawValue: String(file.dropLast(ending.count)))
  }
}

extension Diagnostic {
  fileprivate static func stranger(at file: String) -> Diagnostic {
    Diagnostic(
      .warning, "unknown-file", "nothing reads this file", at: SourcePosition(file: file),
      remedy:
        "catalogues are translations/TAG/PART.po, where PART is "
        + CataloguePart.allCases.map(\.rawValue).joined(separator: ", "))
  }

  fileprivate static func otherLanguage(
    _ language: String, _ tag: LanguageTag, in file: String
  ) -> Diagnostic {
    Diagnostic(
      .error, "po-language", "the header says that this is '\(language)', its folder '\(tag)'",
      at: SourcePosition(file: file),
      remedy: "move the file to the folder of its language, or correct `Language`")
  }
}
