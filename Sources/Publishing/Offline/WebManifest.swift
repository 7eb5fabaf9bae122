import Composition
import Diagnostics
import ToolkitModel

/// `LANG/site.webmanifest`: how the site looks on a home screen, should a reader put it there.
///
/// The name is a neutral one, since everyone who sees the phone sees it.
struct WebManifest {
  static func path(in language: String) -> String { language + "/site.webmanifest" }

  let bytes: [UInt8]

  init(of settings: ToolkitSettings, words: InterfaceWords) {
    let name = settings.savedCopies.iconName ?? words["app_name"]
    let members = [
      ("name", name), ("short_name", name), ("lang", words.language), ("dir", words.direction),
      ("start_url", "index.html"), ("scope", "../"), ("display", "minimal-ui"),
    ]
    var bytes: [UInt8] = Array("{".utf8)
    for (key, value) in members {
      bytes += "\n  \"\(key)\": ".utf8
      JSONText.appendQuoted(value.utf8, to: &bytes)
      bytes.append(UInt8(ascii: ","))
    }
    bytes += "\n  \"icons\": [".utf8
    bytes +=
      "{\"src\": \"../assets/icon.svg\", \"type\": \"image/svg+xml\", \"sizes\": \"any\"}".utf8
    bytes += "]\n}\n".utf8
    self.bytes = bytes
  }
}
