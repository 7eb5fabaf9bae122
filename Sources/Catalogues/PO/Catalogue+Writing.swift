extension Catalogue {
  /// The file, as `msgcat --no-wrap` writes it: no line is wrapped but behind a line feed of the text.
  package var bytes: [UInt8] {
    var writer = CatalogueWriting()
    if !header.isEmpty {
      var entry = Message(
        text: "", translations: [header.map { "\($0.name): \($0.value)\n" }.joined()])
      entry.comments = comments
      if hasFuzzyHeader { entry.flags = ["fuzzy"] }
      writer.add(entry)
    }
    for message in messages where !message.isObsolete { writer.add(message) }
    for message in messages where message.isObsolete { writer.add(message) }
    return writer.output
  }
}

/// Writes the entries of a catalogue.
private struct CatalogueWriting {
  private(set) var output: [UInt8] = []

  mutating func add(_ message: Message) {
    if !output.isEmpty { output.append(UInt8(ascii: "\n")) }
    for comment in message.comments { line("#", comment) }
    for comment in message.extracted { line("#.", comment) }
    if !message.references.isEmpty { line("#:", message.references.joined(separator: " ")) }
    if !message.flags.isEmpty { line("#,", message.flags.joined(separator: ", ")) }
    if let previous = message.previous {
      let start = message.isObsolete ? "#~| " : "#| "
      if let context = previous.context { string(start, "msgctxt", context) }
      if let text = previous.text { string(start, "msgid", text) }
      if let plural = previous.plural { string(start, "msgid_plural", plural) }
    }
    let start = message.isObsolete ? "#~ " : ""
    if let context = message.context { string(start, "msgctxt", context) }
    string(start, "msgid", message.text)
    if let plural = message.plural {
      string(start, "msgid_plural", plural)
      for (number, translation) in message.translations.enumerated() {
        string(start, "msgstr[\(number)]", translation)
      }
    } else {
      string(start, "msgstr", message.translation)
    }
  }

  private mutating func line(_ start: StaticString, _ text: String) {
    output += UnsafeBufferPointer(start: start.utf8Start, count: start.utf8CodeUnitCount)
    if !text.isEmpty {
      output.append(UInt8(ascii: " "))
      output += text.utf8
    }
    output.append(UInt8(ascii: "\n"))
  }

  private mutating func string(_ start: String, _ keyword: String, _ text: String) {
    output += start.utf8
    output += keyword.utf8
    output += " \"".utf8
    let bytes = Array(text.utf8)
    // Several lines begin below the keyword, as gettext's tools write them.
    if let feed = bytes.firstIndex(of: UInt8(ascii: "\n")), feed + 1 < bytes.count {
      next(start)
    }
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "\n"):
        output += "\\n".utf8
        if index + 1 < bytes.count { next(start) }
      case UInt8(ascii: "\t"): output += "\\t".utf8
      case UInt8(ascii: "\r"): output += "\\r".utf8
      case 0x07: output += "\\a".utf8
      case 0x08: output += "\\b".utf8
      case 0x0B: output += "\\v".utf8
      case 0x0C: output += "\\f".utf8
      case UInt8(ascii: "\""): output += "\\\"".utf8
      case UInt8(ascii: "\\"): output += "\\\\".utf8
      default: output.append(byte)
      }
    }
    output += "\"\n".utf8
  }

  private mutating func next(_ start: String) {
    output += "\"\n".utf8
    output += start.utf8
    output.append(UInt8(ascii: "\""))
  }
}
