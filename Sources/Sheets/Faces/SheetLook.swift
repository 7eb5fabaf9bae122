import Composition
import ToolkitModel

/// The ink, the mark and the icons of sheets.
struct SheetLook: Sendable, Equatable {
  /// The signature color of bands and lines, as CSS writes it.
  let ink: String
  /// What stands under words that belong together; as good as white in a grey print.
  let tint: String
  /// What not to do.
  let stop: String
  private let mark: String
  /// By name, white.
  private let icons: [String: String]

  /// The color of the built-in mark, for which the toolkit's own is put in.
  private static let signature = "#00595e"
  private static let black = "#000"

  /// - Parameters:
  ///   - ink: the signature color; black is the only ink then.
  ///   - mark: the toolkit's mark, as SVG; empty for none.
  ///   - icons: SVG by name, which draws in `currentColor`.
  init(ink: String, mark: String = "", icons: [String: String] = [:]) {
    self.ink = ink
    (tint, stop) = ink == Self.black ? ("#eee", Self.black) : ("#e4f3f3", "#99121a")
    self.mark = mark.replacing(Self.signature, with: ink)
    self.icons = icons
  }

  init(_ styles: PrintStyles, settings: ToolkitSettings) {
    let color = settings.brand?.light.hexadecimal ?? Self.signature
    self.init(
      ink: settings.ink == .black ? Self.black : color,
      mark: String(decoding: styles.mark, as: UTF8.self),
      icons: styles.icons.mapValues { String(decoding: $0, as: UTF8.self) })
  }

  /// The colors, for whatever is inside an element.
  func rules(for selector: String) -> String {
    "\(selector) { --ink: \(ink); --tint: \(tint); --stop: \(stop) }"
  }

  /// The mark, and the icon of a face if it has one, in the band of a box; what is to be said has its sign.
  ///
  /// They are pseudo-elements, of which a screen reader says nothing.
  func rules(for face: SheetHTML.Face) -> [String] {
    var rules: [String] = []
    if !mark.isEmpty { rules.append(rule(face, Self.bands.map { $0 + "::before" }, mark)) }
    if let icon = face.icon.flatMap({ icons[$0] }) {
      rules.append(
        rule(face, Self.bands.map { $0 + "::after" }, icon.replacing("currentColor", with: "#fff")))
    }
    if let say = icons["say"], !face.isOfficer {
      rules.append(
        rule(face, [".spoken::before"], say.replacing("currentColor", with: ink)))
    }
    return rules
  }

  /// What the first heading of a face is, directly or in a part of a form.
  private static let bands = [
    ".face > h2:first-child", ".face > .form-part:first-child > h2:first-child",
    ".face > .form-part:first-child > h3:first-child",
  ]

  /// A drawing before or behind the words of some elements, as large as a line is high.
  private func rule(_ face: SheetHTML.Face, _ elements: [String], _ drawing: String) -> String {
    let head = drawing.prefix { $0 != ">" }
    let sized =
      head.contains(" width=")
      ? drawing
      : drawing.replacing("<svg ", with: #"<svg width="1em" height="1em" "#, maxReplacements: 1)
    let address = DataAddress(Array(sized.utf8), path: "drawing.svg").text
    return elements.map { "#box-\(face.id) \($0)" }.joined(separator: ", ")
      + " { content: url(\"\(address)\") }"
  }
}
