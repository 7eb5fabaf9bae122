import Diagnostics
import Guides
import ToolkitModel

extension TemplateFolder {
  /// The icons that faces name and nobody has drawn.
  func missingIcons(of flyers: [Flyer]) -> [Diagnostic] {
    let known = icons.keys.sorted()
    return flyers.flatMap(\.faces).compactMap(\.icon).filter { !known.contains($0.value) }.map {
      .unknownID(
        $0.value, kind: "icon", among: known, at: $0.position, length: $0.length)
    }
  }
}
