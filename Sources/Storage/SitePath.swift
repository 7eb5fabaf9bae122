import Diagnostics

/// A path that a file of the site may have.
///
/// It is relative, with `/` between its components, at most 1,000 bytes long and 200 a component,
/// and means the same file on every system that the site may be unpacked on.
struct SitePath: Sendable {
  static let lengthLimit = 1_000
  static let componentLimit = 200

  let string: String
  /// The path as a file system sees it that does not tell capitals from small letters.
  ///
  /// Swift compares strings by what they look like, so that two spellings of an accent agree too.
  let folded: String

  /// - Throws: a diagnostic that says what is wrong with the path.
  init(_ path: String) throws(Diagnostic) {
    var contiguous = path
    let scan = contiguous.withUTF8 { Scan($0) }
    if let problem = scan.problem {
      throw Diagnostic(
        .error, "invalid-path", "the path '\(path.printable)' \(problem)", at: nil,
        remedy: "give the page or file another name")
    }
    string = contiguous
    folded = scan.needsFolding ? contiguous.lowercased() : contiguous
  }
}

extension SitePath {
  /// What one pass over the bytes of a path finds out.
  private struct Scan {
    private(set) var problem: String?
    private(set) var needsFolding = false

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
      guard bytes.count <= SitePath.lengthLimit else {
        problem = "is longer than \(SitePath.lengthLimit) bytes"
        return
      }
      if bytes.first == UInt8(ascii: "/") {
        problem = "is absolute"
        return
      }
      var start = 0
      for (index, byte) in bytes.enumerated() {
        switch byte {
        case UInt8(ascii: "/"):
          problem = SitePath.problem(inComponent: bytes[start..<index])
          start = index + 1
        case UInt8(ascii: "\\"): problem = "contains a backslash"
        case 0: problem = "contains a NUL"
        case 1..<0x20, 0x7F: problem = "contains a control character"
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x80...: needsFolding = true
        default: break
        }
        if problem != nil { return }
      }
      problem = SitePath.problem(inComponent: bytes[start...])
    }
  }

  private static func problem(inComponent bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String? {
    let dot = UInt8(ascii: ".")
    switch bytes.count {
    case 0: return "has an empty component"
    case 1 where bytes.first == dot: return "contains the component '.'"
    case 2 where bytes.first == dot && bytes.last == dot: return "contains the component '..'"
    case (componentLimit + 1)...: return "has a component longer than \(componentLimit) bytes"
    default: return nil
    }
  }
}

extension String {
  /// The start of the string, with control characters shown as `�`, for a message.
  fileprivate var printable: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.prefix(120).map { $0.value < 0x20 || $0.value == 0x7F ? "\u{FFFD}" : $0 }))
  }
}
