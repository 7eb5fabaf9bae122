import Composition
import Guides
import Templating
import ToolkitModel

/// The PDFs of a page's piece.
extension PageFrame {
  /// The one that most readers want: on the first paper, to print at home.
  func print(of page: PageDirectory.Entry, from path: PagePath) -> TemplateValue {
    guard let file = offers.prints.usual(of: page.id).first else { return .absent }
    let paper = words["paper_" + file.paper.rawValue]
    var copies = 1
    var word = "print_now"
    if case .flyer(let id) = page.id, let format = composer.guide.flyers[id]?.format {
      copies = format.copiesOnSheet
      if copies > 1 { word = format == .card ? "print_now_cards" : "print_now_copies" }
    }
    var object = facts(of: file, on: page.id, from: path)
    object.append(
      "label", .text(words.filled(word, ["count": "\(copies)", "paper": paper])))
    return .object(object)
  }

  /// All others: where they are, how large, and how to print them.
  func prints(of page: PageDirectory.Entry, from path: PagePath) -> TemplateValue {
    let best = offers.prints.usual(of: page.id).first
    return .list(
      offers.prints[page.id].filter { $0 != best }.map { facts(of: $0, on: page.id, from: path) })
  }

  private func facts(
    of file: PrintedFile, on page: PageID, from path: PagePath
  ) -> TemplateObject {
    [
      "href": .ready(Array(path.relative(to: file.path).utf8)),
      "paper": .text(words["paper_" + file.paper.rawValue]),
      "variant": file.variant.isEmpty ? .absent : .text(words["print_" + file.variant]),
      "pages": .text(String(file.pages)),
      "size": .text(Self.size(file.bytes)),
      "flip": file.flip == .none ? .absent : .text(words["flip_" + file.flip.rawValue]),
      "cut": .flag(file.isCut),
      "true_size": .flag(!file.isCut && page.isSheet),
    ]
  }

  /// The pictures of some sheets, for the home page.
  func strip(on page: PageID, from path: PagePath) -> TemplateValue {
    guard page == .home, let strip = offers.prints.strip else { return .absent }
    return .object([
      "src": .ready(Array(path.relative(to: strip.path).utf8)),
      "width": .text(String(PictureStrip.cellWidth)),
      "height": .text(String(PictureStrip.cellHeight)),
      "sheets": .list(
        strip.pages.compactMap { composer.directory[$0] }.map { entry in
          [
            "href": .ready(Array(path.relative(to: entry.path).utf8)), "title": .text(entry.title),
          ]
        }),
    ])
  }

  /// The picture of the first side of a page's piece, if there is one.
  func pictures(of page: PageDirectory.Entry, from path: PagePath) -> TemplateValue {
    .list(
      [offers.prints.pictures[page.id]].compactMap(\.self).map { picture in
        [
          "src": .ready(Array(path.relative(to: picture.path).utf8)),
          "width": .text(String(picture.width)), "height": .text(String(picture.height)),
          "alt": .text("\(page.title), 1"),
        ]
      })
  }
}

extension PageID {
  /// Whether what is printed of it is made for the paper, unlike a book, which may be made smaller.
  fileprivate var isSheet: Bool {
    switch self {
    case .flyer, .form: true
    default: false
    }
  }
}
