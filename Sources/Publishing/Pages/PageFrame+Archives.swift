import Editions
import Rendering
import Templating
import ToolkitModel

extension PageFrame {
  /// The files to take away that a page offers; where there are those of several editions, each says of which it is.
  func archives(of page: PageDirectory.Entry, from path: PagePath) -> TemplateValue {
    .list(
      inOrder(renderer.archives.offered(on: page.id, in: renderer.edition.language)).map { file in
        [
          "href": .ready(Array(path.relative(to: file.path).utf8)),
          "name": .text(words["archive_" + file.kind.rawValue] + edition(of: file, on: page)),
          "hint": .text(words["archive_\(file.kind.rawValue)_hint"]),
          "kind": .text(file.kind.rawValue.uppercased()),
          "size": .text(Self.size(file.bytes)),
        ]
      })
  }

  /// The whole site, then books in the order in which the toolkit names its editions.
  private func inOrder(_ files: [ArchivedFile]) -> [ArchivedFile] {
    let language = renderer.edition.language
    let books = renderer.edition.named.pieces.flatMap { named in
      files.filter { $0.path.text == ArchivedFiles.path(of: named.id, in: language, as: $0.kind) }
    }
    return files.filter { $0.kind == .zip } + books
  }

  private func edition(of file: ArchivedFile, on page: PageDirectory.Entry) -> String {
    guard page.id == .save else { return "" }
    let language = renderer.edition.language
    let named = renderer.edition.named.pieces.first {
      file.path.text == ArchivedFiles.path(of: $0.id, in: language, as: file.kind)
    }
    return named.map { ": " + $0.title.plainText } ?? ""
  }
}
