import Foundation
import Testing

@Suite struct `The files of Templates` {
  private static func files(in folder: String, ending: [String]) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(
      atPath: Repository.folder.appending(path: folder).path
    ).filter { path in ending.contains { path.hasSuffix($0) } }.sorted()
  }

  /// A file is named in the sources, with or without its folder and its ending, or by another file beside it.
  @Test func `are each used`() throws {
    let sources = try Self.files(in: "Sources", ending: [".swift"]).map {
      try Repository.text(of: "Sources/" + $0)
    }.joined()
    let paths = try Self.files(
      in: "Templates", ending: [".mustache", ".css", ".js", ".py", ".svg", ".yaml", ".md"])
    let texts = try Dictionary(
      uniqueKeysWithValues: paths.map { ($0, try Repository.text(of: "Templates/" + $0)) })
    let unused = paths.filter { path in
      // The starter is copied as a folder, the scripts of pages are joined as one, and content names icons.
      let folders = ["starter/", "assets/scripts/", "icons/"]
      if path == "README.md" || folders.contains(where: path.hasPrefix) { return false }
      let file = path.split(separator: "/").last.map(String.init) ?? path
      let stem = file.prefix { $0 != "." }
      let name = path.prefix { $0 != "." }
      let short = name.split(separator: "/", maxSplits: 1).last ?? name
      if [file, "\"\(name)\"", "\"\(short)\"", "\"\(stem)"].contains(where: sources.contains) {
        return false
      }
      return !texts.contains { other, text in
        other != path
          && (text.contains(file) || text.contains("{{> \(name)}}")
            || text.contains("{{> \(short)}}")
            || text.contains("import \(stem)") || text.contains("from \(stem) "))
      }
    }
    #expect(paths.count > 100)
    #expect(unused == [])
  }

  /// What frames and draws each icon, so that all look alike and take the color of the words beside them.
  @Test func `have icons of one form, small enough to stand in a page`() throws {
    let head =
      #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">"#
    let icons = try Self.files(in: "Templates/icons", ending: [".svg"])
    #expect(icons.count >= 45)
    for name in icons {
      let icon = try Repository.text(of: "Templates/icons/" + name)
      let shapes = icon.dropFirst(head.count).matches(of: #/<([a-z]+) ([^<>]*)\/>/#)
      #expect(icon.hasPrefix(head) && icon.hasSuffix("</svg>\n"), "\(name)")
      #expect(icon.utf8.count <= 420 && icon.utf8.count { $0 == 0x0A } == 1, "\(name)")
      #expect(
        head + shapes.map { $0.output.0 }.joined() + "</svg>\n" == icon, "\(name): other parts")
      #expect(
        shapes.allSatisfy { shape in
          ["path", "circle", "rect", "line"].contains(shape.output.1)
            && shape.output.2.split(separator: " ", omittingEmptySubsequences: true).allSatisfy {
              !["style", "class", "transform", "fill", "stroke"].contains($0.prefix { $0 != "=" })
            }
        }, "\(name)")
    }
  }
}
