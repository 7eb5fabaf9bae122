import Diagnostics

/// The advice on a link to a file that no page is made from.
struct DeadLinkRemedy {
  let text: String

  /// - Parameters:
  ///   - target: the link as it was written, without a place.
  ///   - path: the file that it names, from the content folder.
  ///   - files: the files that pages are made from.
  ///   - images: the content's pictures.
  init(
    for target: String, path: String, among files: [String], images: some Collection<String>
  ) {
    if let host = target.split(separator: "/").first, Self.isHost(host) {
      text = "put https:// before it"
    } else if images.contains(path) || Self.isPicture(path) {
      text = "write a picture as ![its words](\(target)), with no space after the '!'"
    } else if let close = Self.sameName(as: path, among: files)
      ?? suggestion(for: path, among: files)
    {
      text = "did you mean '\(close)'?"
    } else {
      text = "link to a section, flyer or appendix that toolkit.yaml lists"
    }
  }

  /// Whether the first part of a link is the name of a host, and not of a file or folder.
  private static func isHost(_ part: Substring) -> Bool {
    let labels = part.lowercased().split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, let last = labels.last, last.utf8.count > 1 else { return false }
    return labels.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(isPlain) }
      && (labels[0] == "www" || !fileEndings.contains(String(last)) && last.allSatisfy(\.isLetter))
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
  }

  private static let fileEndings: Set<String> = [
    "md", "markdown", "yaml", "yml", "html", "htm", "pdf", "txt", "csv", "json", "zip", "epub",
    "png", "jpg", "jpeg", "gif", "svg", "webp",
  ]

  private static func isPicture(_ path: String) -> Bool {
    [".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp"].contains { path.lowercased().hasSuffix($0) }
  }

  /// The one file that has the same name in another folder, with another ending, or as an address.
  private static func sameName(as path: String, among files: [String]) -> String? {
    let wanted = name(of: path)
    let found = files.filter { name(of: $0) == wanted }
    return found.count == 1 ? found.first : nil
  }

  private static func name(of path: String) -> String {
    var parts = path.lowercased().split(separator: "/")
    if parts.count > 1, parts.last == "index.html" { parts.removeLast() }
    return parts.last?.split(separator: ".").first.map(String.init) ?? ""
  }
}
