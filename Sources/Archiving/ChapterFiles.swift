/// Links between chapters that are files of their own.
struct ChapterFiles {
  /// The file of each chapter, by what the ids within begin with, up to the first two hyphens.
  private let names: [Substring: String]

  init(_ chapters: [Chapter]) {
    names = Dictionary(
      chapters.map { (Self.key($0.prefix[...]), $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  /// A chapter's text whose links to ids of other chapters lead to their files.
  func relinked(_ chapter: Chapter) -> [UInt8] {
    let mark = Array("href=\"#".utf8)
    var output: [UInt8] = []
    output.reserveCapacity(chapter.html.count + 1024)
    let html = chapter.html
    var written = 0
    while let found = html.offset(of: mark, from: written) {
      let sharp = found + mark.count - 1
      output += html[written..<sharp]
      written = sharp
      let end = html[sharp...].firstIndex(of: UInt8(ascii: "\"")) ?? html.endIndex
      let target = String(decoding: html[(sharp + 1)..<end], as: UTF8.self)
      if let name = names[Self.key(target[...])], name != chapter.name {
        output += "\(name).xhtml".utf8
      }
    }
    return output + html[written...]
  }

  /// The ids of a page all begin with its name and two hyphens (`Medium.anchorPrefix`).
  private static func key(_ id: Substring) -> Substring {
    guard let hyphens = id.firstRange(of: "--") else { return id }
    return id[..<hyphens.lowerBound]
  }
}
