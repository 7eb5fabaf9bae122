/// Pictures written by hand, byte by byte, with everything in them that must not get out.
///
/// What follows `Trace` in each is such a thing, so that a test need only look for that word.
enum TinyPicture {
  static let trace = Array("Trace".utf8)

  static func big(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).reversed().map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }

  static func little(_ number: Int, _ count: Int) -> [UInt8] { big(number, count).reversed() }

  // MARK: Exif

  /// A TIFF block: which side is up, a maker, and a place with the seconds 21.
  static func exif(orientation: UInt8, isBig: Bool = true) -> [UInt8] {
    func number(_ value: Int, _ count: Int) -> [UInt8] {
      isBig ? big(value, count) : little(value, count)
    }
    func entry(_ tag: Int, _ type: Int, _ count: Int, _ value: [UInt8]) -> [UInt8] {
      number(tag, 2) + number(type, 2) + number(count, 4) + value
    }
    let entries = [
      entry(0x010F, 2, 10, number(62, 4)),
      entry(0x0112, 3, 1, number(Int(orientation), 2) + [0, 0]),
      entry(0x8825, 4, 1, number(72, 4)),
    ]
    return Array((isBig ? "MM" : "II").utf8) + number(42, 2) + number(8, 4) + number(3, 2)
      + entries.flatMap { $0 } + number(0, 4) + [UInt8](repeating: 0, count: 12)
      + Array("TraceMaker".utf8) + number(1, 2) + entry(0x0001, 2, 2, Array("N\0\0\0".utf8))
  }

  /// A block with nothing but which side is up.
  static func bareExif(orientation: UInt8) -> [UInt8] {
    Array("MM".utf8) + big(42, 2) + big(8, 4) + big(1, 2) + big(0x0112, 2) + big(3, 2) + big(1, 4)
      + [0, orientation, 0, 0] + big(0, 4)
  }

  // MARK: Color profiles

  /// A profile with three primaries and one gamma, which names its device.
  static func profile(_ primaries: [[Double]], gamma: Double, space: String = "RGB ") -> [UInt8] {
    func fixed(_ number: Double) -> [UInt8] { big(Int((number * 65_536).rounded()), 4) }
    var tags = [("desc", Array("desc\0\0\0\0TraceDevice\0".utf8))]
    for (name, color) in zip(["rXYZ", "gXYZ", "bXYZ"], primaries) {
      tags.append((name, Array("XYZ \0\0\0\0".utf8) + color.flatMap(fixed)))
    }
    let curve = Array("curv\0\0\0\0".utf8) + big(1, 4) + big(Int(gamma * 256), 2) + [0, 0]
    tags += ["rTRC", "gTRC", "bTRC", "kTRC"].map { ($0, curve) }
    var table = big(tags.count, 4)
    var content: [UInt8] = []
    for (name, tag) in tags {
      table += Array(name.utf8) + big(132 + tags.count * 12 + content.count, 4) + big(tag.count, 4)
      content += tag
    }
    let head =
      [UInt8](repeating: 0, count: 12) + Array("mntr\(space)XYZ ".utf8)
      + [UInt8](repeating: 0, count: 12) + Array("acspTraceMaker".utf8)
    return head + [UInt8](repeating: 0, count: 128 - head.count) + table + content
  }

  static let standard = [
    [0.4361, 0.2225, 0.0139], [0.3851, 0.7169, 0.0971], [0.1431, 0.0606, 0.7141],
  ]
  static let wide = [
    [0.5151, 0.2412, -0.0011], [0.2920, 0.6922, 0.0419], [0.1571, 0.0666, 0.7841],
  ]
  static let odd = [[0.7, 0.3, 0], [0.1, 0.6, 0.2], [0.2, 0.1, 0.6]]

  // MARK: JPEG

  static func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
    [0xFF, marker] + big(content.count + 2, 2) + content
  }

  static let quantization = segment(0xDB, [0] + [UInt8](repeating: 1, count: 64))
  static let huffman = segment(0xC4, [0, 1] + [UInt8](repeating: 0, count: 15) + [0])
  static func frame(_ width: Int, _ height: Int, _ marker: UInt8 = 0xC0) -> [UInt8] {
    segment(marker, [8] + big(height, 2) + big(width, 2) + [1, 1, 0x11, 0])
  }
  /// A scan with an escaped 0xFF and two restarts in its data.
  static let scan =
    segment(0xDA, [1, 1, 0, 0, 63, 0]) + [
      0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56, 0xFF, 0xD1, 0x78,
    ]

  static let jfif = segment(0xE0, Array("JFIF\0".utf8) + [1, 1, 0, 0, 1, 0, 1, 0, 0])
  static let adobe = segment(0xEE, Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, 1])
  static let coded = quantization + frame(6, 4) + huffman + scan

  /// What the file below is when it is clean.
  static let cleanJPEG =
    [0xFF, 0xD8] + jfif + segment(0xE1, Array("Exif\0\0".utf8) + bareExif(orientation: 6)) + adobe
    + coded + coded.suffix(scan.count) + [0xFF, 0xD9]

  static var jpeg: [UInt8] {
    var bytes: [UInt8] = [0xFF, 0xD8]
    bytes += segment(
      0xE0, Array("JFIF\0".utf8) + [1, 1, 0, 0, 1, 0, 1, 1, 1] + Array("TraceT".utf8))
    bytes += segment(0xE0, Array("JFXX\0".utf8) + [0x10] + trace)
    bytes += segment(0xE1, Array("Exif\0\0".utf8) + exif(orientation: 6))
    bytes += segment(0xE1, Array("http://ns.adobe.com/xap/1.0/\0TraceXMP".utf8))
    bytes += segment(0xE2, Array("MPF\0Trace".utf8))
    let profile = profile(standard, gamma: 2.2)
    bytes += segment(0xE2, Array("ICC_PROFILE\0".utf8) + [1, 2] + profile.prefix(100))
    bytes += segment(0xE2, Array("ICC_PROFILE\0".utf8) + [2, 2] + profile.dropFirst(100))
    bytes += segment(0xED, Array("Photoshop 3.0\0TraceIPTC".utf8))
    bytes += segment(0xFE, Array("TraceComment".utf8))
    bytes += segment(0xEE, Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, 1] + trace)
    // Any number of 0xFF may stand before a marker.
    bytes += [0xFF, 0xFF] + coded + segment(0xFE, trace) + scan + [0xFF, 0xD9]
    return bytes + Array("TraceVideo".utf8)
  }

  // MARK: PNG

  /// CRC-32 bit by bit, so that the tests share no code with what they test.
  static func checksum(_ bytes: [UInt8]) -> [UInt8] {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return big(Int(~sum), 4)
  }

  static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    let content = Array(name.utf8) + data
    return big(data.count, 4) + content + checksum(content)
  }

  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  static func pngHeader(_ width: Int, _ height: Int) -> [UInt8] {
    signature + chunk("IHDR", big(width, 4) + big(height, 4) + [8, 0, 0, 0, 0])
  }
  static let packed: [UInt8] = [
    0x78, 0x01, 0x01, 0x02, 0x00, 0xFD, 0xFF, 0x00, 0x07, 0x00, 0x09, 0x00, 0x08,
  ]
  static let pixels =
    chunk("IDAT", Array(packed.prefix(5))) + chunk("IDAT", Array(packed.dropFirst(5)))

  /// What the file below is when it is clean.
  static let cleanPNG =
    pngHeader(1, 1) + chunk("pHYs", big(2835, 4) + big(2835, 4) + [1])
    + chunk("eXIf", bareExif(orientation: 3)) + pixels + chunk("IEND", [])

  static var png: [UInt8] {
    var bytes = pngHeader(1, 1)
    bytes += chunk("pHYs", big(2835, 4) + big(2835, 4) + [1])
    bytes += chunk("tEXt", Array("Author\0TraceText".utf8))
    bytes += chunk("iTXt", Array("XML:com.adobe.xmp\0\0\0\0\0TraceXMP".utf8))
    bytes +=
      chunk("zTXt", Array("Comment\0\0Trace".utf8))
      + chunk("tIME", big(0x07EA, 2) + [1, 2, 3, 4, 5])
    bytes += chunk("eXIf", exif(orientation: 3)) + chunk("iDOT", trace) + chunk("prVw", trace)
    return bytes + pixels + chunk("tEXt", Array("End\0Trace".utf8)) + chunk("IEND", []) + trace
  }

  // MARK: WebP

  static func webP(_ chunks: [UInt8]) -> [UInt8] {
    Array("RIFF".utf8) + little(chunks.count + 4, 4) + Array("WEBP".utf8) + chunks
  }

  static func webPChunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    Array(name.utf8) + little(data.count, 4) + data + [UInt8](repeating: 0, count: data.count % 2)
  }

  static let lossy: [UInt8] =
    [0x30, 0, 0, 0x9D, 0x01, 0x2A] + little(6, 2) + little(4, 2) + [1, 2, 3]
  static let lossless: [UInt8] = [0x2F, 5, 0xC0, 0, 0, 9, 9]

  static func webPHeader(_ flags: UInt8) -> [UInt8] {
    webPChunk("VP8X", [flags, 0, 0, 0] + little(5, 3) + little(3, 3))
  }

  /// What the file below is when it is clean.
  static let cleanWebP = webP(
    webPHeader(0x18) + webPChunk("ALPH", [0, 1]) + webPChunk("VP8 ", lossy)
      + webPChunk("EXIF", bareExif(orientation: 8)))

  static var webP: [UInt8] {
    webP(
      webPHeader(0x3C) + webPChunk("ICCP", profile(standard, gamma: 2.2))
        + webPChunk("ALPH", [0, 1])
        + webPChunk("VP8 ", lossy) + webPChunk("EXIF", exif(orientation: 8, isBig: false))
        + webPChunk("XMP ", trace) + webPChunk("what", trace)) + trace
  }

  // MARK: GIF

  static let gifHeader =
    Array("GIF89a".utf8) + little(2, 2) + little(1, 2) + [0x80, 0, 0, 9, 9, 9, 7, 7, 7]
  static let control: [UInt8] = [0x21, 0xF9, 4, 0, 5, 0, 0, 0]
  static let gifPicture: [UInt8] = [0x2C] + [0, 0, 0, 0, 2, 0, 1, 0, 0] + [2, 2, 0x44, 0x0A, 0]
  static let loop: [UInt8] = [0x21, 0xFF, 11] + Array("NETSCAPE2.0".utf8) + [3, 1, 0, 0, 0]

  /// What the file below is when it is clean.
  static let cleanGIF = gifHeader + loop + control + gifPicture + gifPicture + [0x3B]

  static var gif: [UInt8] {
    var bytes = gifHeader + loop + [0x21, 0xFE, 5] + trace + [0]
    bytes += [0x21, 0xFF, 11] + Array("XMP DataXMP".utf8) + [5] + trace + [0]
    bytes +=
      control + gifPicture + control + [0x21, 0x01, 12] + [UInt8](repeating: 0, count: 12) + [5]
    return bytes + trace + [0] + gifPicture + [0x3B] + trace
  }
}
