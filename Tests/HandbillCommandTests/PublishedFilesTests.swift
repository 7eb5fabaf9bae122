import Foundation
import HandbillCommand
import Testing

/// What is published beside the words, and what is not.
@Suite struct `Files beside the words` {
  private let section = "kit/Content/sections/bag-check.md"

  /// The starter toolkit.
  private func toolkit() async throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    #expect(await CommandRun(["init", folder.path + "/kit"]).status == .success)
    return folder
  }

  private func build(
    _ folder: TemporaryFolder, _ options: String..., output: String = "Output"
  ) async -> CommandRun {
    await CommandRun(
      [
        "build", "--content", folder.path + "/kit/Content", "--output", folder.path + "/" + output,
        "--today", "2026-12-24", "--format", "short",
      ] + options)
  }

  private func add(_ bytes: Data, _ path: String, to folder: TemporaryFolder) throws {
    try folder.write("", to: path)
    try bytes.write(to: URL(filePath: folder.path + "/" + path))
  }

  private func show(_ picture: String, in folder: TemporaryFolder) throws {
    try folder.write(
      folder.text(of: section) + "\n![a reading room](\(picture))\n", to: section)
  }

  /// The problems of a kind, as `file rule`, without the folder.
  private func found(_ run: CommandRun, _ rules: String..., in folder: TemporaryFolder) -> [String]
  {
    run.errors.split(separator: "\n").compactMap { line in
      guard let rule = rules.first(where: { line.contains("[\($0)]") }) else { return nil }
      let file = line.split(separator: ": ").first ?? ""
      return file.replacing(folder.path + "/kit/Content/", with: "") + " " + rule
    }
  }

  // MARK: Pictures

  @Test func `no output has the place, the maker or anything else that a photo tells`() async throws
  {
    let folder = try await toolkit()
    try folder.replace(
      "outputs: [site, markdown, data]", with: "outputs: [site, markdown, data, archive]",
      in: "kit/Content/toolkit.yaml")
    try add(SamplePhoto.bytes, "kit/Content/images/room.jpg", to: folder)
    try add(SamplePhoto.bytes, "kit/Content/static/icons/room.JPG", to: folder)
    try add(SamplePhoto.bytes, "kit/Templates/assets/room.jpeg", to: folder)
    try show("../images/room.jpg", in: folder)
    let run = await build(folder)
    #expect(run.status == .success, "\(run.errors)")
    let site = try folder.files(below: "Output/site")
    let clean = try #require(site["images/room.jpg"])
    #expect(SamplePhoto.bytes.range(of: SamplePhoto.trace) != nil)
    #expect(site["icons/room.JPG"] == clean)
    #expect(site["assets/room.jpeg"] == clean)
    // What is left begins with JFIF and ends with the picture's data.
    #expect(clean.count < SamplePhoto.bytes.count - 100)
    let data = try #require(SamplePhoto.bytes.range(of: Data([0xFF, 0xDA])))
    let end = try #require(SamplePhoto.bytes.range(of: Data("TraceAfter".utf8)))
    #expect(
      clean.suffix(end.lowerBound - data.lowerBound)
        == SamplePhoto.bytes[data.lowerBound..<end.lowerBound])
    for (path, bytes) in site {
      #expect(bytes.range(of: SamplePhoto.trace) == nil, "\(path)")
      // A picture begins a group of three bytes in `data:` addresses, so it is the same text wherever it stands.
      #expect(bytes.range(of: Data(SamplePhoto.bytes.base64EncodedString().utf8)) == nil, "\(path)")
    }
    let packed = ["archive/en/full.html", "archive/en/toolkit.html"].compactMap { site[$0] }
    #expect(packed.contains { $0.range(of: Data(clean.base64EncodedString().utf8)) != nil })
  }

  @Test func `a picture that is none, cut off or of another format than its name is an error`()
    async throws
  {
    let folder = try await toolkit()
    let files: [(String, Data, rule: String)] = [
      ("images/cut.jpg", SamplePhoto.bytes.prefix(200), "damaged-picture"),
      ("images/empty.png", Data(), "damaged-picture"),
      ("images/page.gif", Data("<html></html>".utf8), "picture-format"),
      ("images/phone.heic", Data([0, 0, 0, 24]) + Data("ftypheic".utf8), "picture-format"),
      ("images/room.png", SamplePhoto.bytes, "picture-format"),
      ("static/photo", SamplePhoto.bytes, "picture-format"),
      ("static/scan.tif", Data([0x49, 0x49, 0x2A, 0]), "picture-format"),
    ]
    for (path, bytes, _) in files { try add(bytes, "kit/Content/" + path, to: folder) }
    let run = await build(folder)
    #expect(run.status == .failure)
    #expect(
      found(run, "damaged-picture", "picture-format", in: folder)
        == files.map { "\($0.0) \($0.rule)" })
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/Output/site"))
  }

  @Test(arguments: [
    ("a b.jpg", "a%20b.jpg", "a%20b.jpg"), ("a b.jpg", "<../images/a b.jpg>", "a%20b.jpg"),
    ("a%20b.jpg", "a%20b.jpg", "a%2520b.jpg"), ("50%.jpg", "50%.jpg", "50%25.jpg"),
    ("n#1;'x'.jpg", "n%231;'x'.jpg", "n%231%3B%27x%27.jpg"),
    // An accent as one sign in the text, as two in the file's name, and the other way round.
    ("cafe\u{301}.jpg", "caf\u{E9}.jpg", "cafe%CC%81.jpg"),
    ("caf\u{E9}.jpg", "cafe%CC%81.jpg", "caf%C3%A9.jpg"),
  ])
  func `the address on the page is that of the file, whatever signs its name has`(
    name: String, written: String, address: String
  ) async throws {
    let folder = try await toolkit()
    try add(SamplePhoto.bytes, "kit/Content/images/" + name, to: folder)
    try show(written.hasPrefix("<") ? written : "../images/" + written, in: folder)
    let run = await build(folder, "--only", "site")
    #expect(run.status == .success, "\(run.errors)")
    let site = try folder.files(below: "Output/site")
    #expect(site.keys.contains { $0.utf8.elementsEqual("images/\(name)".utf8) })
    let page = try folder.text(of: "Output/site/en/bag-check/index.html")
    #expect(page.contains("src=\"../../images/\(address)\""), "\(page)")
    // What a phone keeps is asked for by the same address.
    #expect(try folder.text(of: "Output/site/sw.js").contains("[\"images/\(address)\","))
  }

  @Test(arguments: ["what now?.jpg", "a:b.jpg", "say \"x\".jpg", "con.jpg", "a.jpg."])
  func `a name that not every system allows is an error`(name: String) async throws {
    let folder = try await toolkit()
    try add(SamplePhoto.bytes, "kit/Content/static/" + name, to: folder)
    #expect(found(await build(folder), "file-name", in: folder).count == 1)
  }

  @Test func `a picture that nothing shows is reported and left out`() async throws {
    let folder = try await toolkit()
    for name in ["shown", "named", "uncropped", "in a list", "logo"] {
      try add(SamplePhoto.bytes, "kit/Content/images/\(name).jpg", to: folder)
    }
    try show("../images/shown.jpg", in: folder)
    try folder.write("a { background: url(../images/named.jpg) }", to: "kit/Content/static/x.css")
    try folder.write(
      "<img srcset=\"images/logo.jpg 2x, images/in%20a%20list.jpg 1x\">",
      to: "kit/Content/static/old.html")
    // A copied file is published whatever its folder is called.
    try add(SamplePhoto.bytes, "kit/Content/static/images/kept.jpg", to: folder)
    let run = await build(folder)
    #expect(run.status == .success, "\(run.errors)")
    #expect(found(run, "unused-picture", in: folder) == ["images/uncropped.jpg unused-picture"])
    let site = try folder.files(below: "Output/site").keys.filter { $0.hasPrefix("images/") }
    #expect(
      site.sorted() == [
        "images/in a list.jpg", "images/kept.jpg", "images/logo.jpg", "images/named.jpg",
        "images/shown.jpg",
      ])
  }

  // MARK: Strays

  @Test func `files that nobody meant are reported and left out, and what hosts read stays`()
    async throws
  {
    let folder = try await toolkit()
    let strays = [
      "images/.DS_Store", "images/Thumbs.db", "images/cover.psd", "images/room.jpg~",
      "sections/Thumbs.db", "static/#notes.txt#", "static/._a.txt", "static/.aws",
      "static/.env", "static/.env.local", "static/.htpasswd", "static/.notes.swp",
      "static/.well-known/desktop.ini", "static/Desktop.ini", "static/a.txt.bak",
      "static/a.txt.orig", "static/a.txt~", "static/id_rsa", "static/notes.swp",
      "static/upload.tmp", "static/~$letter.txt",
    ]
    let kept = [".nojekyll", ".well-known/security.txt", "CNAME", "a.txt"]
    for path in strays + kept.map({ "static/" + $0 }) {
      try folder.write("x", to: "kit/Content/" + path)
    }
    // What version control and editors keep beside the texts is nobody's news.
    for path in [".git/config", "sections/.bag-check.md.swp", "rules/bags.yaml~"] {
      try folder.write("x", to: "kit/Content/" + path)
    }
    try folder.write("x", to: "kit/Templates/assets/Thumbs.db")
    let run = await build(folder)
    #expect(run.status == .success, "\(run.errors)")
    #expect(
      found(run, "stray-file", in: folder)
        == strays.map { $0 + " stray-file" } + [
          folder.path + "/kit/Templates/assets/Thumbs.db stray-file"
        ])
    let site = try folder.files(below: "Output/site")
    for path in kept { #expect(site[path] != nil, "\(path)") }
    for path in strays {
      let name = path.split(separator: "/").last ?? ""
      #expect(!site.keys.contains { $0.hasSuffix(name) }, "\(path)")
    }
  }

  // MARK: Output

  @Test func `an output folder in the content, and content in the output, are refused at once`()
    async throws
  {
    let folder = try await toolkit()
    let content = folder.path + "/kit/Content"
    try folder.write("x", to: "kit/Content/static/keep.txt")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/link", withDestinationPath: content + "/static")
    let before = try folder.files()
    for output in [
      "kit/Content", "kit/Content/", "kit/Content/out", "kit/Content/static/o/p", "link", "link/o",
      "kit/Content/../Content/out", "kit/none/../Content/out", "kit/Templates/out",
    ] {
      let run = await build(folder, output: output)
      #expect(run.status == .failure)
      #expect(run.errors.contains("[output-in-content]"), "\(output): \(run.errors)")
      #expect(try folder.files() == before, "\(output)")
    }
    try folder.replace(
      "outputs: [site, ", with: "outputs: [site, print, ", in: "kit/Content/toolkit.yaml")
    for options in [
      ["--print-cache", content + "/cache"], ["--print-cache", folder.path + "/link"],
    ] {
      let run = await CommandRun(
        ["build", "--content", content, "--output", folder.path + "/Output"] + options)
      #expect(run.errors.contains("[output-in-content]"), "\(run.errors)")
    }
    try FileManager.default.createDirectory(
      atPath: folder.path + "/Output/site", withIntermediateDirectories: true)
    try FileManager.default.moveItem(
      atPath: content, toPath: folder.path + "/Output/site/Content")
    let run = await CommandRun([
      "build", "--content", folder.path + "/Output/site/Content", "--output",
      folder.path + "/Output",
    ])
    #expect(run.errors.contains("[content-in-output]"), "\(run.errors)")
  }

  @Test func `an output beside the content, or above it, is fine`() async throws {
    let folder = try await toolkit()
    for output in ["kit", "kit/Content-out", "Output"] {
      #expect(await build(folder, "--only", "site", output: output).status == .success, "\(output)")
    }
  }

  @Test func `an output without a name is wrong usage`() async {
    #expect(await CommandRun(["build", "--output", ""]).status == .usage)
    #expect(await CommandRun(["build", "--print-cache", ""]).status == .usage)
  }

  // MARK: The address of the site

  @Test(arguments: [
    "https://example.org/?x=1", "https://example.org/#top", "https://example.org/kit/index.html",
    "https://example.org/start.php", "https:///nowhere/", "https://me:word@example.org/",
    "https://example.org/a//b/", "https://example.org/../a/",
  ])
  func `the address of a site has no query and no place in a page, and is no file`(address: String)
    async throws
  {
    let folder = try await toolkit()
    try folder.replace(
      "# site: {address: \"https://www.example.org/rights/\"}",
      with: "site: {address: \"\(address)\"}",
      in: "kit/Content/toolkit.yaml")
    let run = await build(folder)
    #expect(run.status == .failure)
    let line = run.errors.split(separator: "\n").first { $0.contains("[bad-address]") }
    #expect(line?.contains("toolkit.yaml:40:18: ") == true, "\(run.errors)")
  }
}
