import Foundation
import HandbillCommand
import Testing

@Suite(.serialized) struct `A build that prints` {
  /// A small toolkit that wants everything printed on one paper.
  private func toolkit() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      atPath: projectFolder + "/Tests/Fixtures/tenants/Content", toPath: folder.path + "/Content")
    try FileManager.default.copyItem(
      atPath: projectFolder + "/Tests/Fixtures/tenants/Templates",
      toPath: folder.path + "/Templates")
    try folder.replace(
      "outputs: [site, markdown, data]", with: "outputs: [site, markdown, data, print]",
      in: "Content/toolkit.yaml")
    return folder
  }

  private func check(_ folder: TemporaryFolder) async -> CommandRun {
    await CommandRun([
      "check", "--content", folder.path + "/Content", "--print-cache", folder.path + "/cache",
      "--today", "2026-11-24", "--format", "short",
    ])
  }

  private func build(
    _ folder: TemporaryFolder, _ extra: [String] = [], _ environment: [String: String]
  ) async -> CommandRun {
    await CommandRun(
      [
        "build", "--content", folder.path + "/Content", "--output", folder.path + "/Output",
        "--print-cache", folder.path + "/cache", "--today", "2026-11-24", "--format", "short",
      ] + extra, environment: environment)
  }

  @Test func `without an engine everything else is published, and says so`() async throws {
    let folder = try toolkit()
    let run = await build(folder, [:])
    #expect(run.status == .incomplete, "\(run.errors)")
    #expect(run.errors.contains("the site is built without PDFs [no-print-engine]"))
    let files = try folder.files(below: "Output/site")
    #expect(files["fr/visite/index.html"] != nil)
    #expect(!files.keys.contains { $0.hasPrefix("print/") })
  }

  @Test func `that only checks says once that it does not know whether faces fit`() async throws {
    let folder = try toolkit()
    let run = await check(folder)
    #expect(run.status == .success, "\(run.errors)")
    #expect(run.errors.matches(of: #/\[fit-not-checked\]/#).count == 1, "\(run.errors)")
  }

  @Test func `that asks for what the toolkit does not make is refused`() async throws {
    let run = await CommandRun([
      "build", "--content", projectFolder + "/Tests/Fixtures/tenants/Content", "--only", "print",
    ])
    #expect(run.status == .failure)
    #expect(run.errors.contains("--only lists 'print', which is not an output of this toolkit"))
  }

  @Test(.needsEngine)
  func `without the program that draws pages, has no social card, and says so`() throws {
    let folder = try TemporaryFolder()
    let program = try BuiltProgram()
    #expect(try program.run(["init", "kit"], in: folder.path).0 == 0)
    try folder.replace(
      "outputs: [site, markdown, data]",
      with: "outputs: [site, print]\nsite: {address: \"https://library.example/\"}",
      in: "kit/Content/toolkit.yaml")
    // Nothing but the card is printed.
    for key in ["flyers", "forms", "editions"] {
      try folder.write(
        folder.text(of: "kit/Content/toolkit.yaml")
          .replacing(try Regex("(?m)^\(key):.*\n( .*\n)*"), with: "\(key): []\n"),
        to: "kit/Content/toolkit.yaml")
    }
    let section = "kit/Content/sections/bag-check.md"
    try folder.write(
      folder.text(of: section).replacing("```{flyer} bag-card\n```\n", with: ""), to: section)
    let run = try program.run(
      [
        "build", "--today", "2026-11-24", "--format", "short", "--print-cache", "cache",
      ], in: folder.path + "/kit",
      environment: ProcessInfo.processInfo.environment.merging(["PATH": "/nowhere"]) { $1 })
    #expect(run.0 == 0, "\(run.2)")
    #expect(
      run.2.split(separator: "\n").filter { $0.contains("[no-card-picture]") } == [
        "warning: the picture of the social card could not be drawn [no-card-picture]; "
          + "install poppler's pdftoppm; until then links to the site show no picture"
      ])
  }

  @Test(.needsEngine) func `with one, pages offer what lies there, and what was printed stays`()
    async throws
  {
    let environment = ProcessInfo.processInfo.environment
    let folder = try toolkit()
    let first = await build(folder, environment)
    #expect(first.status == .success, "\(first.errors)")
    let files = try folder.files(below: "Output/site")
    // Width and height stand behind the signature of a PNG and the head of its first chunk.
    #expect(
      files["print/fr/card.png"]?.dropFirst(16).prefix(8)
        == Data([0, 0, 0x04, 0xB0, 0, 0, 0x02, 0x76]))
    let shown = "https://example.org/locataires/print/fr/card.png"
    #expect(
      files["fr/visite/index.html"].map {
        String(decoding: $0, as: UTF8.self).contains("\"og:image\" content=\"\(shown)\"")
      } == true)
    let pdfs = files.filter { $0.key.hasSuffix(".pdf") && $0.key.hasPrefix("print/") }
    for name in ["carte-a4", "notes-a4-read", "form-etat-a4", "edition-complet-a4"] {
      #expect(pdfs["print/fr/\(name).pdf"]?.starts(with: Data("%PDF-".utf8)) == true, "\(name)")
    }
    // Every link of a page to a PDF or a picture of one leads to a file.
    for (page, bytes) in files where page.hasSuffix(".html") {
      let text = String(decoding: bytes, as: UTF8.self)
      for match in text.matches(of: #/(?:href|src)="(?:\.\./)*(print/[^"]+)"/#) {
        #expect(files[String(match.1)] != nil, "\(page): \(match.1)")
      }
    }
    let card = String(decoding: files["fr/flyers/carte/index.html"] ?? Data(), as: UTF8.self)
    // One file before the card itself, with its picture; all others folded.
    let best = card.firstRange(of: #"<a class="print-best" href="../../../print/fr/carte-a4.pdf""#)
    let face = card.firstRange(of: #"<div class="faces">"#)
    #expect(try #require(best).lowerBound < #require(face).lowerBound)
    #expect(card.contains(">Imprimer 10 cartes (PDF, A4)</a>"))
    let picture = try #require(
      card.firstMatch(
        of: #/<img src="[./]*(print/fr/[^"]+)" alt="[^"]+" width="(\d+)" height="(\d+)">/#))
    let png = try #require(files[String(picture.1)])
    #expect(
      Array(png.dropFirst(16).prefix(8))
        == [picture.2, picture.3].compactMap { UInt32($0)?.bigEndian }
        .flatMap { number in withUnsafeBytes(of: number) { Array($0) } })
    #expect(card.matches(of: #/<details><summary>/#).count >= 1)

    // What was printed is known to a check, which asks no engine.
    #expect(!(await check(folder)).errors.contains("fit-not-checked"))

    // A second build takes all of it from the cache and changes nothing.
    let second = await build(folder, environment)
    #expect(second.output.contains("0 PDFs printed, \(pdfs.count) from the cache"))
    #expect(try folder.files(below: "Output/site") == files)
    // A build of the pages alone, or on a machine without an engine, keeps what was printed.
    #expect(await build(folder, ["--only", "site"], [:]).status == .success)
    #expect(try folder.files(below: "Output/site") == files)
    #expect(await build(folder, [:]).status == .incomplete)
    #expect(try folder.files(below: "Output/site") == files)

    // A style sheet of the toolkit takes the place of the built-in one; books have one of their own.
    let copied = await CommandRun([
      "new", "template", "print/sheet", "--content", folder.path + "/Content",
    ])
    #expect(copied.status == .success, "\(copied.errors)")
    try folder.replace(
      "html { color: #000;", with: "html { color: #111;", in: "Templates/print/sheet.css")
    let styled = await build(folder, environment)
    #expect(
      !styled.output.contains("\(pdfs.count) PDFs printed") && !styled.output.contains(" 0 PDFs"))
    let after = try folder.files(below: "Output/site")
    #expect(after["print/fr/carte-a4.pdf"] != files["print/fr/carte-a4.pdf"])
    #expect(after["print/fr/edition-complet-a4.pdf"] == files["print/fr/edition-complet-a4.pdf"])
  }

  @Test(.needsEngine) func `whose worker dies with each book leaves out those and no more`()
    async throws
  {
    let folder = try toolkit()
    var environment = ProcessInfo.processInfo.environment
    let doctor = await CommandRun(["doctor"], environment: environment)
    let python = try #require(doctor.output.firstMatch(of: #/PDFs; (.+), /#)).1
    // The worker with one line more.
    try folder.write(
      """
      #!/bin/sh
      awk '{ print } /^def answer/ { print "    if \\"edition-\\" in job[\\"path\\"]: os._exit(3)" }' \
        worker.py > dying-$$.py
      exec \(python) dying-$$.py
      """, to: "python3")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: folder.path + "/python3")
    environment["HANDBILL_WEASYPRINT"] = folder.path + "/python3"
    let run = await build(folder, environment)
    #expect(run.status == .incomplete, "\(run.errors)")
    let told = #/ended while it printed edition '\w+' .*; it is left out \[print-engine-died\]/#
    #expect(run.errors.matches(of: told).count >= 3, "\(run.errors)")
    let files = try folder.files(below: "Output/site")
    #expect(files["print/fr/carte-a4.pdf"] != nil && files["fr/visite/index.html"] != nil)
    #expect(!files.keys.contains { $0.hasPrefix("print/fr/edition-") })
  }

  private func build(
    _ folder: TemporaryFolder, _ environment: [String: String]
  ) async -> CommandRun {
    await build(folder, [], environment)
  }
}
