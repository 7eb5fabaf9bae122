import Digests

/// The list of all files of a published site, and the mark by which a site is known as ours.
///
/// A JSON object: first the generator, then what the caller adds, then the files by path.
package struct Manifest: Hashable, Sendable {
  /// Where it stands in the site.
  package static let path = "manifest.json"
  /// The value of the first member, `generator`.
  package static let generator = "handbill"
  /// In bytes; room for more than a million files.
  static let sizeLimit = 1 << 28

  /// One more member of the object, which we carry and do not read.
  package struct Member: Hashable, Sendable {
    /// Neither `generator` nor `files`, and no name twice.
    package let name: String
    /// The value as valid JSON.
    package let json: [UInt8]

    package init(name: String, json: [UInt8]) {
      self.name = name
      self.json = json
    }
  }

  /// Sorted by the bytes of the path, each once; the manifest itself is not among them.
  package let files: [PublishedFile]

  /// Lists `files`, in any order.
  package init(listing files: [PublishedFile]) {
    self.files = files.sorted { $0.precedes($1) }
  }

  /// Takes files that are sorted already.
  init(sorted files: [PublishedFile]) {
    self.files = files
  }

  /// The manifest as JSON, one file a line, with `members` before the files.
  package func json(members: [Member] = []) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(files.count * 150 + 1_000)
    text += "{\n  \"generator\": \"\(Self.generator)\",\n".utf8
    for member in members {
      text += "  ".utf8
      text.appendJSONString(member.name)
      text += ": ".utf8
      text += member.json
      text += ",\n".utf8
    }
    text += "  \"files\": {".utf8
    for (index, file) in files.enumerated() {
      text += index == 0 ? "\n    ".utf8 : ",\n    ".utf8
      text.appendJSONString(file.path)
      text += ": {\"sha256\": \"".utf8
      text += file.digest.hex.utf8
      text += "\", \"bytes\": ".utf8
      text += String(file.size).utf8
      text.append(UInt8(ascii: "}"))
    }
    text += files.isEmpty ? "}\n}\n".utf8 : "\n  }\n}\n".utf8
    return text
  }
}

extension [UInt8] {
  /// Appends a string in quotes; only what must be escaped is.
  fileprivate mutating func appendJSONString(_ string: String) {
    append(UInt8(ascii: "\""))
    for byte in string.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        append(UInt8(ascii: "\\"))
        append(byte)
      case 0..<0x20:
        let digits = String(byte, radix: 16)
        self += "\\u00\(byte < 16 ? "0" : "")\(digits)".utf8
      default: append(byte)
      }
    }
    append(UInt8(ascii: "\""))
  }
}
