/// Where in its format a template stands, byte by byte, so far as it decides what may stand there.
///
/// It follows the literal text of one file from top to bottom, through both branches of a section;
/// a file begins where plain text is allowed.
enum Placement: Sendable {
  case html(HTMLPlacement)
  case markdown(MarkdownPlacement)

  init(in format: TemplateFormat) {
    switch format {
    case .html: self = .html(HTMLPlacement())
    case .markdown: self = .markdown(MarkdownPlacement())
    }
  }

  /// Goes on behind literal text.
  mutating func read(_ bytes: ArraySlice<UInt8>) {
    switch self {
    case .html(var place):
      for byte in bytes { place.read(byte) }
      self = .html(place)
    case .markdown(var place):
      for byte in bytes { place.read(byte) }
      self = .markdown(place)
    }
  }

  /// Goes on behind a value.
  mutating func readValue() {
    switch self {
    case .html(var place):
      place.readValue()
      self = .html(place)
    case .markdown(var place):
      place.readValue()
      self = .markdown(place)
    }
  }

  /// Why a plain text would not be safe here; `nil` where escaping is enough.
  var hazard: PlacementHazard? {
    switch self {
    case .html(let place): place.hazard
    case .markdown(let place): place.hazard
    }
  }
}
