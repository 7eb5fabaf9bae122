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
      for (index, byte) in zip(bytes.indices, bytes) { place.read(byte, at: index) }
      self = .html(place)
    case .markdown(var place):
      for byte in bytes { place.read(byte) }
      self = .markdown(place)
    }
  }

  /// Goes on behind a tag of the template.
  mutating func read(_ tag: TemplateTag) {
    switch self {
    case .html(var place):
      place.read(tag)
      self = .html(place)
    case .markdown(var place):
      guard tag.kind == .value || tag.kind == .ready else { return }
      place.readValue()
      self = .markdown(place)
    }
  }

  /// The first fault in the HTML of the file, which ends here, and where it is.
  func fault(at end: Int) -> (fault: MarkupFault, offset: Int)? {
    guard case .html(var place) = self else { return nil }
    place.end(at: end)
    return place.fault
  }

  /// Why a plain text would not be safe here; `nil` where escaping is enough.
  var hazard: PlacementHazard? {
    switch self {
    case .html(let place): place.hazard
    case .markdown(let place): place.hazard
    }
  }
}
