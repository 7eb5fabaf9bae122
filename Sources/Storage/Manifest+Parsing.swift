import Digests
import JSON

extension Manifest {
  /// Whether the bytes start as a manifest of ours does, whole or not.
  package static func isMarked(_ bytes: [UInt8]) -> Bool {
    var scanner = JSONScanner(bytes)
    return scanner.take("{") && scanner.takeMark()
  }

  /// Reads a manifest; `nil` for anything but a whole and valid one.
  package init?(parsing bytes: [UInt8]) {
    var scanner = JSONScanner(bytes)
    guard scanner.take("{"), scanner.takeMark() else { return nil }
    var files: [PublishedFile]?
    while scanner.take(",") {
      guard let name = scanner.string(), scanner.take(":") else { return nil }
      if name == "files" {
        guard files == nil, let found = scanner.files() else { return nil }
        files = found
      } else if scanner.value() == nil {
        return nil
      }
    }
    guard let files, scanner.take("}"), scanner.isAtEnd else { return nil }
    self.files = files
  }
}

extension Manifest {
  /// The strings of a member that is a list of them; `nil` for any other.
  static func strings(of member: String, in bytes: [UInt8]) -> [String]? {
    var scanner = JSONScanner(bytes)
    var strings: [String]?
    _ = scanner.object { name, scanner in
      let value = scanner.value()
      if name == member { strings = value?.strings }
      return value != nil && name != member
    }
    return strings
  }
}

extension JSONScanner {
  fileprivate mutating func takeMark() -> Bool {
    string() == "generator" && take(":") && string() == Manifest.generator
  }

  /// The object behind `files`, in ascending order of the paths.
  fileprivate mutating func files() -> [PublishedFile]? {
    var files: [PublishedFile] = []
    let isWhole = object { path, scanner in
      guard (try? SitePath(path)) != nil, let file = scanner.file(path),
        files.last.map({ $0.precedes(file) }) ?? true
      else { return false }
      files.append(file)
      return true
    }
    return isWhole ? files : nil
  }

  private mutating func file(_ path: String) -> PublishedFile? {
    guard take("{"), string() == "sha256", take(":"), let hex = string(),
      let digest = SHA256Digest(hex: hex.utf8), take(","), string() == "bytes", take(":"),
      let size = number(), take("}")
    else { return nil }
    return PublishedFile(path: path, digest: digest, size: size)
  }
}
