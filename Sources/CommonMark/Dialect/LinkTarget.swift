/// What a link's destination names, by the allow-list.
package enum LinkTarget: Sendable, Equatable {
  /// One of the dialect's schemes, and what stands behind the colon.
  case named(scheme: String, rest: String)
  /// An `https:` address.
  case web
  /// A `mailto:` address.
  case mail
  /// A place on the same page, without the `#`.
  case fragment(String)
  /// A content file, relative to the text's file, and a place in it.
  case file(path: String, fragment: String?)
  /// Nothing that may be linked; why, and what to write instead, if that does not hang on the dialect.
  case refused(String, remedy: String? = nil)

  /// - Parameters:
  ///   - destination: The destination as cmark gives it, without escapes.
  ///   - schemes: The dialect's own schemes.
  package init(_ destination: some Collection<UInt8>, schemes: [String]) {
    self.init(bytes: Array(destination), schemes)
  }

  private init(bytes: [UInt8], _ schemes: [String]) {
    let text = String(decoding: bytes, as: UTF8.self)
    if bytes.isEmpty {
      self = .refused(
        "the link has no destination", remedy: "write the address between the parentheses")
    } else if bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
      self = .refused(
        "the destination contains a control character", remedy: "delete it, and retype the address"
      )
    } else if text.unicodeScalars.contains(where: Self.isDirectional) {
      self = .refused(
        "the destination contains an invisible direction mark",
        remedy: "delete it, and retype the address")
    } else if let scheme = Self.scheme(of: bytes) {
      self.init(scheme: scheme, Array(bytes.dropFirst(scheme.utf8.count + 1)), schemes)
    } else if bytes[0] == UInt8(ascii: "#") {
      self =
        bytes.count > 1
        ? .fragment(String(text.dropFirst()))
        : .refused("'#' has no anchor", remedy: "write the id of a heading after it")
    } else if bytes.has("//", at: 0) {
      self = .refused("'\(text)' has no scheme", remedy: "write 'https:' before it")
    } else if bytes[0] == UInt8(ascii: "/") {
      self = .refused(
        "'\(text)' starts with '/', so it depends on the host",
        remedy: "write the path from this file, such as '../sections/name.md'")
    } else if bytes.contains(UInt8(ascii: "\\")) {
      self = .refused("'\(text)' contains a backslash", remedy: "write '/' between folders")
    } else if bytes[0] == UInt8(ascii: "?") {
      self = .refused("'\(text)' is a query, not a file", remedy: "write the path of a file")
    } else if let hash = bytes.firstIndex(of: UInt8(ascii: "#")) {
      self = .file(
        path: String(decoding: bytes[..<hash], as: UTF8.self),
        fragment: String(decoding: bytes[(hash + 1)...], as: UTF8.self))
    } else {
      self = .file(path: text, fragment: nil)
    }
  }

  private init(scheme: String, _ rest: [UInt8], _ schemes: [String]) {
    if schemes.contains(scheme) {
      self = .named(scheme: scheme, rest: String(decoding: rest, as: UTF8.self))
      return
    }
    switch scheme.lowercased() {
    case "https":
      let authority = rest.dropFirst(2).prefix { byte in
        byte != UInt8(ascii: "/") && byte != UInt8(ascii: "?") && byte != UInt8(ascii: "#")
      }
      let isPlain = authority.allSatisfy {
        $0.isASCIILetter || $0.isDigit || [0x2D, 0x2E, 0x3A].contains($0)
      }
      self =
        rest.has("//", at: 0) && isPlain && authority.first.map { $0 != 0x3A } ?? false
          && !rest.contains(UInt8(ascii: "\\")) && !rest.contains(UInt8(ascii: " "))
        ? .web
        : .refused(
          "the host of the address may have only letters, digits, dots and hyphens",
          remedy: "write it as 'https://www.example.org/page', with %20 for a space")
    case "mailto":
      let at = rest.firstIndex(of: UInt8(ascii: "@")) ?? 0
      self =
        at > 0 && at < rest.count - 1 && rest.allSatisfy { $0 > 0x20 && $0 < 0x7F }
        ? .mail
        : .refused("'mailto:' needs an address", remedy: "write it as 'mailto:name@example.org'")
    case "http":
      self = .refused(
        "'http:' is not encrypted", remedy: "write 'https:', or name the site without a link")
    case "tel":
      self = .refused(
        "telephone numbers are kept as contacts",
        remedy: "put it into contacts.yaml and write '[](contact:ID)'")
    default: self = .refused("the scheme '\(scheme):' is not allowed")
    }
  }

  /// What stands before the first colon, where it can be a scheme.
  static func scheme(of bytes: [UInt8]) -> String? {
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon > 0, bytes[0].isASCIILetter,
      bytes[..<colon].allSatisfy({
        $0.isASCIILetter || $0.isDigit || [0x2B, 0x2D, 0x2E].contains($0)
      })
    else { return nil }
    return String(decoding: bytes[..<colon], as: UTF8.self)
  }

  /// Marks that change the direction of text and so can make an address look like another.
  private static func isDirectional(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}

extension LinkTarget {
  /// What a look at the bytes of a destination shows.
  enum Glance {
    /// One of the dialect's schemes.
    case named
    case file
    /// It has to be read.
    case unclear
  }

  /// Looks at a destination of plain signs, which nearly all are, without making texts of it.
  static func glance(at destination: ArraySlice<UInt8>, schemes: [String]) -> Glance {
    guard let first = destination.first, first.isASCIILetter || first == UInt8(ascii: ".") else {
      return .unclear
    }
    var colon: Int?
    for index in destination.indices {
      let byte = destination[index]
      if byte == UInt8(ascii: ":"), colon == nil { colon = index }
      guard
        byte.isASCIILetter || byte.isDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
          || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "#") || byte == UInt8(ascii: ":")
      else { return .unclear }
    }
    guard let colon else { return .file }
    let scheme = destination[..<colon]
    return schemes.contains { $0.utf8.elementsEqual(scheme) } ? .named : .unclear
  }
}
