import Editions
import Rendering
import Templating
import ToolkitModel

extension PageFrame {
  /// The files to take away that a page offers.
  func archives(of page: PageDirectory.Entry, from path: PagePath) -> TemplateValue {
    .list(
      renderer.archives.offered(on: page.id, in: renderer.edition.language).map { file in
        [
          "href": .ready(Array(path.relative(to: file.path).utf8)),
          "name": .text(words["archive_" + file.kind.rawValue]),
          "hint": .text(words["archive_\(file.kind.rawValue)_hint"]),
          "kind": .text(file.kind.rawValue.uppercased()),
          "size": .text("\(max(1, (file.bytes + 500) / 1000)) kB"),
        ]
      })
  }
}
