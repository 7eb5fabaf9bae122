import CCmark

/// The library that Markdown is parsed by.
package enum CommonMarkLibrary {
  /// Its version as it runs.
  package static var version: String {
    cmark_version_string().map { String(cString: $0) } ?? "unknown"
  }
}
