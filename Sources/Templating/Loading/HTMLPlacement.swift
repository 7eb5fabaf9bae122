/// Where in HTML a template stands, as far as it decides whether an escaped text is safe there.
///
/// It reads one file from top to bottom, through both branches of a section. That covers every path through the
/// file, since a section must end where it begins, and every use of a partial, since a partial begins as text,
/// ends as text, and is used in text.
struct HTMLPlacement: Sendable {
  private var place = HTMLPlace()
  /// The places where the open sections begin, the innermost last.
  private var open: [HTMLPlace] = []
  /// What was wrong first, and where.
  private(set) var fault: (fault: MarkupFault, offset: Int)?

  var hazard: PlacementHazard? {
    switch place.state {
    // A script of the template's own is refused as a whole, and so is an event.
    case .text: place.rawElement == Array("style".utf8) ? .rawElement : nil
    case .quoted: attributeHazard
    case .comment: nil
    case .opening, .ending, .declaring, .declaration, .name, .space, .closed, .joint, .attribute,
      .named, .value, .unquoted:
      .unquotedAttribute
    }
  }

  private var attributeHazard: PlacementHazard? {
    let name = String(decoding: place.attribute, as: UTF8.self)
    if Self.active.contains(name) { return .activeAttribute }
    // Each item of a list of addresses is the beginning of one.
    if name == "ping" { return .addressStart }
    return !place.address.isFixed && Self.addresses.contains(name) ? .addressStart : nil
  }

  private static let active: Set = ["style", "srcset", "imagesrcset"]
  private static let addresses: Set = [
    "href", "src", "action", "formaction", "data", "poster", "xlink:href", "background",
    "manifest", "codebase", "lowsrc", "dynsrc", "longdesc",
  ]

  mutating func read(_ byte: UInt8, at offset: Int) {
    if let fault = place.read(byte) { note(fault, at: offset) }
  }

  /// Goes on behind a tag of the template.
  mutating func read(_ tag: TemplateTag) {
    if tag.kind == .partial, place.state != .text || !place.rawElement.isEmpty {
      note(.partialInTag, at: tag.range.lowerBound)
    }
    if let fault = tag.kind == .value ? passText() : pass(tag.kind) {
      note(fault, at: tag.range.lowerBound)
    }
    switch tag.kind {
    case .section, .inverted: open.append(place)
    case .end:
      if let begin = open.popLast(), let fault = join(begin) {
        note(fault, at: tag.range.lowerBound)
      }
    case .value, .ready, .partial, .comment: break
    }
  }

  /// Ends at the end of the file.
  mutating func end(at offset: Int) {
    if place.state != .text || !place.rawElement.isEmpty { note(.unfinished, at: offset) }
  }

  private mutating func note(_ found: MarkupFault, at offset: Int) {
    if fault == nil { fault = (found, offset) }
  }

  /// A text outside quotes is refused for itself.
  private mutating func passText() -> MarkupFault? {
    switch place.state {
    case .quoted: place.address.readText()
    case .space, .closed, .joint, .named: place.state = .attribute
    case .value: place.state = .unquoted
    case .opening, .ending, .declaring: place.state = .name
    case .comment: return place.splitComment()
    case .text, .name, .attribute, .unquoted, .declaration: break
    }
    return nil
  }

  /// Passes a tag that may write anything or nothing.
  private mutating func pass(_ kind: TemplateTag.Kind) -> MarkupFault? {
    switch place.state {
    case .text, .quoted, .declaration, .joint: return nil
    case .comment: return place.splitComment()
    case .opening, .ending, .declaring:
      place.state = .name
      return .brokenName
    case .name:
      // A section may follow a name: `<p{{#draft}} class="draft"{{/draft}}>`.
      place.state = .joint
      return kind == .ready || !place.rawElement.isEmpty ? .brokenName : nil
    case .space, .named: place.state = kind == .ready ? .joint : .space
    case .closed: place.state = kind == .ready ? .joint : .closed
    case .attribute:
      place.state = .joint
      return kind == .ready ? .brokenAttribute : nil
    case .value, .unquoted:
      place.state = .joint
      return .brokenAttribute
    }
    return nil
  }

  /// Ends a section, so that what follows is read as behind its end and as behind its beginning.
  private mutating func join(_ begin: HTMLPlace) -> MarkupFault? {
    let isInTag = [HTMLPlace.State.space, .closed, .joint].contains(place.state)
    switch begin.state {
    case .space, .closed, .joint:
      guard isInTag, begin.element == place.element else { return .unevenSection }
      // The section may be repeated, and would then begin in the middle of a word.
      if place.state == .joint, begin.state != .joint { return .brokenAttribute }
      // An end that stands alone on its line takes the line's end with it, which would have ended the word.
      if place.state == .space, begin.state == .joint { return .brokenAttribute }
      if begin.state != .space, place.state == .space || begin.state == .joint {
        place.state = begin.state
      }
    case .quoted:
      guard place.state == begin.state, place.attribute == begin.attribute else {
        return .unevenSection
      }
      place.address = begin.address
    default:
      guard place.state == begin.state, place.rawElement == begin.rawElement else {
        return .unevenSection
      }
    }
    return nil
  }
}
