import Diagnostics
import Guides
import Templating
import ToolkitModel

/// The small drawings that stand beside words, by name, as pages have them.
///
/// They are no files of the site: a page is one request less, and a right-now page stays one.
package struct Icons: Sendable {
  private let drawings: [String: [UInt8]]

  /// - Parameter files: the drawings of `Templates/icons/`, by name; each was checked when it was read.
  package init(_ files: [String: [UInt8]] = [:]) {
    drawings = files.compactMapValues { Self.placed($0) }
  }

  /// The markup of an icon; `nil` where there is none of that name.
  package subscript(name: String) -> [UInt8]? { drawings[name] }

  /// A drawing as it stands in a text: without what precedes its root, and silent for a screen reader, since the word
  /// beside it says the same.
  private static func placed(_ file: [UInt8]) -> [UInt8]? {
    let root = Array("<svg".utf8)
    guard
      let start = file.indices.first(where: { file[$0...].starts(with: root) })
    else { return nil }
    var end = file.endIndex
    while end > start, file[end - 1] <= 0x20 { end -= 1 }
    return root + Array(#" class="icon" aria-hidden="true""#.utf8)
      + file[(start + root.count)..<end]
  }

  /// What to write in the place of a name that is unknown.
  func remedy(for name: String) -> String {
    suggestion(for: name, among: drawings.keys.sorted()).map { "did you mean '\($0)'?" }
      ?? "put a drawing into Templates/icons/\(name).svg"
  }
}

extension PageComposer {
  /// The icons that pieces name and that are not there.
  var iconDiagnostics: [Diagnostic] {
    (guide.encounters.pieces.map(\.icon) + guide.rules.pieces.map(\.icon)).compactMap { name in
      guard let name, icons[name.value] == nil else { return nil }
      return Diagnostic(
        .error, "unknown-icon", "there is no icon '\(name.value)'", at: name.position,
        length: name.length, remedy: icons.remedy(for: name.value))
    }
  }

  /// The name of an icon, for templates; absent where a piece has none, or one that is not there.
  func value(of icon: Located<String>?) -> TemplateValue {
    guard let icon, icons[icon.value] != nil else { return .absent }
    return .ready(Array(icon.value.utf8))
  }
}
