package import Diagnostics
import TextFolding

/// A text file that is safe to hand on: UTF-8, line feeds as its only line ends, no control
/// characters.
///
/// What is repaired is reported too; lines and columns stay what an editor shows. A mark of byte
/// order is cut off, CR LF becomes LF, and each byte of a control character becomes a space.
package struct CheckedText {
  package let bytes: [UInt8]
  /// After so many signs of one file that change what is read, nobody needs the next.
  private static let mostReordering = 20

  /// Checks the bytes of a file; `nil`, and reported, if they are not UTF-8.
  package init?(checking raw: [UInt8], file: String, diagnostics: inout [Diagnostic]) {
    var scan = TextScan(bytes: raw)
    let hasMark = scan.hasByteOrderMark
    func place(_ offset: Int) -> SourcePosition {
      let line = raw[..<offset].count { $0 == UInt8(ascii: "\n") }
      let lineStart = raw[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
      // The mark of byte order takes no column in any editor.
      let mark = lineStart == 0 && hasMark ? 3 : 0
      return SourcePosition(file: file, line: line + 1, column: offset - lineStart - mark + 1)
    }
    for sign in ReorderingSign.all(in: raw).prefix(Self.mostReordering) {
      diagnostics.append(.disallowed(sign.scalar, at: place(sign.offset), length: sign.width))
    }
    guard !scan.isClean else {
      bytes = raw
      return
    }
    scan.readToEnd()
    if let offset = scan.firstInvalid {
      diagnostics.append(
        Diagnostic(
          .error, "not-utf8", "byte \(hexadecimal(UInt32(raw[offset]), digits: 2)) is not UTF-8",
          at: place(offset), remedy: "save the file as UTF-8"))
      return nil
    }
    if scan.hasByteOrderMark {
      diagnostics.append(
        Diagnostic(
          .error, "byte-order-mark", "the file begins with a byte order mark",
          at: SourcePosition(file: file, line: 1, column: 1),
          remedy: "save the file as UTF-8 without BOM"))
    }
    if let first = scan.controls.first {
      let more = scan.controls.count - 1
      diagnostics.append(
        Diagnostic(
          .error, "control-character",
          "the invisible character U+\(hexadecimal(first.scalar, digits: 4)) is not allowed"
            + (more > 0 ? " (the first of \(more + 1))" : ""), at: place(first.offset),
          length: first.length, remedy: "remove it"))
    }
    if let first = scan.firstCRLF {
      diagnostics.append(
        Diagnostic(
          .warning, "crlf", "the file has Windows line endings (CR LF)", at: place(first),
          remedy: "save the file with Unix line endings (LF)"))
    }
    bytes = scan.repaired()
  }
}

extension Diagnostic {
  /// A character that no text may have.
  static func disallowed(
    _ scalar: Unicode.Scalar, at position: SourcePosition, length: Int
  ) -> Diagnostic {
    let name = "U+" + hexadecimal(scalar.value, digits: 4)
    return Diagnostic(
      .error, "control-character",
      TextScan.isAllowed(scalar)
        ? "the invisible character \(name) makes readers see something other than the file contains"
        : "the invisible character \(name) is not allowed",
      at: position, length: length,
      remedy: removal(of: scalar))
  }
}

private func removal(of scalar: Unicode.Scalar) -> String {
  switch scalar.value {
  case 0x202A, 0x202B, 0x202D, 0x202E: "remove it, with the U+202C that ends it"
  case 0x2066...0x2068: "remove it, or end it with U+2069 in the same line"
  default: "remove it"
  }
}

/// The number in capital hexadecimal digits, filled up with zeros.
private func hexadecimal(_ number: UInt32, digits: Int) -> String {
  let text = String(number, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
}
