/// A book in Typst's markup while it is written, and what it holds so far.
///
/// It is made of calls with strings, numbers and `true` only, one block a line. Everything that an author wrote stands in
/// strings, in which Typst knows two special signs; so no text can become code.
package struct TypstText: Sendable, Equatable {
  /// A place where something is cited for the first time on a page.
  package struct Citation: Sendable, Equatable {
    /// The id of what is cited.
    package let target: String
    /// The id of the place.
    package let id: String
  }

  package private(set) var bytes: [UInt8] = []
  /// The ids that were given, in their order; each may be given once.
  package private(set) var ids: [String] = []
  /// The ids to which links lead, in their order.
  package private(set) var targets: [String] = []
  package private(set) var citations: [Citation] = []
  /// The addresses of the pictures, in the order of their first use.
  package private(set) var pictures: [String] = []
  /// How many notes were numbered, where they are numbered through the book.
  var noteCount = 0
  /// How many nodes have no form in print, such as raw HTML.
  package internal(set) var unwritten = 0

  package init() {}

  /// Begins a call; its arguments follow.
  package mutating func open(_ function: StaticString) {
    function.withUTF8Buffer { bytes += $0 }
    bytes.append(UInt8(ascii: "("))
  }

  /// Ends a call that stands alone or within a line.
  package mutating func close() { bytes += "),".utf8 }

  /// Ends the call of a block.
  package mutating func closeBlock() { bytes += "),\n".utf8 }

  /// Adds an argument's name; its value follows.
  package mutating func name(_ name: StaticString) {
    name.withUTF8Buffer { bytes += $0 }
    bytes += ": ".utf8
  }

  package mutating func add(_ number: Int) { bytes += "\(number),".utf8 }

  package mutating func add(_ flag: Bool) { bytes += "\(flag),".utf8 }

  /// Adds a text as an argument of its own.
  package mutating func add(_ text: String) { add(text.utf8) }

  package mutating func add(_ text: some Collection<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    bytes.append(typstString: text)
    bytes += "\",".utf8
  }

  /// Adds an id that is given here.
  package mutating func add(id: String) {
    ids.append(id)
    bytes.append(UInt8(ascii: "\""))
    bytes.append(typstString: id.utf8, breaksWords: false)
    bytes += "\",".utf8
  }

  /// Adds an id to which something leads.
  package mutating func add(target id: String) {
    targets.append(id)
    bytes.append(UInt8(ascii: "\""))
    bytes.append(typstString: id.utf8, breaksWords: false)
    bytes += "\",".utf8
  }

  /// Adds an address or a name, which is read by programs and stays in one piece.
  package mutating func add(address: some Collection<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    bytes.append(typstString: address, breaksWords: false)
    bytes += "\",".utf8
  }

  /// Adds the file name of a picture.
  mutating func add(picture address: String) {
    let number = pictures.firstIndex(of: address) ?? pictures.count
    if number == pictures.count { pictures.append(address) }
    add(address: TypstText.fileName(ofPicture: number).utf8)
  }

  /// The name of the file in which a picture lies beside the book.
  package static func fileName(ofPicture number: Int) -> String { "picture-\(number)" }

  mutating func cite(_ target: String, at id: String) {
    citations.append(Citation(target: target, id: id))
  }

  /// Says to which part of the toolkit the lines that follow belong; messages of Typst name lines.
  package mutating func begin(part id: String) {
    bytes += "\n// in ".utf8
    bytes += id.utf8.filter { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Begins a call at the top of the book.
  package mutating func openFrame(_ function: StaticString) {
    bytes.append(UInt8(ascii: "#"))
    open(function)
  }

  package mutating func closeFrame() { bytes += ")\n".utf8 }

  package mutating func append(_ bytes: some Collection<UInt8>) { self.bytes += bytes }

  /// Moves what stands from one offset on to an earlier one.
  package mutating func moveEnd(from end: Int, to start: Int) {
    bytes = Array(bytes[..<start] + bytes[end...] + bytes[start..<end])
  }
}
