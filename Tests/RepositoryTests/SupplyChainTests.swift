import Foundation
import Testing

/// The files of the project that say where everything else comes from.
enum Repository {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func text(of path: String) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  static func names(in path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: path).path).sorted()
  }
}

@Suite struct `The supply chain` {
  @Test func `has a hash for every Python package that pip installs`() throws {
    let lists = try Repository.names(in: "scripts").filter { $0.hasSuffix("-requirements.txt") }
    #expect(
      lists == ["browser-requirements.txt", "build-requirements.txt", "print-requirements.txt"])
    for list in lists {
      let text = try Repository.text(of: "scripts/\(list)").replacing("\\\n", with: " ")
      let packages = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
      #expect(!packages.isEmpty)
      for package in packages {
        #expect(
          package.wholeMatch(of: /[A-Za-z0-9._-]+==[0-9.]+( +--hash=sha256:[0-9a-f]{64})+ */)
            != nil,
          "\(list): \(package.prefix(40))")
      }
    }
    // pip asks for a hash of each only if it is told to, and gets build tools of its own choice unless it may not.
    let pip = try Repository.text(of: "scripts/installing").matches(
      of: /pip install(.*\n.*requirement)/)
    #expect(pip.count == 1)
    for call in pip {
      #expect(call.output.1.contains("--require-hashes"))
      #expect(call.output.1.contains("--no-build-isolation"))
    }
  }

  @Test func `names each Swift package by one exact version`() throws {
    let packages = try Repository.text(of: "Package.swift").matches(
      of: /\.package\(url: "[^"]*", ([a-z]+):/)
    #expect(!packages.isEmpty)
    #expect(packages.allSatisfy { $0.output.1 == "exact" })
  }

  @Test func `names each action by a commit, with its version beside it`() throws {
    let uses = try Repository.text(of: ".github/workflows/site.yml").matches(of: /uses: (.*)/)
    #expect(uses.count == 3)
    for use in uses {
      #expect(
        use.output.1.wholeMatch(of: /actions\/[a-z-]+@[0-9a-f]{40} # v[0-9.]+/) != nil,
        "\(use.output.1)")
    }
  }

  @Test func `imports all of Foundation nowhere, which brings 50 MB into memory`() throws {
    let sources = Repository.folder.appending(path: "Sources").path
    let files = try #require(FileManager.default.enumerator(atPath: sources))
    for case let file as String in files where file.hasSuffix(".swift") {
      let text = try Repository.text(of: "Sources/" + file)
      // HandbillProgram.swift does where the system has no smaller one.
      guard !file.hasSuffix("/HandbillProgram.swift") else { continue }
      #expect(
        !text.contains(/(?m)^\s*([@\w]+\s+)*import\s+(\w+\s+)?Foundation(Internationalization)?\b/),
        "\(file)")
    }
  }

  @Test func `has the license of everything that the program is built with in NOTICE`() throws {
    let notice = try Repository.text(of: "NOTICE").lowercased()
    for package in try Repository.text(of: "Package.swift").matches(
      of: /url: "https:\/\/github.com\/[^\/]*\/([a-z-]+)", exact: "([0-9.]+)"/)
    {
      #expect(notice.contains("\(package.output.1) \(package.output.2)"))
    }
    for list in ["build", "print"] {
      for package in try Repository.text(of: "scripts/\(list)-requirements.txt").matches(
        of: /(?m)^([a-z0-9-]+)==([0-9.]+)/)
      {
        #expect(notice.contains("\(package.output.1) \(package.output.2)"))
      }
    }
    let names = [
      "libcmark": "cmark", "yaml-0.1": "libyaml", "libcrypto": "openssl", "libqpdf": "qpdf",
      "libqrencode": "libqrencode", "libzip": "libzip", "expat": "expat", "re2": "re2",
      "zlib": "zlib",
    ]
    let modules = try #require(
      Repository.text(of: "scripts/setup").firstMatch(of: /modules=\(([^)]*)\)/))
    for module in modules.output.1.split(separator: " ") {
      let name = try #require(names[String(module)], "which library is \(module)?")
      #expect(notice.contains("\n  \(name) "))
    }
  }
}

@Suite struct `Setting up` {
  /// Runs `install_packages` of scripts/installing with a package manager of our own.
  private func install(_ packageManager: String) throws -> (status: Int32, errors: String) {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "handbill-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in ["apt-get": packageManager, "sudo": "exec \"$@\""] {
      let file = folder.appending(path: name)
      try Data("#!/bin/sh\n\(text)\n".utf8).write(to: file)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
    }
    let process = Process()
    let errors = Pipe()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = [
      "-euo", "pipefail", "-c", "source scripts/installing; install_packages paper-press",
    ]
    process.currentDirectoryURL = Repository.folder
    process.environment = [
      "PATH": "\(folder.path):/usr/bin:/bin", "STATE": folder.path, "HANDBILL_APT_PAUSE": "0",
    ]
    process.standardError = errors
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let said = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: said, as: UTF8.self))
  }

  @Test func `waits for a busy package manager`() throws {
    let busyTwice = """
      [ "$1" = install ] || exit 0
      echo try >> "$STATE/tries"
      [ $(wc -l < "$STATE/tries") -gt 2 ] && exit 0
      echo "E: Could not get lock /var/lib/dpkg/lock-frontend. It is held by process 12" >&2
      exit 100
      """
    let run = try install(busyTwice)
    #expect(run.status == 0)
    #expect(
      run.errors == "handbill: another program is installing packages; waiting for it\n")
  }

  @Test func `does not wait when a package cannot be had, and says why`() throws {
    let run = try install(
      "[ \"$1\" = install ] || exit 0\necho 'E: Unable to locate package paper-press' >&2\nexit 100"
    )
    #expect(run.status == 100)
    #expect(run.errors == "E: Unable to locate package paper-press\n")
  }
}
