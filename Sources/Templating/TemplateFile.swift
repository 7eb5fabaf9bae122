/// A template as it was read.
package struct TemplateFile: Sendable, Equatable {
  /// The path below the template folder, with slashes (`html/page.mustache`).
  package let path: String
  package let bytes: [UInt8]
  /// The path as diagnostics show it.
  package let displayPath: String

  package init(path: String, bytes: [UInt8], displayPath: String) {
    self.path = path
    self.bytes = bytes
    self.displayPath = displayPath
  }

  /// The path without its ending (`html/page`); `nil` if the path does not end in `.mustache`.
  var name: String? {
    let ending = ".mustache"
    return path.hasSuffix(ending) ? String(path.dropLast(ending.count)) : nil
  }
}
