import Guides
import JSON
import ToolkitModel

/// `LANG/site.webmanifest`: how the site looks on a home screen, should a reader put it there.
///
/// The name is a neutral one, since everyone who sees the phone sees it.
struct WebManifest {
  let bytes: [UInt8]

  init(of guide: Guide, words: InterfaceWords) {
    let name = guide.settings.savedCopies.iconName ?? words["app_name"]
    var writer = JSONWriter()
    writer.object(.lines) { writer in
      for (key, value) in [
        ("name", name), ("short_name", name), ("lang", guide.language.text),
        ("dir", words.direction),
        ("start_url", "index.html"), ("scope", "../"), ("display", "minimal-ui"),
      ] { writer.member(key, .string(value)) }
      writer.member(
        "icons",
        [
          ["src": "../assets/icon.svg", "type": "image/svg+xml", "sizes": "any"],
          ["src": "../assets/icon-192.png", "type": "image/png", "sizes": "192x192"],
          ["src": "../assets/icon-512.png", "type": "image/png", "sizes": "512x512"],
        ])
    }
    bytes = writer.file
  }
}
