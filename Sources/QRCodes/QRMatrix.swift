import CQREncode

/// The black and white modules of a QR code, by libqrencode.
package struct QRMatrix: Sendable, Equatable {
  /// How many modules a side has.
  package let width: Int
  /// Row by row from the top; `true` is black.
  package let modules: [Bool]
}

extension QRMatrix {
  /// The smallest code that holds a text and still reads when 15 of 100 parts are dirty.
  ///
  /// - Returns: `nil` if the text is empty or longer than a code can be.
  package init?(of text: String) {
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty, let symbol = QRSymbol(encoding: bytes) else { return nil }
    width = symbol.width
    modules = symbol.modules
  }

  /// The black modules as one SVG path, in runs, within a square of `width` plus the quiet zones.
  package var path: String {
    var path = ""
    for row in 0..<width {
      var column = 0
      while column < width {
        guard modules[row * width + column] else {
          column += 1
          continue
        }
        var end = column
        while end < width, modules[row * width + end] { end += 1 }
        path +=
          "M\(column + Self.quiet) \(row + Self.quiet)h\(end - column)v1H\(column + Self.quiet)z"
        column = end
      }
    }
    return path
  }

  /// The white that readers need on each side, in modules.
  package static let quiet = 4
}

/// A code in the library's memory.
private struct QRSymbol: ~Copyable {
  private let code: UnsafeMutablePointer<QRcode>

  init?(encoding bytes: [UInt8]) {
    let made = bytes.withUnsafeBufferPointer { buffer in
      QRcode_encodeData(Int32(buffer.count), buffer.baseAddress, 0, QR_ECLEVEL_M)
    }
    guard let made else { return nil }
    code = made
  }

  deinit { QRcode_free(code) }

  var width: Int { Int(code.pointee.width) }

  /// The lowest bit of each byte is the module; the others tell what it is for.
  var modules: [Bool] {
    UnsafeBufferPointer(start: code.pointee.data, count: width * width).map { $0 & 1 == 1 }
  }
}
