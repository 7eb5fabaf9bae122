import Composition
import Diagnostics
import Digests
import Guides
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
  ///   - copies: one for each language.
  ///   - policy: when a copy is old.
  ///   - words: the words of the notices, by language.
  ///   - script: what the worker does.
  init(
    keeping copies: [SavedCopy], policy: SavedCopyPolicy, words: [String: InterfaceWords],
    script: [UInt8]
  ) {
    var bytes = Array("'use strict';\nvar SITE={".utf8)
    for (index, copy) in copies.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      JSONText.appendQuoted(copy.language.utf8, to: &bytes)
      bytes += ":{\"hash\":\"\(copy.digest.hex.prefix(Self.digits))\",".utf8
      bytes += "\"days\":\(policy.warnAfterDays)".utf8
      for (name, key) in Self.notices {
        bytes += ",\"\(name)\":".utf8
        var text: [UInt8] = []
        text.appendEscapedHTML(words[copy.language]?[key] ?? "")
        JSONText.appendQuoted(text, to: &bytes)
      }
      bytes += ",\"files\":[".utf8
      for (index, file) in copy.files.enumerated() {
        bytes += index > 0 ? ",\n[".utf8 : "\n[".utf8
        JSONText.appendQuoted(file.path.percentEncoded.utf8, to: &bytes)
        bytes += ",\"\(file.digest.hex.prefix(Self.digits))\"]".utf8
      }
      bytes += "]}".utf8
    }
    bytes += "};\n".utf8
    self.bytes = bytes + script
  }

  /// 64 bits: enough to tell two versions of a file apart, which is all that they are for.
  private static let digits = 16

  /// What the script calls the notices, and their words.
  private static let notices = [
    ("saved", "saved_copy"), ("old", "saved_old"), ("unsaved", "saved_not"),
  ]
}
