/// Why a picture cannot be shown, seen by its destination.
package struct ImageRefusal: Sendable, Equatable {
  let rule: String
  let message: String
  let remedy: String

  /// Why a picture is refused; `nil` for the path of a file, whether or not it is there.
  ///
  /// - Parameters:
  ///   - destination: The destination as cmark gives it, without escapes.
  ///   - dialect: What may be written.
  package init?(of destination: some Collection<UInt8>, in dialect: Dialect) {
    let file = "put the file into images/ and write its path from this file"
    switch LinkTarget(destination, schemes: dialect.schemes + dialect.imageSchemes) {
    case .file(_, nil): return nil
    case .named(let scheme, _) where dialect.imageSchemes.contains(scheme): return nil
    case .file, .fragment:
      self.init(
        "link-target", "an image is a file, not an anchor", remedy: "delete '#' and the rest")
    case .named(let scheme, _):
      self.init("link-target", "'\(scheme):' cannot name an image", remedy: file)
    case .web, .mail:
      self.init("remote-image", "the image is on another host", remedy: file)
    case .refused(let reason, let remedy):
      let bytes = Array(destination)
      switch LinkTarget.scheme(of: bytes)?.lowercased() {
      case "data":
        self.init(
          "link-target", "the image is embedded in the text", remedy: "save it as a file: " + file)
      case .some: self.init("remote-image", "the image is on another host", remedy: file)
      case nil where bytes.has("//", at: 0):
        self.init("remote-image", "the image is on another host", remedy: file)
      case nil where bytes.isEmpty:
        self.init(
          "link-target", "the image has no file", remedy: "write its path between the parentheses")
      case nil where bytes[0] == UInt8(ascii: "/"):
        self.init("link-target", reason, remedy: file)
      case nil: self.init("link-target", reason, remedy: remedy ?? file)
      }
    }
  }

  private init(_ rule: String, _ message: String, remedy: String) {
    self.rule = rule
    self.message = message
    self.remedy = remedy
  }
}
