import CYAML

/// The library that content files are read by.
package enum YAMLLibrary {
  /// Its version as it runs.
  package static var version: String {
    yaml_get_version_string().map { String(cString: $0) } ?? "unknown"
  }
}
