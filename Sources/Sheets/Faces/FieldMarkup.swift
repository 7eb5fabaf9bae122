/// Turns the lines to write on into fields to type into.
///
/// It reads what the templates `form-field` and `face` have become; each field gets the name that the
/// label is, so that a screen reader says it. Nothing is checked beforehand: some viewers draw such
/// boxes empty.
struct FieldMarkup {
  private(set) var html = ""
  /// How many fields were made.
  private(set) var count = 0
  private let prefix: String

  /// The field for the hotline has one name everywhere, so that one entry fills all cards.
  private static let hotlineName = "hotline"
  private static let fieldStart = "<div class=\"field field-"
  private static let hotlineStart = "<div class=\"face-hotline\">"

  /// Whether a face has anything to write on.
  static func hasFields(_ html: String) -> Bool {
    if html.contains(fieldStart) { return true }
    guard let slot = html.firstRange(of: hotlineStart) else { return false }
    return !Self.block(in: html[slot.lowerBound...]).contains("<a ")
  }

  /// - Parameters:
  ///   - source: a face's HTML.
  ///   - prefix: what the fields' names begin with; no two faces of a file share it.
  init(_ source: String, prefix: String) {
    self.prefix = prefix
    var rest = source[...]
    while let start = Self.nextField(in: rest) {
      html += rest[..<start]
      let block = Self.block(in: rest[start...])
      html += block.hasPrefix(Self.hotlineStart) ? hotline(block) : field(block)
      rest = rest[block.endIndex...]
    }
    html += rest
  }

  private static func nextField(in text: Substring) -> String.Index? {
    let starts = [fieldStart, hotlineStart].compactMap { text.firstRange(of: $0)?.lowerBound }
    return starts.min()
  }

  /// The element that a text begins with, to the end of its last nested `div`.
  private static func block(in text: Substring) -> Substring {
    var depth = 0
    var index = text.startIndex
    while let tag = text[index...].firstIndex(of: "<") {
      let rest = text[tag...]
      if rest.hasPrefix("<div") {
        depth += 1
      } else if rest.hasPrefix("</div>") {
        depth -= 1
        if depth == 0 { return text[..<text.index(tag, offsetBy: 6)] }
      }
      index = text.index(after: tag)
    }
    return text
  }

  private mutating func hotline(_ block: Substring) -> String {
    guard !block.contains("<a "), let end = block.firstRange(of: "</p>") else {
      return String(block)
    }
    count += 1
    return block[..<end.lowerBound] + input("text", Self.label(of: block), Self.hotlineName)
      + block[end.lowerBound...]
  }

  private mutating func field(_ block: Substring) -> String {
    let kind = block.dropFirst(Self.fieldStart.count).prefix { $0 != "\"" }
    let label = Self.label(of: block)
    switch kind {
    case "line", "date": return inserting(before: "</p>", in: block) { $0.input("text", label) }
    case "tick": return inserting(after: "<p>", in: block) { $0.input("checkbox", label) }
    case "lines":
      let line = "<div class=\"write-line\">\n</div>\n"
      let parts = String(block).split(separator: line, omittingEmptySubsequences: false)
      guard parts.count > 1, let first = parts.first, let last = parts.last else { break }
      return first
        + "<textarea rows=\"\(parts.count - 1)\" name=\"\(nextName())\" title=\"\(label)\"\(Self.height(of: parts.count - 1))></textarea>\n"
        + last
    case "choice":
      return each("<li>", in: block) { markup, item in
        let option = Self.plain(item.prefix { $0 != "\n" }.prefixBefore("</li>"))
        return "<li>" + markup.input("checkbox", "\(label): \(option)") + item
      }
    case "table":
      let columns = block.split(separator: "<th scope=\"col\">").dropFirst()
        .map { Self.plain($0.prefixBefore("</th>")) }
      var cell = 0
      return each("<td>", in: block) { markup, item in
        let column = columns.isEmpty ? "" : columns[cell % columns.count]
        let row = columns.isEmpty ? 1 : cell / columns.count + 1
        cell += 1
        return "<td>" + markup.input("text", "\(label), \(column), \(row)") + item
      }
    default: break
    }
    return String(block)
  }

  private mutating func inserting(
    before mark: String, in block: Substring, _ make: (inout Self) -> String
  ) -> String {
    guard let place = block.firstRange(of: mark) else { return String(block) }
    return block[..<place.lowerBound] + make(&self) + block[place.lowerBound...]
  }

  private mutating func inserting(
    after mark: String, in block: Substring, _ make: (inout Self) -> String
  ) -> String {
    guard let place = block.firstRange(of: mark) else { return String(block) }
    return block[..<place.upperBound] + make(&self) + block[place.upperBound...]
  }

  /// Rewrites what follows each mark, up to the next.
  private mutating func each(
    _ mark: String, in block: Substring, _ make: (inout Self, Substring) -> String
  ) -> String {
    let parts = block.split(separator: mark, omittingEmptySubsequences: false)
    guard let first = parts.first else { return String(block) }
    return parts.dropFirst().reduce(String(first)) { $0 + make(&self, $1) }
  }

  private mutating func nextName() -> String {
    count += 1
    return "\(prefix)-\(count)"
  }

  private mutating func input(_ type: String, _ title: String) -> String {
    input(type, title, nextName())
  }

  private func input(_ type: String, _ title: String, _ name: String) -> String {
    "<input type=\"\(type)\" name=\"\(name)\" title=\"\(title)\" />"
  }

  /// Room for so many lines; the engine does not read `rows`.
  private static func height(of lines: Int) -> String {
    " style=\"height: \((Double(lines) * 1.5).number)em\""
  }

  /// The words of the first paragraph, still with character references.
  private static func label(of block: Substring) -> String {
    guard let start = block.firstRange(of: "<p>") else { return "" }
    let label = plain(block[start.upperBound...].prefixBefore("</p>"))
    return label.last == ":" ? String(label.dropLast()) : label
  }

  /// Without tags.
  private static func plain(_ html: Substring) -> String {
    var text = ""
    var isTag = false
    for character in html {
      if character == "<" {
        isTag = true
      } else if character == ">", isTag {
        isTag = false
      } else if !isTag {
        text.append(character == "\n" ? " " : character)
      }
    }
    return text
  }
}

extension Substring {
  /// What stands before the first of a mark; everything if there is none.
  fileprivate func prefixBefore(_ mark: String) -> Substring {
    firstRange(of: mark).map { self[..<$0.lowerBound] } ?? self
  }
}
