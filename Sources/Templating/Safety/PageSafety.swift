import Diagnostics

/// Finds what in a template's own HTML could run a script of its own or ask another host for something.
///
/// The policy of every page stops both where it counts, but a page on a stick or in a copy may be without it,
/// and what is stopped is a page that does not work.
struct PageSafety {
  private(set) var diagnostics: [Diagnostic] = []
  private let source: TemplateSource

  /// Addresses that a page loads, or sends something to.
  private static let loaded: Set = [
    "src", "srcset", "imagesrcset", "href", "xlink:href", "data", "poster", "background", "action",
    "formaction", "manifest", "ping", "codebase", "lowsrc", "dynsrc", "longdesc",
  ]
  /// Kinds of `<link>` that only name something.
  private static let naming: Set = [
    "canonical", "alternate", "author", "license", "help", "next", "prev", "me", "bookmark",
  ]

  init(of source: TemplateSource) {
    self.source = source
    let scan = source.html
    for element in scan.elements {
      check(element)
      for attribute in element.attributes { check(attribute, of: element) }
      guard element.name == "style" else { continue }
      if element.text.contains(TemplateAddress.section) {
        report(.dividedStyle, at: element.offset, "<style".utf8.count)
      }
      for found in StyleSafety(of: element.text).found {
        report(found.hazard, at: scan.offset(of: found.index), found.count)
      }
    }
    if source.format == .markdown { checkLinks(scan) }
    if let (fault, offset) = source.markupFault {
      diagnostics.report(
        "unsafe-template", fault.rawValue, at: source.position(offset: offset), length: 1,
        remedy: fault.remedy)
    }
  }

  /// Links and pictures in Markdown, in branches that no page takes too.
  private mutating func checkLinks(_ scan: HTMLScan) {
    var start = 0
    while let end = scan.bytes.index(of: "](", from: start) {
      start = end + 2
      let written = scan.bytes[start...].prefix { !$0.isBlank && $0 != UInt8(ascii: ")") }
      // `[words](<address>)` means the same.
      let target = written.drop { $0 == UInt8(ascii: "<") }
      let isPicture = Self.isPicture(scan.bytes[..<end])
      // The program writes schemes too: `{{{scheme}}}:{{{id}}}`.
      let addresses = TemplateAddress.all(in: target, marks: [TemplateAddress.section])
      let hazards = addresses.compactMap { address in
        isPicture
          ? address.hazardWhenLoaded(allowingPictures: false, schemes: ["diagram", "icon"])
          : address.hazardWhenLinked
      }
      if let hazard = hazards.first {
        report(hazard, at: scan.offset(of: target.startIndex), target.count)
      }
    }
  }

  /// Whether the bracket that closes behind some text was opened by `![`.
  private static func isPicture(_ head: ArraySlice<UInt8>) -> Bool {
    var depth = 0
    for (index, byte) in head.enumerated().reversed() {
      if byte == UInt8(ascii: "]") { depth += 1 }
      if byte == UInt8(ascii: "\n") { return false }
      guard byte == UInt8(ascii: "[") else { continue }
      if depth == 0 { return index > 0 && head[head.startIndex + index - 1] == UInt8(ascii: "!") }
      depth -= 1
    }
    return false
  }

  private mutating func check(_ element: HTMLScan.Element) {
    switch element.name {
    // Besides other pages: what sets attributes, and what keeps a browser from reading elements.
    case "base", "iframe", "frame", "fencedframe", "object", "embed", "applet", "portal", "animate",
      "animatemotion", "animatetransform", "set", "noscript", "noembed", "noframes", "plaintext",
      "xmp":
      report(.active(element.name), at: element.offset, element.name.utf8.count + 1)
    // An address does not make what is between the tags harmless: HTML runs it beside `href`, SVG beside `src`.
    case "script":
      let type = String(decoding: element["type"] ?? [], as: UTF8.self).lowercased()
      let text = element.text.filter { !$0.isBlank && $0 != TemplateAddress.section }
      // What the program passes as ready is its own, and allowed by its digest.
      if text.isEmpty || text == [TemplateAddress.ready] { return }
      let isData = type.contains("json") && !element.tag.contains { $0 <= TemplateAddress.section }
      // Data runs nothing, but a plain text in it would be written with the signs of HTML.
      if isData, !text.contains(TemplateAddress.value) { return }
      report(isData ? .filledData : .script, at: element.offset, "<script".utf8.count)
    case "meta":
      let isOpen =
        element["http-equiv"]?.contains { $0 <= TemplateAddress.section } ?? false
        || element.isRefresh && element["content"]?.contains(TemplateAddress.value) ?? false
      if isOpen { report(.active("http-equiv"), at: element.offset, "<meta".utf8.count) }
    default: break
    }
  }

  private mutating func check(_ attribute: HTMLScan.Attribute, of element: HTMLScan.Element) {
    let name = attribute.name
    if name.hasPrefix("on"), name.utf8.count > 2 {
      return report(.event(name), at: attribute.offset, attribute.nameCount)
    }
    if name == "srcdoc" { return report(.active(name), at: attribute.offset, attribute.nameCount) }
    if name == "style" {
      if attribute.value.contains(TemplateAddress.section) {
        return report(.dividedStyle, at: attribute.offset, attribute.nameCount)
      }
      if let found = StyleSafety(of: attribute.value).found.first {
        report(found.hazard, at: attribute.offset, attribute.nameCount)
      }
      return
    }
    for address in addresses(attribute, of: element) {
      let hazard =
        isLink(attribute, of: element)
        ? address.hazardWhenLinked
        : address.hazardWhenLoaded(
          allowingPictures: ["img", "source", "link", "input", "image"].contains(element.name))
      if let hazard { return report(hazard, at: attribute.offset, attribute.nameCount) }
    }
  }

  /// The addresses in an attribute: one, or several where a section chooses or a list is expected.
  private func addresses(_ attribute: HTMLScan.Attribute, of element: HTMLScan.Element)
    -> [TemplateAddress]
  {
    if element.isRefresh, attribute.name == "content" {
      return TemplateAddress.all(in: attribute.value.refreshAddress)
    }
    guard Self.loaded.contains(attribute.name) else { return [] }
    let isList = attribute.name.hasSuffix("srcset") || attribute.name == "ping"
    return TemplateAddress.all(in: attribute.value, isList: isList)
  }

  /// Whether an address is only followed when somebody taps it, or only names something.
  private func isLink(_ attribute: HTMLScan.Attribute, of element: HTMLScan.Element) -> Bool {
    guard attribute.name == "href" || attribute.name == "xlink:href" else { return false }
    switch element.name {
    case "a", "area": return true
    // A kind that only some pages have is none.
    case "link" where !element.tag.contains(TemplateAddress.section):
      let kinds = String(decoding: element["rel"] ?? [], as: UTF8.self).lowercased()
        .split(separator: " ")
      return !kinds.isEmpty && kinds.allSatisfy { Self.naming.contains(String($0)) }
    default: return false
    }
  }

  private mutating func report(_ hazard: TemplateHazard, at offset: Int, _ count: Int) {
    diagnostics.report(
      "unsafe-template", hazard.message, at: source.position(offset: offset), length: count,
      remedy: hazard.remedy)
  }
}

extension HTMLScan.Element {
  /// Whether it leads to another page by itself.
  fileprivate var isRefresh: Bool {
    let kind = Array(self["http-equiv"] ?? []).resolvingReferences
    return name == "meta" && String(decoding: kind, as: UTF8.self).trimmed.lowercased() == "refresh"
  }
}

extension ArraySlice<UInt8> {
  /// The address in what a page says about leading to another: `0; url=…`.
  fileprivate var refreshAddress: [UInt8] {
    let rest = Array(self).resolvingReferences.drop {
      $0.isBlank || $0 == TemplateAddress.section || (0x30...0x39).contains($0) || $0 == 0x2E
    }
    .drop { $0.isBlank || $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ",") }
    let name = String(decoding: rest.prefix(3), as: UTF8.self).lowercased()
    let equals = name == "url" ? rest.firstIndex(of: UInt8(ascii: "=")) : nil
    return Array(
      rest[(equals.map { $0 + 1 } ?? rest.startIndex)...].drop {
        $0.isBlank || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'")
      })
  }
}
