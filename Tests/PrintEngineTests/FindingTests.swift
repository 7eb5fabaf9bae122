import Diagnostics
import Foundation
import Testing

@testable import PrintEngine

@Suite struct `Looking for an engine` {
  let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
  }

  /// A Python of which only the greeting is there.
  @discardableResult
  private func python(
    _ path: String, weasyprint: String = "70.0", pikepdf: String = "10.0", fonts: String = "f"
  ) throws -> String {
    try folder.write(
      path,
      """
      #!/bin/sh
      test "$1" = worker.py || exit 9
      echo '{"weasyprint": "\(weasyprint)", "typst": "0.15.2", "python": "3.12.1", \
      "pikepdf": "\(pikepdf)", "fonts": "\(fonts)", "libraries": "pango 1"}'
      """, isExecutable: true)
  }

  private func found(_ environment: [String: String]) async -> String {
    do throws(Diagnostic) {
      let engine = try await WeasyPrint.find(
        in: environment, script: script, limit: .seconds(300))
      return "\(engine.python.replacing(folder.path, with: "")) \(engine.versions.weasyprint)"
    } catch {
      #expect(error.rule == "no-print-engine")
      #expect(error.remedy == WeasyPrint.installation)
      return error.message.replacing(folder.path, with: "")
    }
  }

  private var home: [String: String] {
    ["HOME": "\(folder.path)/home", "PATH": "\(folder.path)/bin:\(folder.path)/more:/nowhere"]
  }

  @Test func `finds the one that a variable names, whatever else is there`() async throws {
    try python("home/.local/share/handbill/print/bin/python3")
    try python("mine/python3.12", weasyprint: "71.2")
    var environment = home
    environment["HANDBILL_WEASYPRINT"] = "\(folder.path)/mine/python3.12"
    #expect(await found(environment) == "/mine/python3.12 71.2")
    environment["HANDBILL_WEASYPRINT"] = ""
    #expect(await found(environment) == "/home/.local/share/handbill/print/bin/python3 70.0")
    environment["HANDBILL_WEASYPRINT"] = "\(folder.path)/mine/none"
    #expect(
      await found(environment).contains(
        "/mine/none (from HANDBILL_WEASYPRINT) does not start"))
  }

  @Test func `takes the Python that a script starts with`() async throws {
    let python = try python("venv/bin/python3")
    try self.python("bin/python3", weasyprint: "70.1")
    for (name, text) in [
      ("plain", "#!\(python)\nimport weasyprint"),
      ("pip", "#!/bin/sh\n'''exec' \"\(python)\" \"$0\" \"$@\"\n' '''"),
      ("bare", "#!/bin/sh\n'''exec' \(python) \"$0\" \"$@\"\n' '''"),
    ] {
      var environment = home
      environment["HANDBILL_WEASYPRINT"] = try folder.write(
        "scripts/\(name)", text, isExecutable: true)
      #expect(await found(environment) == "/venv/bin/python3 70.0", "\(name)")
    }
    var environment = home
    environment["HANDBILL_WEASYPRINT"] = try folder.write(
      "scripts/env", "#!/usr/bin/env python3\n", isExecutable: true)
    #expect(await found(environment) == "/bin/python3 70.1")
  }

  @Test func `prefers our own folder, then python3, then weasyprint`() async throws {
    let venv = try python("venv/bin/python3")
    try folder.write("more/weasyprint", "#!\(venv)\n", isExecutable: true)
    #expect(await found(home) == "/venv/bin/python3 70.0")
    try python("bin/python3", weasyprint: "")
    #expect(await found(home) == "/venv/bin/python3 70.0")
    try python("bin/python3", weasyprint: "70.5")
    #expect(await found(home) == "/bin/python3 70.5")
    try python("home/.local/share/handbill/print/bin/python3", weasyprint: "70.7")
    #expect(
      await found(home) == "/home/.local/share/handbill/print/bin/python3 70.7")
    try python("data/handbill/print/bin/python3", weasyprint: "70.8")
    var environment = home
    environment["XDG_DATA_HOME"] = "\(folder.path)/data"
    #expect(await found(environment) == "/data/handbill/print/bin/python3 70.8")
  }

  @Test func `says all that it found`() async throws {
    #expect(await found([:]) == "WeasyPrint, which makes PDFs, was not found")
    try python("bin/python3", weasyprint: "57.2")
    let venv = try python("venv/bin/python3", pikepdf: "")
    try folder.write("more/weasyprint", "#!\(venv)\n", isExecutable: true)
    #expect(
      await found(home)
        == "there is no usable WeasyPrint to make PDFs: /bin/python3 (on PATH) has WeasyPrint 57.2, "
        + "but 70 or newer is needed; /venv/bin/python3 (of /more/weasyprint on PATH) has "
        + "WeasyPrint 70.0, but not pikepdf")
  }

  @Test func `recommends the versions that print-setup installs`() throws {
    let list = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../scripts/print-requirements.txt").standardizedFileURL
    let pinned = try String(contentsOf: list, encoding: .utf8).split(separator: "\n")
    for package in ["weasyprint==70.0", "typst==0.15.2", "pikepdf==10.18.0"] {
      #expect(pinned.contains { $0 == package + " \\" })
      #expect(WeasyPrint.installation.contains(package))
    }
  }

  @Test func `does not take what is no engine`() async throws {
    try folder.write("bin/python3", "#!/bin/sh\necho Python 3.12\n", isExecutable: true)
    #expect(await found(home).hasSuffix("/bin/python3 (on PATH) does not answer like our worker"))
    try folder.write("bin/python3", "#!/bin/sh\necho no such module >&2\n", isExecutable: true)
    #expect(await found(home).hasSuffix("(on PATH) does not start (no such module)"))
    try folder.write("bin/python3", "#!/bin/sh\nexec sleep 60\n", isExecutable: true)
    let error = await #expect(throws: Diagnostic.self) {
      try await WeasyPrint.find(
        in: home.merging(["PATH": "\(folder.path)/bin:/usr/bin:/bin"]) { $1 }, script: script,
        limit: .milliseconds(300))
    }
    #expect(error?.message.contains("(on PATH) does not answer") == true)
  }
}
