import Composition
import Guides
import Templating
import ToolkitModel

extension PageFrame {
  /// The files to take away that a page offers: the whole site, then books in the order in which the toolkit
  /// names its editions; where there are those of several, each says of which it is.
  func archives(of page: PageDirectory.Entry, from path: PagePath) -> TemplateValue {
    let variant = composer.guide.variant
    let offered = offers.archives.offered(on: page.id, in: variant)
    let books = composer.guide.editions.pieces.flatMap { named in
      offered.filter { $0.path.text == variant.path(of: named.id, as: $0.kind) }
        .map { (file: $0, edition: page.id == .save ? ": " + named.title.plainText : "") }
    }
    let whole = offered.filter { $0.kind == .zip }.map { (file: $0, edition: "") }
    return .list(
      (whole + books).map { file, edition in
        [
          "href": .ready(Array(path.relative(to: file.path).utf8)),
          "name": .text(words["archive_" + file.kind.rawValue] + edition),
          "hint": .text(words["archive_\(file.kind.rawValue)_hint"]),
          "kind": .text(file.kind.rawValue.uppercased()),
          "size": .text(Self.size(file.bytes)),
        ]
      })
  }
}
