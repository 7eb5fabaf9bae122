import Composition
import JSON
import ToolkitModel

/// `LANG/site.webmanifest`: how the site looks on a home screen, should a reader put it there.
///
/// The name is a neutral one, since everyone who sees the phone sees it.
struct WebManifest {
  static func path(in language: String) -> String { language + "/site.webmanifest" }

  let bytes: [UInt8]

  init(of settings: ToolkitSettings, words: InterfaceWords) {
    let name = settings.savedCopies.iconName ?? words["app_name"]
    var writer = JSONWriter()
    writer.object(.lines) { writer in
      for (key, value) in [
        ("name", name), ("short_name", name), ("lang", words.language), ("dir", words.direction),
        ("start_url", "index.html"), ("scope", "../"), ("display", "minimal-ui"),
      ] { writer.member(key, .string(value)) }
      writer.member(
        "icons", [["src": "../assets/icon.svg", "type": "image/svg+xml", "sizes": "any"]])
    }
    bytes = writer.file
  }
}
