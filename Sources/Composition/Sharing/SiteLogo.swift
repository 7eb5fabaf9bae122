package import Diagnostics
package import ToolkitModel
import XML

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
    guard let size = Self.size(of: bytes), size.width > 0, size.height > 0 else {
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

  /// Width and height in the file's own units.
  private static func size(of bytes: [UInt8]) -> (width: Int, height: Int)? {
    let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    if bytes.starts(with: signature) {
      // PNG 1.2, 11.2.2: the first chunk is IHDR, its data begin with width and height.
      guard bytes.count >= 24 else { return nil }
      func number(_ start: Int) -> Int {
        bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) }
      }
      return (min(number(16), 1 << 24), min(number(20), 1 << 24))
    }
    // What is wrong in a drawing of `images/` was reported when it was read.
    var unheard: [Diagnostic] = []
    let drawing = SourceText(bytes: bytes, file: "", origin: .verbatim(firstLine: 1))
    return SVGDrawing(reading: drawing, diagnostics: &unheard)?.viewBox
  }
}
