import BuiltIn
import Composition
import Diagnostics
import Foundation
import Guides
import PrintEngine
import Templating
import Testing
import ToolkitLoading
import ToolkitModel

@testable import Sheets

/// A content folder as a renderer, with the built-in templates.
struct LoadedGuide {
  let composer: PageComposer

  /// - Parameters:
  ///   - content: the folder, below the project's, or its whole path.
  ///   - words: the file of the interface's words, below the project's folder.
  ///   - today: the day of the build.
  ///   - files: what is known of the files of documents.
  /// - Throws: what is wrong with either.
  init(
    content: String, words: String, today: String = "2026-11-24",
    files: [String: DocumentFileFacts] = [:]
  ) throws {
    var found: [Diagnostic] = []
    let folder = ContentFolder(
      path: content.hasPrefix("/") ? content : Self.projectFolder + "/" + content,
      diagnostics: &found)
    let toolkit = try Toolkit(
      contentsOf: folder, reserved: PageID.reservedNames, warnings: &found)
    let bytes = try Data(
      contentsOf: URL(filePath: Self.projectFolder + "/" + words))
    let interface = try #require(
      InterfaceWords(
        parsing: Array(bytes), file: words,
        diagnostics: &found))
    let today = try #require(CalendarDate(iso8601: today))
    let guide = Guide(of: toolkit, as: Variant(toolkit.settings.sourceLanguage, on: today))
    #expect(!guide.problems.containsError, "\(guide.problems)")
    let library = TemplateLibrary(
      files: BuiltInFiles.all.filter { $0.path.hasSuffix(".mustache") }.map {
        TemplateFile(path: $0.path, bytes: $0.bytes, displayPath: $0.path)
      }, contexts: TemplateContexts.all(words: interface), diagnostics: &found)
    #expect(!found.containsError, "\(found)")
    composer = PageComposer(
      guide: guide, words: interface, templates: library,
      images: Dictionary(
        toolkit.images.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first }),
      icons: Icons(
        Dictionary(
          BuiltInFiles.all.filter { $0.path.hasPrefix("icons/") }.map {
            (String($0.path.dropFirst("icons/".count).dropLast(".svg".count)), $0.bytes)
          }, uniquingKeysWith: { first, _ in first })),
      files: files, contentPrefix: folder.displayPath + "/")
  }

  /// The toolkit that ships with the program.
  static func shipped() throws -> LoadedGuide {
    try LoadedGuide(content: "Content", words: "Templates/words/en.yaml", today: "2026-12-31")
  }

  /// A toolkit of another subject in another language.
  static func tenants() throws -> LoadedGuide {
    try LoadedGuide(
      content: "Tests/Fixtures/tenants/Content",
      words: "Tests/Fixtures/tenants/Templates/words/fr.yaml")
  }

  static let styles = BuiltInFiles.all.first { $0.path == "print/sheet.css" }?.bytes ?? []

  static let printStyles = PrintStyles(
    sheet: styles, mark: BuiltInFiles.all.first { $0.path == "assets/icon.svg" }?.bytes ?? [])

  static let projectFolder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path()
}

extension PrintJob {
  /// The HTML of a sheet.
  var sheet: [UInt8] {
    if case .sheet(let html) = document { html } else { [] }
  }
}
