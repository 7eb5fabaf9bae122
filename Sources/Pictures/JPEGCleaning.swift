/// A JPEG file (ITU-T T.81), taken apart into what its pixels need and what is dropped.
struct JPEGCleaning {
  let size: PictureSize
  private let bytes: [UInt8]
  /// Tables, frame and scans with their data, in their order; each begins with its marker.
  private let kept: [Range<Int>]
  private let header: JPEGHeader

  /// Reads a file up to the end of its first picture.
  ///
  /// - Throws: why it cannot be published.
  init(_ bytes: [UInt8]) throws(PictureRefusal) {
    let reader = PictureBytes(bytes)
    var kept: [Range<Int>] = []
    var header = JPEGHeader()
    var size: PictureSize?
    var hasScan = false
    var place = 2
    while true {
      guard try reader.byte(place) == 0xFF else {
        throw .damaged("a segment is missing")
      }
      // Any number of 0xFF may stand before a marker.
      while try reader.byte(place + 1) == 0xFF { place += 1 }
      let marker = try reader.byte(place + 1)
      if marker == 0xD9 { break }
      let length = try reader.big(place + 2, bytes: 2)
      guard length >= 2 else { throw .damaged("a segment has no length") }
      let content = try reader.slice(place + 4, length - 2)
      let end = place + 2 + length
      switch marker {
      case 0xC0...0xC2:
        guard size == nil else { throw .damaged("it has two frames") }
        size = try Self.size(ofFrame: PictureBytes(content))
        kept.append(place..<end)
      // Huffman and quantization tables, the interval of restarts, the number of lines.
      case 0xC4, 0xDB, 0xDC, 0xDD: kept.append(place..<end)
      case 0xDA:
        guard size != nil else { throw .damaged("it has no frame") }
        let next = try Self.end(ofScanFrom: end, in: bytes)
        guard next > end else { throw .damaged("a scan is empty") }
        kept.append(place..<next)
        hasScan = true
        place = next
        continue
      case 0xE0...0xEF: header.add(application: marker, PictureBytes(content))
      case 0xFE: break
      case 0xC3, 0xC5...0xCF, 0xDE, 0xDF, 0xF0...0xFD:
        throw .notForBrowsers("lossless, arithmetic or hierarchical coding")
      default: throw .damaged("it has an unknown segment")
      }
      place = end
    }
    guard hasScan, let size else { throw .damaged("it has no picture") }
    self.size = size
    self.bytes = bytes
    self.kept = kept
    self.header = header
  }

  /// Whether the picture is shown with width and height in each other's place.
  var isTurned: Bool { header.isTurned }

  /// The file without all that is dropped.
  ///
  /// - Throws: `unusualColors`.
  func cleaned() throws(PictureRefusal) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    output += [0xFF, 0xD8]
    output += try header.segments()
    for range in kept { output += bytes[range] }
    return output + [0xFF, 0xD9]
  }

  private static func size(ofFrame frame: PictureBytes) throws(PictureRefusal) -> PictureSize {
    let height = try frame.big(1, bytes: 2)
    let width = try frame.big(3, bytes: 2)
    let components = try Int(frame.byte(5))
    guard frame.count == 6 + 3 * components, [1, 3, 4].contains(components) else {
      throw .damaged("its frame has the wrong length")
    }
    guard try frame.byte(0) == 8 else { throw .notForBrowsers("more than 8 bits per color") }
    return try PictureSize(width, height)
  }

  /// Where the data of a scan end: at the first marker but those that restart.
  private static func end(ofScanFrom start: Int, in bytes: [UInt8]) throws(PictureRefusal) -> Int {
    let found = bytes.withUnsafeBufferPointer { bytes -> Int? in
      var index = start
      while index < bytes.count {
        if bytes[index] != 0xFF {
          index += 1
          continue
        }
        var next = index + 1
        while next < bytes.count, bytes[next] == 0xFF { next += 1 }
        guard next < bytes.count else { return nil }
        let isData = bytes[next] == 0 || (0xD0...0xD7).contains(bytes[next])
        if !isData { return index }
        index = next + 1
      }
      return nil
    }
    guard let found else { throw .cutOff }
    return found
  }
}
