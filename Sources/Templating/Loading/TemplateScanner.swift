/// Cuts the bytes of a template into literal text and tags, and refuses what we do not support.
struct TemplateScanner {
  /// More than any real template has.
  static let mostBytes = 262_144
  static let mostTags = 2_000

  private let bytes: [UInt8]
  private var placement: Placement
  private(set) var parts: [TemplateSource.Part] = []
  private(set) var problems: [TemplateProblem] = []
  /// Why a plain text would not be safe, by where its tag begins; escaping is enough elsewhere.
  private(set) var hazards: [Int: PlacementHazard] = [:]
  private var tagCount = 0

  /// The first fault in its HTML, and where it is.
  var markupFault: (fault: MarkupFault, offset: Int)? { placement.fault(at: bytes.count) }

  init(bytes: [UInt8], format: TemplateFormat) {
    self.bytes = bytes
    placement = Placement(in: format)
  }

  mutating func scan() {
    guard bytes.count <= Self.mostBytes else {
      return tooLarge("a template may have at most \(Self.mostBytes) bytes", at: 0..<1)
    }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      problems.append(
        TemplateProblem(
          "template-syntax", "not UTF-8 text", at: 0..<1, remedy: "save the file as UTF-8"))
      return
    }
    refuseControls()
    var index = 0
    while let start = bytes.index(of: "{{", from: index) {
      literal(index..<start)
      guard let end = readTag(at: start) else { return }
      index = end
    }
    literal(index..<bytes.count)
  }

  private mutating func literal(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    parts.append(.literal(range))
    placement.read(bytes[range])
  }

  /// Reads the tag that begins at `start`; returns where it ends, `nil` if reading has to stop.
  private mutating func readTag(at start: Int) -> Int? {
    tagCount += 1
    guard tagCount <= Self.mostTags else {
      tooLarge("a template may have at most \(Self.mostTags) tags", at: start..<start + 2)
      return nil
    }
    let sigil = start + 2 < bytes.count ? bytes[start + 2] : 0
    let closing: StaticString = sigil == UInt8(ascii: "{") ? "}}}" : "}}"
    let length = closing.utf8CodeUnitCount
    guard let close = bytes.index(of: closing, from: start + 2) else {
      problems.append(
        TemplateProblem(
          "template-syntax", "the tag is not closed", at: start..<start + 2,
          remedy: "add '\(closing)'"))
      return nil
    }
    let range = start..<close + length
    if let kind = TemplateTag.Kind(sigil: sigil) {
      append(kind, inside: (kind == .value ? start + 2 : start + 3)..<close, range: range)
    } else {
      refuse(sigil, at: range)
    }
    return range.upperBound
  }

  private mutating func append(_ kind: TemplateTag.Kind, inside: Range<Int>, range: Range<Int>) {
    let content = String(decoding: bytes[inside], as: UTF8.self)
    let name = kind == .comment ? "" : content.trimmed
    if kind != .comment, !name.isTemplateName(ofPartial: kind == .partial) {
      let isCall = name.utf8.contains(UInt8(ascii: "("))
      problems.append(
        TemplateProblem(
          isCall ? "template-feature" : "template-syntax",
          isCall ? "transforms such as '\(name)' are not supported" : "'\(name)' cannot be a name",
          at: range,
          remedy: isCall
            ? "write only the name of the value"
            : "a name has letters, digits, '_' and '-', and dots between"))
      return
    }
    let tag = TemplateTag(kind: kind, name: name, range: range)
    parts.append(.tag(tag))
    if kind == .value || kind == .ready { hazards[range.lowerBound] = placement.hazard }
    placement.read(tag)
  }

  private mutating func refuse(_ sigil: UInt8, at range: Range<Int>) {
    let (feature, remedy) =
      switch sigil {
      case UInt8(ascii: "="): ("changing the delimiters is", "write '{{' and '}}'")
      case UInt8(ascii: "<"):
        ("inheriting from a template is", "use a partial: '{{> partials/name}}'")
      case UInt8(ascii: "$"): ("blocks to be replaced are", "use a section: '{{#name}}'")
      default: ("pragmas are", "delete it; the folder determines the format of the template")
      }
    problems.append(
      TemplateProblem("template-feature", "\(feature) not supported", at: range, remedy: remedy))
  }

  /// Nobody means one, and a line may end at a line feed only.
  private mutating func refuseControls() {
    let found = bytes.indices.first { bytes[$0] < 0x20 && bytes[$0] != 0x0A && bytes[$0] != 0x09 }
    guard let found else { return }
    problems.append(
      TemplateProblem(
        "template-syntax", "there is a control character here", at: found..<found + 1,
        remedy: "delete it"))
  }

  private mutating func tooLarge(_ message: String, at range: Range<Int>) {
    problems.append(
      TemplateProblem(
        "template-too-large", message, at: range, remedy: "move a part of it into a partial"))
  }
}

extension TemplateTag.Kind {
  /// The kind of tag by the byte behind its braces; `nil` for kinds that are not supported.
  fileprivate init?(sigil: UInt8) {
    switch sigil {
    case UInt8(ascii: "{"), UInt8(ascii: "&"): self = .ready
    case UInt8(ascii: "#"): self = .section
    case UInt8(ascii: "^"): self = .inverted
    case UInt8(ascii: "/"): self = .end
    case UInt8(ascii: ">"): self = .partial
    case UInt8(ascii: "!"): self = .comment
    case UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: "$"), UInt8(ascii: "%"): return nil
    default: self = .value
    }
  }
}
