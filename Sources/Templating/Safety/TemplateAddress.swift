/// An address in a template, as far as its first bytes say where it leads.
struct TemplateAddress {
  /// What stands for a plain or a ready value, and for a section's tag, in the bytes of a template.
  static let value: UInt8 = 1
  static let ready: UInt8 = 2
  static let section: UInt8 = 3

  /// The address without blanks, which browsers leave out too; in lower case.
  private let text: [UInt8]
  /// For messages.
  private let shown: String
  /// Whether there may be something else before or behind it.
  private let isPart: Bool

  init(_ bytes: some Sequence<UInt8>, isPart: Bool = false) {
    let bytes = Array(bytes)
    self.isPart = isPart
    text = bytes.resolvingReferences.filter { $0 > 0x20 || $0 == Self.value || $0 == Self.ready }
      .map { $0 | ($0.isLetter ? 0x20 : 0) }
    let plain = bytes.filter { $0 > 3 }
    shown =
      String(decoding: plain.prefix(60), as: UTF8.self).trimmed + (plain.count > 60 ? "…" : "")
  }

  /// The addresses that a value may be, by what its sections and ready values write.
  ///
  /// - Parameters:
  ///   - value: the bytes with marks.
  ///   - isList: whether blanks and commas divide it.
  ///   - marks: those of what may write nothing.
  /// - Returns: its parts, and the whole of its own text.
  static func all(
    in value: some Sequence<UInt8>, isList: Bool = false, marks: [UInt8] = [section, ready]
  ) -> [Self] {
    let items = Array(value).split { isList && ($0 == 0x2C || $0.isBlank) }
    return items.flatMap { item -> [Self] in
      let parts = item.split { marks.contains($0) }
      if parts.count < 2, parts.first?.count ?? 0 == item.count { return parts.map { Self($0) } }
      return parts.map { Self($0, isPart: true) } + [Self(parts.joined())]
        + Self.joinedSlashes(item)
    }
  }

  /// Two slashes that become neighbors where the section between them is not taken.
  private static func joinedSlashes(_ item: ArraySlice<UInt8>) -> [Self] {
    let slashed = item.split(separator: section).map { $0.filter { $0 > 0x20 || $0 == ready } }
      .filter { slashes.contains($0.first ?? 0) }
    guard slashed.dropLast().contains(where: { $0.count == 1 }) else { return [] }
    return [Self(slashed[0].prefix(1) + slashed[1])]
  }

  /// Why a page may not load it; `nil` if it is a file of the site, or the program's own.
  ///
  /// - Parameters:
  ///   - allowingPictures: whether pictures and fonts may be written out in the address.
  ///   - schemes: those that the program resolves.
  /// - Returns: the hazard.
  func hazardWhenLoaded(allowingPictures: Bool, schemes: [String] = []) -> TemplateHazard? {
    if let program = programHazard { return program }
    if isOfAnotherHost { return .outside(shown) }
    guard let scheme, !schemes.contains(scheme) else { return nil }
    if allowingPictures, scheme == "data",
      text == Array("data:,".utf8) || text.starts(with: "data:image/".utf8)
        || text.starts(with: "data:font/".utf8)
    {
      return nil
    }
    return .outside(shown)
  }

  /// Why a page may not link to it.
  var hazardWhenLinked: TemplateHazard? {
    if let program = programHazard { return program }
    // Without a scheme it leads to other places from a stick than from a host.
    return isOfAnotherHost ? .outside(shown) : nil
  }

  private static let programs = ["javascript", "vbscript", "livescript"]
  private static let slashes: [UInt8] = [UInt8(ascii: "/"), UInt8(ascii: "\\")]

  private var programHazard: TemplateHazard? {
    if isPart, couldEndProgram { return .program(shown) }
    guard let scheme else { return nil }
    return Self.programs.contains(scheme) ? .program(shown) : nil
  }

  /// Whether something before it could make it a program; an open reference may become a colon.
  private var couldEndProgram: Bool {
    let stops = [UInt8(ascii: ":"), UInt8(ascii: "&")] + "/?#".utf8
    guard let stop = text.firstIndex(where: stops.contains) else { return false }
    if text[stop] == UInt8(ascii: "&") { return true }
    let end = String(decoding: text[..<stop], as: UTF8.self)
    return text[stop] == UInt8(ascii: ":") && Self.programs.contains { $0.hasSuffix(end) }
  }

  private var isOfAnotherHost: Bool {
    text.count > 1 && Self.slashes.contains(text[0]) && Self.slashes.contains(text[1])
  }

  private var scheme: String? {
    guard let colon = text.firstIndex(of: UInt8(ascii: ":")), colon > 0, text[0].isLetter,
      text[..<colon].allSatisfy({
        $0.isLetter || (0x30...0x39).contains($0) || [0x2B, 0x2D, 0x2E].contains($0)
      })
    else { return nil }
    return String(decoding: text[..<colon], as: UTF8.self)
  }
}

extension [UInt8] {
  /// The bytes with those character references resolved that can hide an address.
  var resolvingReferences: [UInt8] {
    guard contains(UInt8(ascii: "&")) else { return self }
    let names: [String: UInt8] = [
      "colon": 0x3A, "sol": 0x2F, "bsol": 0x5C, "tab": 0x09, "newline": 0x0A, "lpar": 0x28,
      "period": 0x2E, "amp": 0x26, "num": 0x23,
    ]
    var resolved: [UInt8] = []
    var rest = self[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "&") else {
        resolved.append(byte)
        continue
      }
      let body = rest.prefix { $0.isLetter || $0 == 0x23 || (0x30...0x39).contains($0) }
      let name = String(decoding: body, as: UTF8.self).lowercased()
      var meant = names[name]
      if name.hasPrefix("#x") {
        meant = UInt8(name.dropFirst(2), radix: 16)
      } else if name.hasPrefix("#") {
        meant = UInt8(name.dropFirst(1))
      }
      guard let meant else {
        resolved.append(byte)
        continue
      }
      resolved.append(meant)
      rest = rest.dropFirst(body.count)
      if rest.first == UInt8(ascii: ";") { rest.removeFirst() }
    }
    return resolved
  }
}
