import Digests
package import JSON

/// The list of all files of a published site, and the mark by which a site is known as ours.
///
/// A JSON object: first the generator, then what the caller adds, then the files by path.
package struct Manifest: Hashable, Sendable {
  /// Where it stands in the site.
  package static let path = "manifest.json"
  /// The value of the first member, `generator`.
  package static let generator = "handbill"
  /// In bytes; room for more than a million files.
  static let sizeLimit = 1 << 28

  /// Sorted by the bytes of the path, each once; the manifest itself is not among them.
  package let files: [PublishedFile]

  /// Lists `files`, in any order.
  package init(listing files: [PublishedFile]) {
    self.files = files.sorted { $0.precedes($1) }
  }

  /// The manifest as JSON, one file a line.
  ///
  /// `members` are written before the files and never read back; none is named `generator` or `files`, and no two
  /// have one name.
  package func json(members: [JSONValue.Member] = []) -> [UInt8] {
    var writer = JSONWriter(capacity: files.count * 150 + 1_000)
    writer.object(.lines) { writer in
      writer.member("generator", .string(Self.generator))
      for member in members {
        writer.name(member.name)
        writer.append(member.value, .lines)
      }
      writer.name("files")
      writer.object(.lines) { writer in
        for file in files {
          writer.name(file.path)
          writer.object {
            $0.member("sha256", .string(file.digest.hex))
            $0.member("bytes", .integer(file.size))
          }
        }
      }
    }
    return writer.file
  }
}
