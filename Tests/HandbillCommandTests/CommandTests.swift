import Digests
import Foundation
import HandbillCommand
import Testing

@Suite struct `The command` {
  private func toolkit() async throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    #expect(await CommandRun(["init", folder.path + "/kit"]).status == .success)
    return folder
  }

  private func options(_ folder: TemporaryFolder) -> [String] {
    ["--content", folder.path + "/kit/Content", "--today", "2026-11-24"]
  }

  @Test func `what init makes builds, and says only that nobody has reviewed it`() async throws {
    let folder = try await toolkit()
    let run = await CommandRun(
      ["build", "--output", folder.path + "/Output"] + options(folder))
    #expect(run.status == .success)
    #expect(run.errors.contains("warning: 10 of 10 texts are not reviewed [not-yet-reviewed]"))
    #expect(run.errors.hasSuffix("1 warning\n"))
    #expect(run.output.contains("/Output/site: 16 pages (60 files new, 0 changed, 0 removed)"))
  }

  @Test func `saved copies warn and are called as the toolkit says`() async throws {
    let folder = try TemporaryFolder()
    let kit = folder.path + "/kit"
    _ = await CommandRun(["init", kit])
    let build = [
      "build", "--content", kit + "/Content", "--output", kit + "/Output", "--today", "2026-11-24",
      "--only", "site",
    ]
    func say(_ text: String) throws {
      try folder.replace("license:", with: text + "license:", in: "kit/Content/toolkit.yaml")
    }
    try say("offline: {warn_after_days: 0}\n")
    let refused = await CommandRun(build)
    #expect(refused.status == .failure)
    #expect(refused.errors.contains("'warn_after_days' cannot be 0 [unknown-value]"))
    try folder.replace(
      "{warn_after_days: 0}", with: "{warn_after_days: 9, icon_name: Notes}",
      in: "kit/Content/toolkit.yaml")
    #expect(await CommandRun(build).status == .success)
    let site = try folder.files(below: "kit/Output/site")
    let worker = String(decoding: site["sw.js"] ?? Data(), as: UTF8.self)
    #expect(worker.contains("\"days\":9,"))
    let manifest = String(decoding: site["en/site.webmanifest"] ?? Data(), as: UTF8.self)
    #expect(manifest.contains("\"short_name\": \"Notes\""))
    for (path, bytes) in site where path.hasPrefix("en/") || path.hasPrefix("assets/") {
      let digest = SHA256Digest(of: Array(bytes)).hex.prefix(16)
      #expect(worker.contains("[\"\(path)\",\"\(digest)\"]"), "\(path)")
    }
  }

  @Test func `init leaves a folder with something in it alone`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("mine", to: "file.txt")
    let run = await CommandRun(["init", folder.path, "--format", "short"])
    #expect(run.status == .failure)
    #expect(run.errors.contains("error: the folder is not empty [folder-in-use]"))
    #expect(try folder.files().count == 1)
  }

  @Test(arguments: [
    ("section", "sections/extra.md"), ("encounter", "encounters/extra.md"),
    ("flyer", "flyers/extra.md"), ("form", "forms/extra.yaml"), ("rule", "rules/extra.yaml"),
  ])
  func `new adds a piece that has every required key`(kind: String, path: String) async throws {
    let folder = try await toolkit()
    let run = await CommandRun(["new", kind, "extra"] + options(folder).prefix(2))
    #expect(run.status == .success, "\(run.errors)")
    #expect(FileManager.default.fileExists(atPath: folder.path + "/kit/Content/" + path))
    let check = await CommandRun(["check", "--format", "short"] + options(folder))
    #expect(check.status == .success, "\(check.errors)")
    #expect(!check.errors.contains("missing-key"))
    let again = await CommandRun(["new", kind, "extra"] + options(folder).prefix(2))
    #expect(again.status == .failure)
  }

  @Test func `new copies a template out, which then counts`() async throws {
    let folder = try await toolkit()
    let run = await CommandRun(["new", "template", "html/page"] + options(folder).prefix(2))
    #expect(run.status == .success, "\(run.errors)")
    try folder.replace(
      "<h1>", with: "<p>MINE</p> {{#contents}}{{nonsense}}{{/contents}} <h1>",
      in: "kit/Templates/html/page.mustache")
    let broken = await CommandRun(["check", "--format", "short"] + options(folder))
    #expect(broken.status == .failure)
    #expect(broken.errors.contains("Templates/html/page.mustache:"))
    #expect(broken.errors.contains("nonsense"))
    try folder.replace("{{nonsense}}", with: "", in: "kit/Templates/html/page.mustache")
    _ = await CommandRun(["build", "--output", folder.path + "/Output"] + options(folder))
    #expect(try folder.text(of: "Output/site/en/bag-check/index.html").contains("MINE"))
  }

  @Test func `an unknown template is answered with the one that was meant`() async throws {
    let folder = try await toolkit()
    let run = await CommandRun(
      ["new", "template", "html/pge", "--format", "short"] + options(folder).prefix(2))
    #expect(run.errors.contains("did you mean 'html/page'?"))
  }

  @Test(arguments: [
    "sections", "rules", "phrases", "papers", "authorities", "terms", "contacts", "flyers",
    "records", "editions", "pages",
  ])
  func `list prints a table, and JSON with every field`(kind: String) async throws {
    let folder = try await toolkit()
    let table = await CommandRun(["list", kind] + options(folder))
    #expect(table.status == .success)
    #expect(table.errors == "")
    let json = await CommandRun(["list", kind, "--format", "json"] + options(folder))
    let rows = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]]
    #expect(rows?.count == table.output.split(separator: "\n").count - 1)
  }

  @Test(arguments: ["json", "sarif"], ["check", "build"])
  func `a report for programs is one document on standard error`(format: String, command: String)
    async throws
  {
    let run = await CommandRun([
      command, "--content", projectFolder + "/Tests/Fixtures/broken/Content", "--format", format,
    ])
    #expect(run.status == .failure)
    #expect(run.output == "")
    let report = try JSONSerialization.jsonObject(with: Data(run.errors.utf8)) as? [String: Any]
    let runs = report?["runs"] as? [[String: Any]]
    let found = report?["diagnostics"] ?? runs?[0]["results"]
    #expect(((found as? [Any])?.count ?? 0) > 20)
    #expect(!run.errors.contains(format == "sarif" ? "\"uri\": \"/" : "Nothing was published"))
  }

  @Test func `the verdict of a build is a member of its report`() async throws {
    let folder = try await toolkit()
    func verdict(_ run: CommandRun) throws -> [String: Int]? {
      let report = try JSONSerialization.jsonObject(with: Data(run.errors.utf8)) as? [String: Any]
      return (report?["verdict"] as? [String: Any])?.compactMapValues { $0 as? Int }
    }
    let arguments =
      ["build", "--format", "json", "--output", folder.path + "/Output"] + options(folder)
    #expect(
      try verdict(await CommandRun(arguments))
        == ["exit": 0, "published": 1, "errors": 0, "warnings": 1, "notes": 0])
    try folder.replace(
      "[](contact:example-hotline)", with: "[](contact:example-hotline) <b>",
      in: "kit/Content/sections/bag-check.md")
    let broken = await CommandRun(arguments)
    #expect(broken.output == "")
    #expect(
      try verdict(broken)
        == ["exit": 1, "published": 0, "errors": 1, "warnings": 1, "notes": 0])
  }

  @Test func `quiet changes what is printed, never the verdict`() async throws {
    let folder = try await toolkit()
    try folder.write("x", to: "kit/Content/stray.txt")
    let loud = await CommandRun(["check"] + options(folder))
    let quiet = await CommandRun(["check", "--quiet"] + options(folder))
    #expect(loud.errors.contains("warning: nothing reads this file"))
    #expect((quiet.output, quiet.errors) == ("", ""))
    #expect(loud.status == quiet.status)
    #expect(
      await CommandRun(["check", "--quiet", "--strict"] + options(folder)).status == .failure)
  }

  @Test func `the day comes from the option, then from the environment, and must be one`()
    async throws
  {
    let folder = try await toolkit()
    let content = Array(options(folder).prefix(2))
    let bad = await CommandRun(["check", "--today", "2026-02-30", "--format", "short"] + content)
    #expect(bad.errors.contains("--today is '2026-02-30', which is not a date"))
    let epoch = await CommandRun(
      ["check", "--format", "short"] + content, environment: ["SOURCE_DATE_EPOCH": "soon"])
    #expect(epoch.errors.contains("SOURCE_DATE_EPOCH is 'soon'"))
  }

  @Test func `colours are for terminals, unless asked for`() async throws {
    let arguments = ["check", "--content", projectFolder + "/Tests/Fixtures/broken/Content"]
    #expect(!(await CommandRun(arguments).errors.contains("\u{1B}")))
    #expect(await CommandRun(arguments + ["--color", "always"]).errors.contains("\u{1B}[1;31m"))
  }

  @Test func `wrong usage is 64, help and version are fine`() async {
    let mistyped = await CommandRun(["buld"])
    #expect(mistyped.status == .usage)
    #expect(mistyped.errors == "Error: there is no command 'buld'; did you mean 'build'?\n")
    #expect(
      await CommandRun(["buld", "--format", "json"]).errors == """
        {
          "verdict": {"exit": 64, "errors": 1, "warnings": 0, "notes": 0},
          "diagnostics": [
            {"severity": "error", "rule": "usage", "message": "there is no command 'buld'", \
        "remedy": "did you mean 'build'?"}
          ]
        }

        """)
    #expect(await CommandRun(["build", "--jobs", "0"]).status == .usage)
    let help = await CommandRun(["build", "--help"])
    #expect(help.status == .success)
    #expect(help.output.contains("--output"))
    #expect(await CommandRun(["--version"]).output.hasPrefix("handbill "))
  }

  @Test func `render writes the HTML of one text`() async throws {
    let run = await CommandRun(["render", "-"], input: "> [!NOTE]\n> a *b*\n")
    #expect(
      run.output == """
        <div class="alert alert-note" role="note">
        <p class="alert-title">Note</p>
        <p>a <em>b</em></p>
        </div>

        """)
    #expect(await CommandRun(["render", "-"], input: "<b>x</b>").status == .failure)
    let plain = await CommandRun(["render", "-", "--commonmark"], input: "<b>x</b>\n")
    #expect(plain.output == "<p><b>x</b></p>\n")
    #expect(await CommandRun(["render", "/nowhere.md"]).status == .failure)
  }

  @Test func `doctor names what it stands on`() async {
    let run = await CommandRun(["doctor"])
    for name in ["libcmark", "libyaml", "libcrypto"] { #expect(run.output.contains(name)) }
  }
}
