/// The path of a file as a relative reference (RFC 3986), which says nothing of the machine.
struct FileReference: Equatable {
  let text: String

  /// - Parameters:
  ///   - path: the path as it is shown.
  ///   - folder: the folder, an absolute path, that the reference is relative to.
  init(_ path: String, from folder: String) {
    var names = Self.names(of: path)
    if path.hasPrefix("/") {
      let base = Self.names(of: folder)
      let shared = zip(names, base).prefix { $0 == $1 }.count
      names = Array(repeating: "..", count: base.count - shared) + names.dropFirst(shared)
    }
    text = names.map(Self.encoded).joined(separator: "/")
  }

  private static func names(of path: String) -> [String] {
    path.split(separator: "/").filter { $0 != "." }.map(String.init)
  }

  /// A name in which only letters, digits and `- . _ ~` stand for themselves.
  private static func encoded(_ name: String) -> String {
    var bytes: [UInt8] = []
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        bytes.append(byte)
      default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
