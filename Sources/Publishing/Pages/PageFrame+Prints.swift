import Composition
import Templating
import ToolkitModel

extension PageFrame {
  /// The PDFs of a page's piece: where they are, how large, and how to print them.
  func prints(of page: PageDirectory.Entry, from path: PagePath) -> TemplateValue {
    .list(
      offers.prints[page.id].map { file in
        [
          "href": .ready(Array(path.relative(to: file.path).utf8)),
          "paper": .text(words["paper_" + file.paper.rawValue]),
          "variant": file.variant.isEmpty ? .absent : .text(words["print_" + file.variant]),
          "pages": .text(String(file.pages)),
          "size": .text("\(max(1, (file.bytes + 500) / 1000)) kB"),
          "flip": file.flip == .none ? .absent : .text(words["flip_" + file.flip.rawValue]),
          "cut": .flag(file.isCut),
        ]
      })
  }

  /// Pictures of the sides of a page's piece.
  func pictures(of page: PageDirectory.Entry, from path: PagePath) -> TemplateValue {
    .list(
      offers.prints.pictures(of: page.id).enumerated().map { index, picture in
        [
          "src": .ready(Array(path.relative(to: picture).utf8)),
          "alt": .text("\(page.title), \(index + 1)"),
        ]
      })
  }
}
