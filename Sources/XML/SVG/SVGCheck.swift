import Diagnostics

/// Holds a drawing against the elements, attributes and values that a drawing may have.
///
/// Whatever is not listed in ``SVGNames`` is refused, so that what browsers learn later is refused as well. Each
/// kind of thing is reported once, at its first place; what is inside a refused element is not looked at.
struct SVGCheck {
  private(set) var diagnostics: [Diagnostic] = []
  private let text: SourceText
  /// What was reported.
  private var seen: Set<String> = []
  /// The places of the same file that each element names.
  private var references: [[String]] = []

  init(of document: XMLDocument, from text: SourceText) {
    self.text = text
    references = Array(repeating: [], count: document.elements.count)
    var index = 0
    while index < document.elements.count {
      let element = document.elements[index]
      if isAllowed(element) {
        check(element, index)
        index += 1
      } else {
        index = element.next
      }
    }
    if let fault = SVGReferences(document.elements, references).fault {
      let element = document.elements[fault.element]
      report(fault.message, at: element.tag, fault.remedy)
    }
  }

  // MARK: Elements

  private mutating func isAllowed(_ element: XMLElement) -> Bool {
    let name = element.name
    guard name.namespace == SVGNames.namespace else {
      // One program's additions are one thing to do about.
      if seen.insert(name.namespace).inserted {
        report(foreign(element.written), at: element.nameRange, Self.plain)
      }
      return false
    }
    if SVGNames.elements.contains(name.local) { return true }
    if seen.insert("<" + name.local).inserted {
      report(
        "a drawing must not have the element '\(element.written)'", at: element.nameRange,
        Self.remedy(insteadOf: name.local.lowercased()))
    }
    return false
  }

  private static func remedy(insteadOf name: String) -> String {
    switch name {
    case "metadata": plain
    case "image", "feimage": "draw it with shapes, or show that picture itself on the page"
    case "foreignobject": "set words with <text>"
    case "a": "put the link into the text beside the drawing"
    case "script", "handler": "delete it: a drawing runs no program"
    case _ where name.hasPrefix("animate") || name == "set": "draw it without motion"
    default: "use shapes, text, gradients and patterns"
    }
  }

  private static let plain =
    "save it as plain SVG (in Inkscape: Save as, Plain SVG), without data for editors and about its author"

  private func foreign(_ name: String) -> String {
    "'\(name)' is not SVG: a drawing must not have parts of another format"
  }

  // MARK: Attributes

  private mutating func check(_ element: XMLElement, _ index: Int) {
    for attribute in element.attributes { check(attribute, index) }
    guard element.name.local == "style" else { return }
    let style = SVGStyle(String(decoding: element.text, as: UTF8.self))
    if let hazard = style.hazard { refuse(hazard, at: element.nameRange) }
  }

  private mutating func check(_ attribute: XMLAttribute, _ index: Int) {
    let name = attribute.name
    switch name.namespace {
    case "" where name.local == "href", SVGNames.xlink where name.local == "href":
      guard let id = SVGStyle.reference(attribute.value) else {
        return refuse("an address outside itself", at: attribute.range)
      }
      references[index].append(id)
    case "":
      let local = name.local
      if SVGNames.wordAttributes.contains(local) || local.hasPrefix("aria-")
        || local.hasPrefix("data-")
      {
        return
      }
      guard SVGNames.attributes.contains(local) else { return refuse(attribute) }
      let style = SVGStyle(attribute.value)
      references[index] += style.references
      if let hazard = style.hazard { refuse(hazard, at: attribute.range) }
    case SVGNames.xml where name.local == "lang" || name.local == "space": break
    case SVGNames.xml, SVGNames.xlink: refuse(attribute)
    default:
      if seen.insert(name.namespace).inserted {
        report(foreign(attribute.written), at: attribute.nameRange, Self.plain)
      }
    }
  }

  private mutating func refuse(_ attribute: XMLAttribute) {
    guard seen.insert(attribute.written).inserted else { return }
    report(
      "a drawing must not have the attribute '\(attribute.written)'",
      at: attribute.nameRange,
      attribute.name.local.lowercased().hasPrefix("on")
        ? "delete it: a drawing runs no program" : "delete it, or use attributes of shapes and text"
    )
  }

  private mutating func refuse(_ hazard: String, at range: Range<Int>) {
    report(
      "a drawing must not have \(hazard)", at: range,
      "refer only to ids of the same drawing (`#id`), and draw the rest with shapes")
  }

  private mutating func report(_ message: String, at range: Range<Int>, _ remedy: String) {
    diagnostics.report(
      "unsafe-drawing", message, at: text.position(offset: range.lowerBound),
      length: range.count, remedy: remedy)
  }
}
