package import Diagnostics
import Pictures
package import ToolkitModel

/// The logo of a toolkit as pages show it: beside its name, so that it needs no words of its own.
package struct SiteLogo: Sendable, Equatable {
  /// How high it stands in the head of a page, in CSS pixels.
  private static let height = 28
  /// As wide as the name of a toolkit may be on the narrowest phone.
  private static let widest = 160

  /// Where it lies in the site.
  package let path: PagePath
  /// In CSS pixels; a page that knows them does not move when the picture comes.
  package let width: Int
  package let height: Int

  /// The logo by its path within the content folder, `images/logo.svg`; `diagnostics` gets why there is none.
  package init?(
    _ name: Located<String>, among images: [String: [UInt8]], diagnostics: inout [Diagnostic]
  ) {
    func refuse(_ rule: String, _ message: String, _ remedy: String) {
      diagnostics.append(
        Diagnostic(
          .error, rule, message, at: name.position, length: name.length, remedy: remedy))
    }
    guard let found = images.index(forKey: name.value) else {
      let close = suggestion(for: name.value, among: images.keys.sorted())
      refuse(
        "missing-image", "there is no picture '\(name.value)'",
        close.map { "did you mean '\($0)'?" } ?? "put it into images/, and write images/NAME")
      return nil
    }
    // The text may spell an accent in another way than the file system.
    let (file, bytes) = images[found]
    guard [nil, .png].contains(PictureFormat(of: bytes)), let size = ShownSize(of: bytes) else {
      refuse(
        "wrong-logo", "'\(name.value)' is neither an SVG with a viewBox nor a PNG",
        "save it as one of these")
      return nil
    }
    let width = (size.width * Self.height + size.height / 2) / size.height
    guard width <= Self.widest else {
      refuse(
        "wrong-logo",
        "at a height of \(Self.height) pixels, '\(name.value)' is \(width) wide; a phone has room for \(Self.widest)",
        "use a part of it that fits beside the name of the toolkit")
      return nil
    }
    path = PagePath(file)
    self.width = max(1, width)
    height = Self.height
  }
}
