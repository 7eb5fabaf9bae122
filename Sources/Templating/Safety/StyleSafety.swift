/// Finds the addresses in a style sheet that ask another host for something.
package struct StyleSafety {
  package struct Found: Sendable, Equatable {
    package let hazard: TemplateHazard
    /// Where it begins in the bytes that were read.
    package let index: Int
    package let count: Int
  }

  package private(set) var found: [Found] = []
  private let bytes: ArraySlice<UInt8>
  private var index: Int

  /// Functions whose argument is an address, or begins with one.
  private static let loading: Set = ["url", "src", "image", "image-set", "-webkit-image-set"]

  package init(of bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
    while index < bytes.endIndex { step() }
  }

  private mutating func step() {
    switch bytes[index] {
    case UInt8(ascii: "/") where bytes[index...].starts(with: "/*".utf8):
      index = bytes[(index + 2)...].pair("*/").map { $0 + 2 } ?? bytes.endIndex
    case UInt8(ascii: "\""), UInt8(ascii: "'"): skipString()
    case UInt8(ascii: "@"):
      let name = bytes[(index + 1)...].prefix { $0.isLetter || $0 == UInt8(ascii: "\\") }
      if String(decoding: name, as: UTF8.self).lowercased() == "import"
        || name.contains(UInt8(ascii: "\\"))
      {
        found.append(Found(hazard: .sheet, index: index, count: name.count + 1))
      }
      index += 1
    case UInt8(ascii: "("):
      readFunction()
      index += 1
    default: index += 1
    }
  }

  private mutating func skipString() {
    let quote = bytes[index]
    index += 1
    while index < bytes.endIndex, bytes[index] != quote {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    index = min(index + 1, bytes.endIndex)
  }

  /// Reads the function whose bracket is at the index; its argument is read again for what is in it.
  private mutating func readFunction() {
    let head = bytes[..<index]
    let start =
      head.lastIndex { !$0.isLetter && $0 != 0x2D && $0 != UInt8(ascii: "\\") }
      .map { $0 + 1 } ?? bytes.startIndex
    let written = head[start...]
    let name = String(decoding: written, as: UTF8.self).lowercased()
    guard Self.loading.contains(name) || written.contains(UInt8(ascii: "\\")) else { return }
    let argument = bytes[(index + 1)...].prefix { $0 != UInt8(ascii: ")") }
    let isList = name.hasSuffix("image-set")
    for part in argument.split(whereSeparator: { isList && $0 == UInt8(ascii: ",") }) {
      let address = part.filter { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'") }
      // Whoever hides the name or the address of a file hides it from us too.
      let hazard: TemplateHazard? =
        (address + written).contains(UInt8(ascii: "\\"))
        ? .outside(String(decoding: address, as: UTF8.self))
        : TemplateAddress(address).hazardWhenLoaded(allowingPictures: true)
      if let hazard {
        found.append(Found(hazard: hazard, index: start, count: index - start + 1))
        return
      }
    }
  }
}

extension ArraySlice<UInt8> {
  /// Where two bytes stand side by side for the first time.
  fileprivate func pair(_ text: StaticString) -> Int? {
    text.withUTF8Buffer { text in
      indices.dropLast().first { self[$0] == text[0] && self[$0 + 1] == text[1] }
    }
  }
}
