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
      // The starter is copied as a folder, and the scripts of pages are joined as one.
      if path == "README.md" || path.hasPrefix("starter/") || path.hasPrefix("assets/scripts/") {
        return false
      }
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
}
