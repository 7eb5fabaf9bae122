import CommonMark
import Composition
import Templating

extension PageFrame {
  /// The body of a page in two, so that a template can place something between them: of a section what stands first,
  /// such as "Do this now", before the contents list; of the home page all above its list of flyers, before their
  /// pictures.
  ///
  /// - Returns: nothing where the body of a section is not divided by headings of level 2 that stand in no box, and
  ///   where there are no pictures or no list of flyers.
  func opened(_ page: Page, _ body: [UInt8]) -> TemplateValue {
    let place: Int?
    switch page.entry.id {
    case .section: place = page.body.numberOfSecondPart.flatMap { body.offset(ofHeading: $0) }
    case .home where offers.prints.strip != nil: place = body.offset(behindHeading: "flyers")
    default: place = nil
    }
    guard let offset = place else { return .absent }
    return .object([
      "start": .ready(Array(body[..<offset])), "rest": .ready(Array(body[offset...])),
    ])
  }
}

extension MarkdownTree {
  /// Which of all headings of level 2, counted from 0, begins the second part of the text.
  fileprivate var numberOfSecondPart: Int? {
    let blocks = Array(children(of: 0))
    func isHeading(_ index: Int) -> Bool {
      nodes[index].kind == .heading && nodes[index].detail == 2
    }
    guard let first = blocks.first,
      let second = blocks.dropFirst().first(where: isHeading),
      // A part that stands for most of the text is no beginning.
      isHeading(first) || blocks.firstIndex(of: second).map({ $0 < 6 }) ?? false
    else { return nil }
    return nodes[..<second].count { $0.kind == .heading && $0.detail == 2 }
  }
}

extension [UInt8] {
  /// Where the heading of level 2 with an id ends in HTML.
  fileprivate func offset(behindHeading id: String) -> Int? {
    guard let start = firstRange(of: Array("<h2 id=\"\(id)\"".utf8))?.lowerBound else { return nil }
    return self[start...].firstRange(of: Array("</h2>".utf8))?.upperBound
  }

  /// Where the heading of level 2 with a number, counted from 0, begins in HTML.
  fileprivate func offset(ofHeading number: Int) -> Int? {
    let start = Array("<h2".utf8)
    var left = number
    var index = 0
    while index + start.count <= count {
      if self[index] == start[0], self[index + 1] == start[1], self[index + 2] == start[2] {
        if left == 0 { return index }
        left -= 1
      }
      index += 1
    }
    return nil
  }
}
