import ToolkitModel

extension PieceReader {
  func secureAddress(_ key: String) -> String? {
    guard let read = webAddress(key) else { return nil }
    guard read.value.hasPrefix("https://") else {
      report(
        "bad-address", "'\(read.value)' does not begin with https://", at: read.position,
        length: "http://".utf8.count,
        remedy: "write https:// if the page opens that way; otherwise delete the address")
      return nil
    }
    return read.value
  }

  /// An address on the web, without the name of a user, which could pass for that of the host.
  func webAddress(_ key: String) -> Located<String>? {
    guard let read = optionalCode(key) else { return nil }
    let isPlain = read.value.utf8.allSatisfy {
      $0 > 0x20 && $0 < 0x7F && !"<>\"{}|\\^`".utf8.contains($0)
    }
    let isWeb = read.value.hasPrefix("https://") || read.value.hasPrefix("http://")
    guard isPlain, isWeb, read.value.utf8.count > 10 else {
      report(
        "bad-address", "'\(read.value)' is not a web address", at: read,
        remedy: "write the whole address, beginning with https://")
      return nil
    }
    let host = read.value.utf8.drop { $0 != UInt8(ascii: ":") }.dropFirst(3)
      .prefix { !"/?#".utf8.contains($0) }
    guard !host.contains(UInt8(ascii: "@")) else {
      report(
        "bad-address", "'\(read.value)' contains a user name", at: read,
        remedy: "delete everything after '//' up to '@'")
      return nil
    }
    return read
  }

  /// The address of a site, below which all its pages lie: no query, no place in a page, no file, nobody's name.
  func siteAddress(_ key: String) -> String? {
    guard let read = webAddress(key) else { return nil }
    guard let (message, remedy) = Self.fault(ofSiteAddress: read.value) else {
      return read.value.hasSuffix("/") ? read.value : read.value + "/"
    }
    report("bad-address", "the address of a site \(message)", at: read, remedy: remedy)
    return nil
  }

  /// A plain mail address: no name beside it, no second one, nothing that a link would read as more than an address.
  func mailAddress(_ key: String) -> String? {
    guard let read = optionalCode(key) else { return nil }
    let parts = read.value.split(separator: "@", omittingEmptySubsequences: false)
    let isPlain =
      parts.count == 2 && !parts[0].isEmpty && parts[0].utf8.allSatisfy { $0.isInMailName }
    let host = (parts.last ?? "").split(separator: ".", omittingEmptySubsequences: false)
    let hasHost =
      host.count > 1
      && host.allSatisfy { part in
        !part.isEmpty && part.utf8.allSatisfy { $0.isInMailName && !"._+".utf8.contains($0) }
      }
    guard isPlain, hasHost else {
      report(
        "bad-address", "'\(read.value)' is not a mail address", at: read,
        remedy: "write it as mistakes@example.org, without a name before it")
      return nil
    }
    return read.value
  }

  private static func fault(ofSiteAddress address: String) -> (message: String, remedy: String)? {
    let rest = address.drop { $0 != "/" }.dropFirst(2)
    let parts = rest.split(separator: "/", omittingEmptySubsequences: false)
    let host = parts.first ?? ""
    let last = parts.dropFirst().last ?? ""
    if rest.contains("?") || rest.contains("#") {
      return ("has a '?' or a '#'", "delete it and the rest; the paths of pages are added after it")
    }
    if host.isEmpty {
      return ("has no host", "write the whole address, such as https://example.org/")
    }
    if pageEndings.contains(where: last.lowercased().hasSuffix) {
      return ("names a file", "write the folder that contains the site, without '\(last)'")
    }
    if parts.dropFirst().dropLast().contains("") || parts.contains(".") || parts.contains("..") {
      return ("has an empty part, '.' or '..' in its path", "write the path without it")
    }
    return nil
  }

  private static let pageEndings = [
    ".html", ".htm", ".xhtml", ".php", ".asp", ".aspx", ".jsp", ".cgi", ".xml", ".json", ".txt",
    ".pdf",
  ]
}

extension UInt8 {
  /// Whether it may stand before the `@` of a mail address, as people write one.
  fileprivate var isInMailName: Bool {
    (0x30...0x39).contains(self) || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
      || "._+-".utf8.contains(self)
  }
}
