import Composition
import Digests
import JSON
import Templating
import ToolkitModel

/// `sw.js`: keeps a copy of a language on the phone of a reader who asks for it, and answers from it offline.
///
/// What it does is `Templates/assets/worker.js`; what it may keep stands in one line of JSON before it. Same
/// files, same bytes, so that browsers renew saved copies only when something has changed.
struct OfflineWorker {
  static let path = "sw.js"

  let bytes: [UInt8]

  /// - Parameters:
  ///   - copies: one for each variant, with the words of its notices.
  ///   - issued: the day of the issue, of which a copy says that it is.
  ///   - policy: when a copy is old.
  ///   - script: what the worker does.
  init(
    keeping copies: [(SavedCopy, InterfaceWords)], issued: CalendarDate, policy: SavedCopyPolicy,
    script: [UInt8]
  ) {
    var writer = JSONWriter(after: "'use strict';\nvar SITE=")
    writer.object(.dense) { writer in
      for (copy, words) in copies {
        writer.name(copy.variant.folder)
        writer.object(.dense) { writer in
          writer.member("hash", Self.shortened(copy.digest))
          writer.member("issued", .string(issued.iso8601))
          writer.member("edition", .string(words.text(issued).escapedHTML))
          writer.member("days", .integer(policy.warnAfterDays))
          for (name, key) in Self.notices {
            writer.member(name, .string(words[key].escapedHTML))
          }
          writer.name("files")
          writer.list(.rows) {
            for file in copy.files {
              $0.list(.dense) {
                $0.string(file.path.percentEncoded.utf8)
                $0.append(Self.shortened(file.digest))
              }
            }
          }
        }
      }
    }
    bytes = writer.bytes + ";\n".utf8 + script
  }

  /// 64 bits: enough to tell two versions of a file apart, which is all that they are for.
  private static func shortened(_ digest: SHA256Digest) -> JSONValue {
    .string(String(digest.hex.prefix(16)))
  }

  /// What the script calls the notices, and their words.
  private static let notices = [
    ("saved", "saved_copy"), ("old", "saved_old"), ("unsaved", "saved_not"),
  ]
}
