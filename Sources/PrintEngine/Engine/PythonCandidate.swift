import Files
import Platform

/// A Python that may have WeasyPrint, and where we know it from.
struct PythonCandidate: Equatable {
  let python: String
  /// As it stands behind a path in a message: `named by HANDBILL_WEASYPRINT`.
  let origin: String
}

extension PythonCandidate {
  /// The variable that names an engine; where it is set, no other is looked for.
  static let variable = "HANDBILL_WEASYPRINT"

  /// All that may be there, the preferred first; each exists and may be run.
  static func all(in environment: [String: String]) -> [PythonCandidate] {
    if let named = environment[variable], !named.isEmpty {
      let python = absolute(python(of: named, in: environment) ?? named)
      return [PythonCandidate(python: python, origin: "from \(variable)")]
    }
    var found: [PythonCandidate] = []
    if let own = ownFolder(in: environment).map({ "\($0)/bin/python3" }),
      isExecutable(own)
    {
      found.append(PythonCandidate(python: own, origin: "installed for Handbill"))
    }
    if let python = onPath("python3", in: environment) {
      found.append(PythonCandidate(python: python, origin: "on PATH"))
    }
    if let script = onPath("weasyprint", in: environment),
      let python = python(of: script, in: environment),
      !found.contains(where: { $0.python == python })
    {
      found.append(PythonCandidate(python: python, origin: "of \(script) on PATH"))
    }
    return found
  }

  /// Where `scripts/print-setup` installs; `nil` without a home.
  static func ownFolder(in environment: [String: String]) -> String? {
    // The standard says that a relative one is to be ignored.
    if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") {
      return "\(data)/handbill/print"
    }
    guard let home = environment["HOME"], !home.isEmpty else { return nil }
    return "\(home)/.local/share/handbill/print"
  }

  /// The path from the root: workers start in a folder of their own.
  private static func absolute(_ path: String) -> String {
    guard !path.hasPrefix("/"), let current = Folder.workingPath else { return path }
    return "\(current)/\(path)"
  }

  /// Whether it is a file that we may run.
  private static func isExecutable(_ path: String) -> Bool {
    (try? Folder.working.entryKind(path, links: .follow)) == .file && access(path, X_OK) == 0
  }

  private static func onPath(_ name: String, in environment: [String: String]) -> String? {
    (environment["PATH"] ?? "").split(separator: ":").map { "\($0)/\(name)" }
      .first { $0.hasPrefix("/") && isExecutable($0) }
  }

  /// The Python behind a path: itself, or the one that a script of WeasyPrint starts with.
  private static func python(of path: String, in environment: [String: String]) -> String? {
    let name = path.split(separator: "/").last ?? ""
    // Also a shim that is a shell script, as version managers have them.
    if name.hasPrefix("python") { return path }
    guard let bytes = try? Folder.working.contents(path, links: .follow).bytes,
      bytes.starts(with: "#!".utf8)
    else { return nil }
    let lines = bytes.prefix(2_000).split(separator: UInt8(ascii: "\n"), maxSplits: 2)
      .map { String(decoding: $0, as: UTF8.self) }
    let words = (lines.first ?? "").dropFirst(2).split(separator: " ").map(String.init)
    if let first = words.first, isPython(first) { return first }
    // `#!/usr/bin/env python3`, and pip's way around long paths: a shell that starts a quoted Python.
    if words.count > 1, isPython(words[1]) { return onPath(words[1], in: environment) }
    guard lines.count > 1, lines[1].hasPrefix("'''exec' ") else { return nil }
    let command = lines[1].dropFirst(9)
    let end: Character = command.hasPrefix("\"") ? "\"" : " "
    return command.split(separator: end).first.map(String.init).flatMap { isPython($0) ? $0 : nil }
  }

  private static func isPython(_ path: String) -> Bool {
    path.split(separator: "/").last?.hasPrefix("python") ?? false
  }
}
