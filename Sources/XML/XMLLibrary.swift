import CXML

/// The library that reads XML.
package enum XMLLibrary {
  /// Its version as it runs.
  package static var version: String {
    let version = XML_ExpatVersionInfo()
    return "\(version.major).\(version.minor).\(version.micro)"
  }
}
