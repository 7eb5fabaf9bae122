import Foundation
import HandbillCommand
import Testing

@Suite struct `A path that two pieces claim` {
  private func toolkit() async throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    #expect(await CommandRun(["init", folder.path + "/t"]).status == .success)
    return folder
  }

  /// The errors of `check` and of each build, without the folder's path; they must be the same.
  private func errors(in folder: TemporaryFolder) async -> [String] {
    var all: [[String]] = []
    for command in [
      ["check"], ["build"], ["build", "--only", "site"], ["build", "--only", "markdown"],
    ] {
      let output = command[0] == "build" ? ["--output", folder.path + "/Output"] : []
      let run = await CommandRun(
        command + output + [
          "--content", folder.path + "/t/Content", "--today", "2026-11-24", "--format", "short",
        ])
      all.append(
        run.errors.split(separator: "\n").filter { $0.contains(" error: ") }.map {
          String($0.replacing(folder.path + "/t/", with: ""))
        })
    }
    #expect(Set(all).count == 1, "\(all)")
    return all[0]
  }

  @Test func `names both, with their files`() async throws {
    let folder = try await toolkit()
    let card = try folder.text(of: "t/Content/flyers/bag-card.md")
    for id in ["form-notes", "edition-full"] {
      try folder.write(card, to: "t/Content/flyers/\(id).md")
    }
    try folder.replace(
      "flyers: [bag-card]", with: "flyers: [bag-card, form-notes, edition-full]",
      in: "t/Content/toolkit.yaml")
    try folder.write("x", to: "t/Content/static/index.html")
    try folder.write("x", to: "t/Content/static/assets")
    try folder.write("x", to: "t/Content/static/EN/flyers/more.html")
    let found = await errors(in: folder)
    let remedy = "choose another name: every site has this path"
    #expect(
      found == [
        "Content/flyers/edition-full.md:1:1: error: flyer 'edition-full' (Content/flyers/edition-full.md) and edition 'full' (Content/toolkit.yaml) need the path 'print/en/edition-full-letter.pdf' [path-clash]; rename one of them",
        "Content/flyers/form-notes.md:1:1: error: flyer 'form-notes' (Content/flyers/form-notes.md) and form 'notes' (Content/forms/notes.yaml) need the path 'print/en/form-notes-letter.pdf' [path-clash]; rename one of them",
        "Content/static/EN/flyers/more.html: error: the file 'Content/static/EN/flyers/more.html' and flyer 'bag-card' (Content/flyers/bag-card.md) need the folders 'EN/flyers' and 'en/flyers', which are the same on some systems [path-clash]; rename one of them",
        "Content/static/assets: error: the file 'Content/static/assets' needs a file 'assets', and every site a folder [path-clash]; \(remedy)",
        "Content/static/index.html: error: the file 'Content/static/index.html' and every site need the path 'index.html' [path-clash]; \(remedy)",
      ])
  }

  @Test func `is found by check for every file that a site has`() async throws {
    let folder = try TemporaryFolder()
    let tenants = projectFolder + "/Tests/Fixtures/tenants"
    for name in ["Content", "Templates"] {
      try FileManager.default.copyItem(
        atPath: tenants + "/" + name, toPath: folder.path + "/t/" + name)
    }
    try folder.replace(
      "outputs: [site, markdown, data]", with: "outputs: [site, markdown, data, archive]",
      in: "t/Content/toolkit.yaml")
    let content = ["--content", folder.path + "/t/Content", "--today", "2026-11-24"]
    let build = await CommandRun(["build", "--output", folder.path + "/Output"] + content)
    #expect(build.status == .success, "\(build.errors)")
    let files = try folder.files(below: "Output/site").keys
    for file in files {
      try folder.write("", to: "t/Content/static/" + file)
      try FileManager.default.removeItem(atPath: folder.path + "/t/Content/static/" + file)
      try FileManager.default.copyItem(
        atPath: folder.path + "/Output/site/" + file,
        toPath: folder.path + "/t/Content/static/" + file)
    }
    let check = await CommandRun(["check", "--format", "short"] + content)
    // What a toolkit says to its host goes before what the program would; one of them the fixture has.
    let own: Set = ["_headers", "_nginx.conf", ".nojekyll", "robots.txt", "_redirects", "CNAME"]
    let missed = files.filter { file in
      !own.contains(file) && !check.errors.contains("/Content/static/\(file)'")
    }
    #expect(files.count > 60)
    #expect(missed.sorted() == [])
  }

  @Test func `is found by check and build alike for a section called index`() async throws {
    let folder = try await toolkit()
    try FileManager.default.moveItem(
      atPath: folder.path + "/t/Content/sections/bag-check.md",
      toPath: folder.path + "/t/Content/sections/index.md")
    for name in [
      "toolkit.yaml", "encounters/guard-at-my-bag.md", "appendices/about/appendix.md",
    ] {
      try folder.replace("bag-check", with: "index", in: "t/Content/" + name)
    }
    #expect(
      await errors(in: folder) == [
        "Content/sections/index.md: error: no section can have the id 'index' [reserved-id]; "
          + "the first page or other pages of the site have this name: rename the file, and write "
          + "the new name in `outline`"
      ])
  }
}

@Suite struct `A name that no Windows computer can hold` {
  @Test func `is an error in every id and file that becomes a file or folder`() async throws {
    let folder = try TemporaryFolder()
    #expect(await CommandRun(["init", folder.path + "/t"]).status == .success)
    let files = [
      "sections/aux.md", "flyers/con.md", "encounters/nul.md", "forms/prn.yaml", "maps/com1.yaml",
      "diagrams/lpt9.svg", "rules/aux.yaml", "appendices/nul/appendix.md", "static/Aux.tar.gz",
      "static/con/a.html", "images/COM7.png", "files/lpt1.pdf", "static/notes.", "static/console",
      "static/com10.txt",
    ]
    for file in files { try folder.write("x", to: "t/Content/" + file) }
    try folder.replace("id: at-the-library", with: "id: aux", in: "t/Content/toolkit.yaml")
    try folder.replace("id: full", with: "id: con", in: "t/Content/toolkit.yaml")
    try folder.replace(
      "outline:", with: "moved: [{from: nul/a, to: bag-check}]\noutline:",
      in: "t/Content/toolkit.yaml")
    let run = await CommandRun([
      "check", "--content", folder.path + "/t/Content", "--format", "short",
    ])
    let found = run.errors.split(separator: "\n").filter {
      $0.contains("Windows cannot store") || $0.contains("some systems do not allow")
    }
    .map { $0.dropFirst(folder.path.count + "/t/Content/".count).prefix { $0 != " " }.dropLast() }
    #expect(
      found.map { String($0) } == [
        "appendices/nul", "diagrams/lpt9.svg", "encounters/nul.md", "files/lpt1.pdf",
        "flyers/con.md", "forms/prn.yaml", "images/COM7.png", "maps/com1.yaml", "rules/aux.yaml",
        "sections/aux.md", "static/Aux.tar.gz", "static/con", "static/notes.",
        "toolkit.yaml:21:16", "toolkit.yaml:23:9", "toolkit.yaml:33:10",
      ])
  }
}
