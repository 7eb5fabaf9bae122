import ToolkitModel

/// The content files that pieces of one kind are written in.
struct PieceFiles {
  private let home: KindFacts.Home

  init(of kind: String, among kinds: [String: KindFacts.Home]) {
    home =
      switch kind {
      case Self.code: .list("codes.yaml")
      case Self.face: .files("flyers/", ".md")
      case Form.Part.kind: .files("forms/", ".yaml")
      default: kinds[kind] ?? .settings(kind)
      }
  }

  /// Whether pieces of the kind may be written in a file.
  func contains(_ path: String) -> Bool {
    switch home {
    case .list(let file): path == file
    case .lists(let folder), .files(let folder, _, _): path.hasPrefix(folder)
    case .folders(_, let file): path.hasSuffix("/" + file)
    case .records: path.hasPrefix("appendices/") && path.hasSuffix(".yaml")
    case .settings: path == "toolkit.yaml"
    }
  }

  /// A code of a set.
  private static let code = "code"
  /// A side of a flyer, as messages name it.
  private static let face = "face of this flyer"
}
