import Catalogues
import Diagnostics
import Foundation
import HandbillCommand
import Testing
import ToolkitModel

/// A copy of the starter toolkit with catalogues in Spanish.
private struct TranslatedKit {
  let folder: TemporaryFolder

  var content: String { folder.path + "/kit/Content" }

  init() async throws {
    folder = try TemporaryFolder()
    #expect(await CommandRun(["init", folder.path + "/kit"]).status == .success)
    #expect(await run("init", "es").status == .success)
  }

  func run(_ command: String...) async -> CommandRun {
    await CommandRun(["translations"] + command + ["--content", content])
  }

  func build(_ options: String...) async -> CommandRun {
    await CommandRun(
      [
        "build", "--content", content, "--output", folder.path + "/Output", "--only", "site",
        "--today", "2026-12-24",
      ] + options)
  }

  func site() throws -> [String: String] {
    try folder.files(below: "Output/site").mapValues { String(decoding: $0, as: UTF8.self) }
  }

  func offer(_ languages: String = "en, es") throws {
    try folder.replace(
      "languages: [en]", with: "languages: [\(languages)]", in: "kit/Content/toolkit.yaml")
  }

  func path(_ part: CataloguePart) -> String { "kit/Content/translations/es/\(part).po" }

  func catalogue(_ part: CataloguePart) throws -> Catalogue {
    var found: [Diagnostic] = []
    let bytes = try Data(contentsOf: URL(filePath: folder.path + "/" + path(part)))
    let catalogue = Catalogue(parsing: Array(bytes), file: path(part), diagnostics: &found)
    #expect(found == [])
    return catalogue
  }

  /// Translates every text as `translation` says.
  func translate(_ translation: (Message) -> String) throws {
    for part in CataloguePart.allCases {
      var catalogue = try catalogue(part)
      for index in catalogue.messages.indices {
        catalogue.messages[index].translations = [translation(catalogue.messages[index])]
      }
      try Data(catalogue.bytes).write(to: URL(filePath: folder.path + "/" + path(part)))
    }
  }
}

@Suite struct `A translated toolkit` {
  /// A page without what says in which language it, or a part of it, is.
  private func unmarked(_ page: String) -> String {
    page.split(separator: "\n").filter { line in
      !["hreflang", "class=\"notice", "<div", "</div>"].contains { line.contains($0) }
    }.joined(separator: " ").replacing("lang=\"es\"", with: "lang=\"en\"")
      .replacing("-es.js", with: "-en.js").replacing("markdown/es/", with: "markdown/en/")
  }

  @Test func `is the same page for page where every text is its own translation`() async throws {
    let kit = try await TranslatedKit()
    try kit.offer()
    try kit.translate(\.text)
    let run = await kit.build()
    #expect(run.status == .success, "\(run.errors)")
    let site = try kit.site()
    let pages = site.filter { $0.key.hasPrefix("en/") && $0.key.hasSuffix(".html") }
    #expect(pages.count > 10)
    for (path, page) in pages where !path.hasPrefix("en/save/") {
      let other = try #require(site["es" + path.dropFirst(2)], "\(path)")
      #expect(unmarked(other) == unmarked(page), "\(path)")
    }
    #expect(site["es/index.html"]?.contains("Machine translation.") == true)
    #expect(site["en/index.html"]?.contains("Machine translation.") == false)
  }

  @Test func `shows a changed sentence in the source's language, says so, and withholds its card`()
    async throws
  {
    let kit = try await TranslatedKit()
    try kit.offer()
    try kit.translate { "\($0.text) (es)" }
    #expect(await kit.build().status == .success)
    let before = try kit.site()
    let section = try #require(
      before.keys.sorted().first {
        $0.hasPrefix("es/") && before[$0]?.contains("kind-section") == true
      })
    #expect(before[section]?.contains("are not translated yet") == false)
    #expect(before[section]?.contains("(es)</p>") == true)
    let name = section.split(separator: "/")[1]
    let file = "kit/Content/sections/\(name).md"
    let text = try String(contentsOfFile: kit.folder.path + "/" + file, encoding: .utf8)
    let paragraph = try #require(
      text.split(separator: "\n\n").first { $0.first?.isUppercase ?? false && !$0.contains("\n") })
    try kit.folder.replace(String(paragraph), with: "Today this is new.\n\n\(paragraph)", in: file)
    let run = await kit.build()
    #expect(run.status == .success, "\(run.errors)")
    let after = try #require(try kit.site()[section])
    #expect(after.contains("are not translated yet"))
    #expect(after.contains("lang=\"en\""))
    #expect(after.contains("Today this is new."))
    #expect(!after.contains("Today this is new. (es)"))
  }

  @Test
  func `keeps a flyer whole in the source's language where one of its texts is not translated`()
    async throws
  {
    let kit = try await TranslatedKit()
    try kit.offer()
    var left = 1
    try kit.translate { message in
      if message.context?.hasPrefix("flyer:") == true, message.context?.hasSuffix(":body") == true,
        left > 0
      {
        left -= 1
        return ""
      }
      return "\(message.text) (es)"
    }
    let run = await kit.build()
    #expect(run.status == .success, "\(run.errors)")
    #expect(run.errors.contains("[not-translated-in-full]"))
    let page = try #require(
      try kit.site().sorted { $0.key < $1.key }.first { $0.key.hasPrefix("es/flyers/") })
    #expect(page.value.contains("lang=\"en\""))
  }

  @Test func `keeps a drawing in the source's language whose words have no room`() async throws {
    let kit = try await TranslatedKit()
    try kit.folder.write(
      "title: A way\ndescription: A box.\nlabels: {one: Go}\n",
      to: "kit/Content/diagrams/way.yaml")
    try kit.folder.write(
      #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text data-label="one" data-columns="4" x="1" y="1"/></svg>"#,
      to: "kit/Content/diagrams/way.svg")
    #expect(await kit.run("update").status == .success)
    try kit.offer()
    try kit.translate { "\($0.text) (es)" }
    let run = await kit.build()
    #expect(run.status == .success, "\(run.errors)")
    #expect(run.errors.contains("have no room: way [drawing-not-translated]"))
    let drawing = try kit.site().first { $0.key.hasPrefix("es/") && $0.key.hasSuffix("way.svg") }
    #expect(drawing?.value.contains(">Go<") == true)
  }

  @Test func `is published where a language needs more words than a card may have`() async throws {
    let kit = try await TranslatedKit()
    try kit.offer()
    let more = String(repeating: " y más", count: 60)
    try kit.translate { message in
      message.context?.hasSuffix(":card") == true ? message.text + more : message.text
    }
    let run = await kit.build()
    #expect(run.status == .success, "\(run.errors)")
    #expect(run.errors.contains(" in 'es' [word-budget]"))
    #expect(try kit.site()["es/right-now/guard-at-my-bag/index.html"]?.contains("y más") == true)
  }

  @Test func `is published without a language whose catalogue cannot be read`() async throws {
    let kit = try await TranslatedKit()
    try kit.offer()
    try kit.translate(\.text)
    try kit.folder.replace(
      "msgid \"\"\nmsgstr \"\"", with: "<<<<<<< HEAD\nmsgid \"\"\nmsgstr \"\"",
      in: kit.path(.urgent))
    let run = await kit.build()
    #expect(run.status == .success)
    #expect(
      run.errors.contains(
        "translations/es/urgent.po:1:1: warning: a conflict of git is not resolved [po-conflict]"))
    #expect(run.errors.contains("[language-not-published]"))
    let site = try kit.site()
    #expect(site["en/index.html"] != nil)
    #expect(site["es/index.html"] == nil)
    #expect(await kit.build("--strict").status != .success)
  }

  @Test func `is published without a language that has hardly begun, or not at all`() async throws {
    let kit = try await TranslatedKit()
    try kit.offer("en, es, fr")
    let run = await kit.build()
    #expect(run.status == .success)
    #expect(
      run.errors.contains("there is no catalogue for 'fr', so it is not published [no-catalogue]"))
    #expect(
      run.errors.contains(
        "'es' is not published: 0 % of the interface is translated, not 95 % [language-not-published]"
      ))
  }

  @Test func `has the words of the source where one is missing`() async throws {
    let kit = try await TranslatedKit()
    try kit.offer()
    try kit.translate { $0.context == "interface:search" ? "" : $0.text }
    let run = await kit.build()
    #expect(
      run.errors.contains(
        "1 words of the interface are not translated into 'es': search [untranslated-words]"))
  }

  @Test func `does not show a faulty translation`() async throws {
    let kit = try await TranslatedKit()
    try kit.offer()
    try kit.translate { message in
      message.context?.hasPrefix("rule:") == true ? "1. \(message.text)" : message.text
    }
    let check = await kit.run("check", "es")
    #expect(check.status == .failure)
    #expect(check.errors.contains("[T101]"))
    let status = await kit.run("status", "--format", "json")
    #expect(status.output.contains("\"faulty\": 0") && status.output.contains("\"part\": \"body\""))
    #expect(await kit.build().status == .success)
  }

  @Test func `has templates and catalogues that gettext's tools read as they are`() async throws {
    let kit = try await TranslatedKit()
    #expect(await kit.run("extract").status == .success)
    #expect(await kit.run("extract", "--check").status == .success)
    try kit.translate { "\($0.text) (es)" }
    for part in CataloguePart.allCases {
      for file in ["\(part).pot", "es/\(part).po"] {
        let path = kit.content + "/translations/" + file
        let written = try Data(contentsOf: URL(filePath: path))
        #expect(try output(of: "msgcat", ["--no-wrap", path]) == written, "\(file)")
        _ = try output(of: "msgfmt", ["--check-format", "-o", "/dev/null", path])
      }
    }
  }

  @Test func `is brought up to date, and keeps what an editor says is the same`() async throws {
    let kit = try await TranslatedKit()
    #expect(await kit.run("extract").status == .success)
    try kit.translate { "\($0.text) (es)" }
    let toolkit = try String(contentsOfFile: kit.content + "/toolkit.yaml", encoding: .utf8)
    let line = try #require(toolkit.split(separator: "\n").first { $0.hasPrefix("disclaimer:") })
    try kit.folder.replace(
      String(line), with: "disclaimer: Other words.", in: "kit/Content/toolkit.yaml")
    let stale = await kit.run("extract", "--check")
    #expect(stale.status == .failure)
    #expect(stale.errors.contains("[stale-template]"))
    #expect(await kit.run("update").status == .success)
    func disclaimer() throws -> Message? {
      try kit.catalogue(.urgent).messages.first { $0.context == "toolkit::disclaimer" }
    }
    #expect(try disclaimer()?.isFuzzy == true)
    #expect(try disclaimer()?.previous?.text?.isEmpty == false)
    #expect(await kit.run("accept-editorial", "toolkit::disclaimer").status == .success)
    #expect(try disclaimer()?.isTranslated == true)
    let again = await kit.run("accept-editorial", "toolkit::disclaimer")
    #expect(again.errors.contains("[nothing-to-accept]"))
  }

  @Test func `refuses to begin what is there, is the source, or is in no table`() async throws {
    let kit = try await TranslatedKit()
    #expect(await kit.run("init", "es").errors.contains("[file-exists]"))
    #expect(await kit.run("init", "en").errors.contains("[source-language]"))
    #expect(await kit.run("init", "xx").errors.contains("[unknown-language]"))
    #expect(await kit.run("check", "fr").errors.contains("[no-catalogue]"))
    try kit.folder.replace("Language: es", with: "Language: fr", in: kit.path(.body))
    #expect(await kit.run("check").errors.contains("[po-language]"))
  }

  private func output(of program: String, _ arguments: [String]) throws -> Data {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(
      process.terminationStatus == 0,
      "\(program) refuses it, or is not installed (scripts/setup test)")
    return data
  }
}
