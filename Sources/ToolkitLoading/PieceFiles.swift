import ToolkitModel

/// The content files that pieces of one kind are written in.
struct PieceFiles {
  private let kind: String

  init(of kind: String) {
    self.kind = kind
  }

  /// Whether pieces of the kind may be written in a file.
  func contains(_ path: String) -> Bool {
    switch kind {
    case Section.kind: path.hasPrefix("sections/")
    case Rule.kind: path.hasPrefix("rules/")
    case Phrase.kind: path == "phrases.yaml"
    case Paper.kind: path == "papers.yaml"
    case Authority.kind: path == "authorities.yaml"
    case Contact.kind: path == "contacts.yaml"
    case Term.kind: path == "glossary.yaml"
    case Encounter.kind: path.hasPrefix("encounters/")
    case Flyer.kind, Self.face: path.hasPrefix("flyers/")
    case Form.kind, Form.Part.kind: path.hasPrefix("forms/")
    case Diagram.kind: path.hasPrefix("diagrams/")
    case ReportMap.kind: path.hasPrefix("maps/")
    case Appendix.kind: path.hasSuffix("/appendix.md")
    case PressRecord.kind, DocumentRecord.kind, ReportRecord.kind:
      path.hasPrefix("appendices/") && path.hasSuffix(".yaml")
    case Self.code: path == "codes.yaml"
    default: path == "toolkit.yaml"
    }
  }

  /// A code of a set.
  static let code = "code"
  /// A side of a flyer, as messages name it.
  static let face = "face of this flyer"
}
