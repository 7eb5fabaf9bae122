import BuiltIn
import Composition
import Diagnostics
import Foundation
import Guides
import Templating
import Testing
import ToolkitLoading
import ToolkitModel

/// The starter's content with stories, read by a list of kinds that has them.
final class StoryKit {
  let folder: URL
  let kinds: Kinds

  /// Adds a file of stories, and a text at the end of a section.
  init(
    _ stories: String?, text: String = "", kinds: Kinds = .standard.adding(Story.described)
  ) throws {
    self.kinds = kinds
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    let starter = URL(filePath: projectFolder + "/Templates/starter/Content")
    try FileManager.default.copyItem(at: starter, to: folder)
    if let stories { try Data(stories.utf8).write(to: folder.appending(path: "stories.yaml")) }
    let section = folder.appending(path: "sections/bag-check.md")
    let written = try String(contentsOf: section, encoding: .utf8)
    try Data((written + text).utf8).write(to: section)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func reading() -> ToolkitReading {
    var found: [Diagnostic] = []
    let content = ContentFolder(path: folder.path, diagnostics: &found)
    return ToolkitReading(of: content, reserved: PageID.reservedNames, kinds: kinds)
  }

  func guide() throws -> Guide {
    let toolkit = reading().toolkit
    let day = try #require(CalendarDate(iso8601: "2026-11-24"))
    return Guide(of: toolkit, as: Variant("en", on: day))
  }

  /// The pages of a guide, with the built-in templates and that of stories.
  func composer(of guide: Guide) throws -> PageComposer {
    var found: [Diagnostic] = []
    let file = try #require(BuiltInFiles.all.first { $0.path == "words/en.yaml" })
    let words = try #require(
      InterfaceWords(
        parsing: file.bytes, file: file.path, diagnostics: &found))
    let built = BuiltInFiles.all.filter { $0.path.hasSuffix(".mustache") }.map {
      TemplateFile(path: $0.path, bytes: $0.bytes, displayPath: $0.path)
    }
    let own = TemplateFile(
      path: "markdown/story.mustache", bytes: Array(Story.template.utf8),
      displayPath: "Templates/markdown/story.mustache")
    let library = TemplateLibrary(
      files: built + [own], contexts: TemplateContexts.all(words: words, kinds: kinds),
      diagnostics: &found)
    #expect(!found.containsError, "\(found)")
    return PageComposer(
      guide: guide, words: words, templates: library, images: [:],
      contentPrefix: folder.path + "/")
  }

  /// What was found, as `file:line:column rule` in the order of places.
  func problems(_ found: [Diagnostic]) -> [String] {
    found.filter { $0.severity != .note }.sortedByPlace().compactMap { diagnostic in
      guard let place = diagnostic.position, place.file.hasSuffix("stories.yaml") else {
        return nil
      }
      return "\(place.line):\(place.column) \(diagnostic.rule): \(diagnostic.remedy)"
    }
  }
}

let projectFolder = URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().path()
