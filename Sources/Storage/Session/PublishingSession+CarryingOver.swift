package import Diagnostics
import Digests
import Files

extension PublishingSession {
  /// What the published site's manifest lists, sorted by path; empty where no site stands.
  package var publishedFiles: [PublishedFile] {
    Manifest(listing: site.map { Array($0.files.values) } ?? []).files
  }

  /// The bytes of a file of the published site; `nil` where it is not listed, missing or changed.
  package func publishedBytes(path: String) -> [UInt8]? {
    guard let site, let file = site.files[path],
      let bytes = try? site.folder.contents(path, limit: file.size).bytes,
      SHA256Digest(of: bytes) == file.digest
    else { return nil }
    return bytes
  }

  /// A list of strings that the published manifest has besides its files.
  ///
  /// - Parameter member: its name.
  /// - Returns: the strings; `nil` where there are none.
  package func publishedStrings(of member: String) -> [String]? {
    guard let site,
      let bytes = try? site.folder.contents(Manifest.path, limit: Manifest.sizeLimit).bytes
    else { return nil }
    return Manifest.strings(of: member, in: bytes)
  }

  /// Takes a file of the published site into the new one, for a build that makes only some parts.
  ///
  /// The file is read once, to see that it still is what the manifest says.
  ///
  /// - Parameter path: where in the site.
  /// - Returns: the file; `nil` where it is not listed, missing or changed, so that it must be made
  ///   anew with ``add(path:bytes:)``.
  /// - Throws: a diagnostic where the path is taken; the session can then only be abandoned.
  package func carryOver(path: String) throws(Diagnostic) -> PublishedFile? {
    guard let file = site?.files[path], publishedBytes(path: path) != nil else { return nil }
    try record(path: file.path) { _ in (file, .equal) }
    return file
  }
}
