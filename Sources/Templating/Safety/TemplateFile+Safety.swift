package import Diagnostics

extension TemplateFile {
  /// What in a style sheet or a script, which is no template but lies beside them, asks another host for something.
  package var assetDiagnostics: [Diagnostic] {
    let found: [StyleSafety.Found] =
      if path.hasSuffix(".css") {
        StyleSafety(of: bytes[...]).found
      } else if path.hasSuffix(".js") {
        ScriptSafety(of: bytes).found
      } else if path.hasSuffix(".typ") {
        BookStyleSafety(of: bytes).found
      } else {
        []
      }
    let text = SourceText(bytes: bytes, file: displayPath, origin: .verbatim(firstLine: 1))
    return found.map { found in
      Diagnostic(
        .error, "unsafe-template", found.hazard.message, at: text.position(offset: found.index),
        length: found.count, remedy: found.hazard.remedy)
    }
  }
}

/// Finds texts in a script that begin like the address of another host.
private struct ScriptSafety {
  private(set) var found: [StyleSafety.Found] = []

  init(of bytes: [UInt8]) {
    for (index, byte) in bytes.enumerated() where [0x22, 0x27, 0x60].contains(byte) {
      let text = bytes[(index + 1)...].prefix { $0 > 0x20 && $0 != byte }
      let head = String(decoding: text.prefix(12), as: UTF8.self).lowercased()
      // The names of formats look like addresses and are none.
      guard !text.starts(with: "http://www.w3.org/".utf8),
        ["//", "http:", "https:", "ws:", "wss:"].contains(where: {
          head.hasPrefix($0) && head.utf8.count > $0.utf8.count
        })
      else { continue }
      found.append(
        StyleSafety.Found(
          hazard: .outside(String(decoding: text.prefix(60), as: UTF8.self)), index: index + 1,
          count: text.count))
    }
  }
}

/// Finds the packages that a style of books asks for, which Typst would load from another host.
private struct BookStyleSafety {
  private(set) var found: [StyleSafety.Found] = []

  init(of bytes: [UInt8]) {
    for (index, byte) in bytes.enumerated() where byte == 0x22 && index + 1 < bytes.count {
      let name = bytes[(index + 1)...].prefix { $0 > 0x20 && $0 != byte }
      guard name.first == UInt8(ascii: "@"), name.contains(UInt8(ascii: "/")) else { continue }
      found.append(
        StyleSafety.Found(
          hazard: .package(String(decoding: name, as: UTF8.self)), index: index + 1,
          count: name.count))
    }
  }
}
