/// The parts of an expression, as far as it matters which of them match letters beyond ASCII.
///
/// The expression is known to be one, so its brackets close.
struct PatternParts: IteratorProtocol {
  enum Part: Equatable {
    /// One sign as it stands.
    case sign(Unicode.Scalar)
    /// One of several signs.
    case set(SignSet)
    /// What matches no sign, or how often: groups, edges, repetitions.
    case other(String)
  }

  private let scalars: [Unicode.Scalar]
  private var index = 0
  /// What lies between `\Q` and `\E` is meant as it stands.
  private var isQuoted = false
  /// Whether `.` is a line feed too.
  private var matchesLines = false

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
  }

  private var upcoming: ArraySlice<Unicode.Scalar> { scalars[min(index, scalars.count)...] }

  mutating func next() -> Part? {
    guard index < scalars.count else { return nil }
    let start = index
    index += 1
    if isQuoted { return quoted(scalars[start]) }
    switch scalars[start] {
    case "\\": return escape(from: start)
    case "[": return .set(bracketed())
    case ".":
      return .set(SignSet(isNegated: true, matchesLines ? [] : [.sign("\n")]))
    case "(" where upcoming.first == "?":
      skip(behind: ["P", "<"] == upcoming.dropFirst().prefix(2) ? [">"] : [":", ")"])
      if scalars[start..<index].prefix(while: { $0 != "-" }).contains("s") { matchesLines = true }
      return .other(text(from: start))
    case "{" where skipRepetition(): return .other(text(from: start))
    case let sign where "()|*+?^$".unicodeScalars.contains(sign): return .other(String(sign))
    case let sign: return .sign(sign)
    }
  }

  private mutating func escape(from start: Int) -> Part {
    switch escapedItem(from: start) {
    case .some(.sign(let sign)): return .sign(sign)
    case .some(let item): return .set(SignSet(isNegated: false, [item]))
    case nil:
      if scalars[start..<index].last == "Q" {
        isQuoted = true
        return .other("")
      }
      return .other(text(from: start))
    }
  }

  /// What a backslash and what follows stand for; `nil` if that is no sign, as for `\b`.
  private mutating func escapedItem(from start: Int) -> SignSet.Item? {
    guard let letter = upcoming.first else { return nil }
    index += 1
    switch letter {
    case "w": return .word
    case "d", "s": return .plain(text(from: start))
    case "W": return .allBut(.word)
    case "D": return .allBut(.plain(#"\d"#))
    case "S": return .allBut(.plain(#"\s"#))
    case "p", "P":
      let name = nameInBraces(orLetters: 1)
      let isNegated = (letter == "P") != name.hasPrefix("^")
      let item = SignSet.Item.named(name.hasPrefix("^") ? String(name.dropFirst()) : name)
      return isNegated ? .allBut(item) : item
    case "x":
      return UInt32(nameInBraces(orLetters: 2), radix: 16).flatMap { Unicode.Scalar($0) }
        .map { .sign($0) }
    case "a": return .sign("\u{7}")
    case "f": return .sign("\u{C}")
    case "n": return .sign("\n")
    case "r": return .sign("\r")
    case "t": return .sign("\t")
    case "v": return .sign("\u{B}")
    default: return letter.isASCII && letter.isInWord ? nil : .sign(letter)
    }
  }

  private mutating func quoted(_ scalar: Unicode.Scalar) -> Part {
    guard scalar == "\\", upcoming.first == "E" else { return .sign(scalar) }
    index += 1
    isQuoted = false
    return .other("")
  }

  /// A set in brackets, from behind the first on.
  private mutating func bracketed() -> SignSet {
    let isNegated = upcoming.first == "^"
    if isNegated { index += 1 }
    var items: [SignSet.Item] = []
    while index < scalars.count, scalars[index] != "]" || items.isEmpty {
      let start = index
      index += 1
      let item: SignSet.Item?
      if scalars[start] == "\\" {
        item = escapedItem(from: start)
      } else if scalars[start] == "[", upcoming.first == ":" {
        skip(behind: ["]"])
        item = .plain(text(from: start))
      } else {
        item = .sign(scalars[start])
      }
      if case .sign(let upper) = item, case .rangeFrom(let lower) = items.last {
        items[items.count - 1] = .range(lower, upper)
      } else if case .sign("-") = item, scalars[start] == "-", case .sign(let lower) = items.last,
        upcoming.first != "]"
      {
        items[items.count - 1] = .rangeFrom(lower)
      } else {
        items.append(item ?? .plain(text(from: start)))
      }
    }
    index += 1
    return SignSet(isNegated: isNegated, items)
  }

  /// What names signs behind `\p` or `\x`: some letters, or more in braces.
  private mutating func nameInBraces(orLetters count: Int) -> String {
    let start = index
    guard upcoming.first == "{" else {
      index += count
      return text(from: start)
    }
    skip(behind: ["}"])
    return String(text(from: start).dropFirst().dropLast())
  }

  /// Skips the rest of `{2}` or `{2,5}`, if that stands here; else the brace stands for itself.
  private mutating func skipRepetition() -> Bool {
    let counts = upcoming.prefix { "0123456789,".unicodeScalars.contains($0) }
    guard let first = counts.first, first != ",", scalars.dropFirst(counts.endIndex).first == "}"
    else { return false }
    index = counts.endIndex + 1
    return true
  }

  private mutating func skip(behind ends: [Unicode.Scalar]) {
    while index < scalars.count, !ends.contains(scalars[index]) { index += 1 }
    index += 1
  }

  private func text(from start: Int) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[start..<min(index, scalars.count)])
    return String(text)
  }
}
