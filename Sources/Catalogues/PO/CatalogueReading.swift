import Diagnostics

/// Reads the entries of a PO file in one pass over its bytes; after something wrong it goes on with the next line.
///
/// The grammar is that of gettext's manual, "The Format of PO Files".
struct CatalogueReading {
  private enum Slot: Equatable {
    case none, context, text, plural, translation(Int)
    case previousContext, previousText, previousPlural
  }

  private let bytes: [UInt8]
  private let file: String
  private(set) var entries: [Message] = []
  private(set) var problems: [Diagnostic] = []

  private var entry = Message(text: "", translations: [])
  /// Whether the entry has its text.
  private var hasText = false
  /// Whether something of the entry could not be read, so that it is left out.
  private var isBroken = false
  private var slot = Slot.none
  private var buffer: [UInt8] = []
  private var line = 0

  init(_ bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
  }

  mutating func read() {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      line = 1
      tell(
        "po-byte-order-mark", "the file begins with a byte order mark", column: 1,
        remedy: "save it as UTF-8 without a byte order mark")
    }
    if let offset = bytes.offsetOfInvalidUTF8 {
      let before = bytes[..<offset]
      line = before.count { $0 == UInt8(ascii: "\n") } + 1
      let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
      tell(
        "po-not-utf-8", "the file is not UTF-8 here", column: offset - start + 1,
        remedy: "save it as UTF-8")
      return
    }
    line = 0
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count {
      line += 1
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      var stop = end
      if stop > start, bytes[stop - 1] == UInt8(ascii: "\r") { stop -= 1 }
      readLine(start..<stop)
      start = end + 1
    }
    line += 1
    finishEntry()
  }

  private mutating func readLine(_ range: Range<Int>) {
    var place = skippingBlanks(range.lowerBound, range.upperBound)
    // A blank line ends nothing: gettext lets an entry go on behind it.
    if place == range.upperBound { return }
    let lineStart = range.lowerBound
    if bytes[place...].starts(with: "<<<<<<<".utf8) || bytes[place...].starts(with: "=======".utf8)
      || bytes[place...].starts(with: ">>>>>>>".utf8)
    {
      tell(
        "po-conflict", "a conflict of git is not resolved", column: 1,
        remedy: "keep the right lines of the two sides, and delete this one")
      isBroken = true
      return
    }
    var isObsolete = false
    var isPrevious = false
    if bytes[place] == UInt8(ascii: "#") {
      let next = place + 1 < range.upperBound ? bytes[place + 1] : UInt8(ascii: " ")
      switch next {
      case UInt8(ascii: "~"):
        isObsolete = true
        place = skippingBlanks(place + 2, range.upperBound)
        if place < range.upperBound, bytes[place] == UInt8(ascii: "|") {
          isPrevious = true
          place = skippingBlanks(place + 1, range.upperBound)
        }
      case UInt8(ascii: "|"):
        isPrevious = true
        place = skippingBlanks(place + 2, range.upperBound)
      default:
        readComment(next, min(place + 2, range.upperBound)..<range.upperBound)
        return
      }
      if place == range.upperBound { return }
    }
    if bytes[place] != UInt8(ascii: "\"") {
      let end =
        bytes[place..<range.upperBound].firstIndex {
          $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t")
        } ?? range.upperBound
      let keyword = bytes[place..<end]
      guard
        begin(
          keyword, isObsolete: isObsolete, isPrevious: isPrevious, column: place - lineStart + 1)
      else { return }
      place = skippingBlanks(end, range.upperBound)
      guard place < range.upperBound, bytes[place] == UInt8(ascii: "\"") else {
        broken("there is no text in quotation marks", place - lineStart + 1, "write it in \"…\"")
        return
      }
    } else if slot == .none {
      broken(
        "a text stands without `msgid` or `msgstr` before it", place - lineStart + 1,
        "delete it, or write the missing word")
      return
    }
    readString(place + 1..<range.upperBound, lineStart)
  }

  private func skippingBlanks(_ start: Int, _ end: Int) -> Int {
    var place = min(start, end)
    while place < end, bytes[place] == UInt8(ascii: " ") || bytes[place] == UInt8(ascii: "\t") {
      place += 1
    }
    return place
  }

  private mutating func readComment(_ kind: UInt8, _ range: Range<Int>) {
    if isInTranslation { finishEntry() }
    func text(_ range: Range<Int>) -> String {
      let start = range.isEmpty || bytes[range.lowerBound] != UInt8(ascii: " ") ? 0 : 1
      return String(decoding: bytes[range.dropFirst(start)], as: UTF8.self)
    }
    switch kind {
    case UInt8(ascii: "."): entry.extracted.append(text(range))
    case UInt8(ascii: ":"):
      entry.references += text(range).split(separator: " ").map(String.init)
    case UInt8(ascii: ","):
      for flag in text(range).split(separator: ",") {
        let name = flag.drop { $0 == " " }
        if !name.isEmpty { entry.flags.append(String(name)) }
      }
    case UInt8(ascii: " "), UInt8(ascii: "\t"):
      entry.comments.append(String(decoding: bytes[range], as: UTF8.self))
    default:
      // `#` and a letter: a comment without a blank.
      entry.comments.append(
        String(decoding: bytes[max(range.lowerBound - 1, 0)..<range.upperBound], as: UTF8.self))
    }
  }

  private var isInTranslation: Bool {
    if case .translation = slot { true } else { false }
  }

  /// Begins a string of the entry, or of the next; `false` where the keyword is none.
  private mutating func begin(
    _ keyword: ArraySlice<UInt8>, isObsolete: Bool, isPrevious: Bool, column: Int
  ) -> Bool {
    let name = String(decoding: keyword, as: UTF8.self)
    if isInTranslation, isPrevious || name == "msgctxt" || name == "msgid" { finishEntry() }
    finishString()
    if isPrevious {
      switch name {
      case "msgctxt": slot = .previousContext
      case "msgid": slot = .previousText
      case "msgid_plural": slot = .previousPlural
      default: return unknown(name, column)
      }
      if entry.previous == nil { entry.previous = Message.Previous() }
      return true
    }
    let position = SourcePosition(file: file, line: line, column: column)
    switch name {
    case "msgctxt":
      slot = .context
      entry.position = position
      entry.isObsolete = isObsolete
    case "msgid":
      if hasText { broken("`msgid` without `msgstr`", column, "write the `msgstr`, if only \"\"") }
      slot = .text
      hasText = true
      if entry.position == .nowhere || entry.context == nil { entry.position = position }
      entry.isObsolete = isObsolete
    case "msgid_plural": slot = .plural
    case "msgstr": return beginTranslation(0, position)
    default:
      guard name.hasPrefix("msgstr["), name.hasSuffix("]"),
        let number = Int(name.dropFirst(7).dropLast()), number == entry.translations.count
      else { return unknown(name, column) }
      return beginTranslation(number, position)
    }
    return true
  }

  private mutating func beginTranslation(_ number: Int, _ position: SourcePosition) -> Bool {
    slot = .translation(number)
    if !hasText {
      broken("`msgstr` without `msgid`", position.column, "write the `msgid`, or delete this")
    } else if number < entry.translations.count {
      broken("a second `msgstr`", position.column, "keep one of the two")
    }
    if number == 0 { entry.translationPosition = position }
    return true
  }

  private mutating func unknown(_ name: String, _ column: Int) -> Bool {
    broken(
      "'\(name.prefix(30))' is no word of a catalogue", column,
      "write `msgctxt`, `msgid` or `msgstr`; a comment begins with `#`")
    slot = .none
    return false
  }

  private mutating func readString(_ range: Range<Int>, _ lineStart: Int) {
    var place = range.lowerBound
    while place < range.upperBound {
      let byte = bytes[place]
      if byte == UInt8(ascii: "\"") {
        let rest = skippingBlanks(place + 1, range.upperBound)
        if rest < range.upperBound {
          broken(
            "something stands behind the text", rest - lineStart + 1,
            "write \\\" for a quotation mark within the text")
        }
        return
      }
      if byte != UInt8(ascii: "\\") {
        buffer.append(byte)
        place += 1
        continue
      }
      place += 1
      guard place < range.upperBound else { break }
      guard let sign = Self.escaped(bytes[place]) else {
        broken(
          "'\\\(String(decoding: [bytes[place]], as: UTF8.self))' is not used in catalogues",
          place - lineStart, "write \\\\ for a backslash, \\n for a line end")
        place += 1
        continue
      }
      buffer.append(sign)
      place += 1
    }
    broken(
      "the text has no closing quotation mark", range.upperBound - lineStart + 1,
      "end the line with \"")
  }

  private static func escaped(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "t"): 0x09
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "a"): 0x07
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "v"): 0x0B
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): byte
    default: nil
    }
  }

  private mutating func finishString() {
    guard slot != .none else { return }
    let text = String(decoding: buffer, as: UTF8.self)
    switch slot {
    case .none: break
    case .context: entry.context = text
    case .text: entry.text = text
    case .plural: entry.plural = text
    case .translation: entry.translations.append(text)
    case .previousContext: entry.previous?.context = text
    case .previousText: entry.previous?.text = text
    case .previousPlural: entry.previous?.plural = text
    }
    buffer.removeAll(keepingCapacity: true)
    slot = .none
  }

  private mutating func finishEntry() {
    finishString()
    if hasText {
      if entry.translations.isEmpty {
        broken("`msgid` without `msgstr`", 1, "write the `msgstr`, if only \"\"")
      }
      if !isBroken { entries.append(entry) }
    } else if entry.context != nil || entry.previous != nil {
      tell(
        "po-syntax", "an entry without `msgid`", column: 1,
        remedy: "write its `msgid`, or delete it")
    }
    entry = Message(text: "", translations: [])
    hasText = false
    isBroken = false
  }

  private mutating func broken(_ message: String, _ column: Int, _ remedy: String) {
    isBroken = true
    tell("po-syntax", message, column: column, remedy: remedy)
  }

  private mutating func tell(_ rule: String, _ message: String, column: Int, remedy: String) {
    problems.append(
      Diagnostic(
        .error, rule, message, at: SourcePosition(file: file, line: line, column: column),
        remedy: remedy))
  }
}

extension [UInt8] {
  /// Where the first byte is that no UTF-8 has there; `nil` where all is right.
  fileprivate var offsetOfInvalidUTF8: Int? {
    if String(validating: self, as: UTF8.self) != nil { return nil }
    var offset = 0
    var codec = UTF8()
    var rest = makeIterator()
    while true {
      switch codec.decode(&rest) {
      case .scalarValue(let scalar): offset += UTF8.width(scalar)
      case .emptyInput: return nil
      case .error: return offset
      }
    }
  }
}
