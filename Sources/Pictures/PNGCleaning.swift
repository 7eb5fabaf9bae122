import CZlib

/// A PNG file (W3C, third edition) with only those chunks that its pixels need.
struct PNGCleaning {
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  private(set) var output = Self.signature
  let size: PictureSize
  /// Whether a color profile was replaced by the chunk `sRGB`, so that older notes of colors no longer count.
  private var isStandard = false
  private var hasExif = false

  /// Chunks that stay as they are, and how long each may be.
  private static let kept: [String: ClosedRange<Int>] = [
    "PLTE": 3...768, "IDAT": 0...(1 << 31 - 1), "IEND": 0...0, "tRNS": 1...256, "sRGB": 1...1,
    "gAMA": 4...4, "cHRM": 32...32, "cICP": 4...4, "sBIT": 1...4, "bKGD": 1...6, "pHYs": 9...9,
    // Animation.
    "acTL": 8...8, "fcTL": 26...26, "fdAT": 4...(1 << 31 - 1),
  ]
  /// What else tells of colors; a profile goes before it.
  private static let colorNotes: Set<String> = ["sRGB", "gAMA", "cHRM"]

  /// Reads a file up to its end chunk.
  ///
  /// - Throws: why it cannot be published.
  init(_ bytes: [UInt8]) throws(PictureRefusal) {
    let reader = PictureBytes(bytes)
    var chunks: [Chunk] = []
    var place = Self.signature.count
    repeat {
      let chunk = try Chunk(at: place, in: reader)
      chunks.append(chunk)
      place += 12 + chunk.data.count
    } while chunks.last?.name != "IEND"
    guard let first = chunks.first, first.name == "IHDR", first.data.count == 13 else {
      throw .damaged("it does not begin with its header")
    }
    let header = PictureBytes(first.data)
    size = try PictureSize(header.big(0, bytes: 4), header.big(4, bytes: 4))
    guard chunks.contains(where: { $0.name == "IDAT" && !$0.data.isEmpty }) else {
      throw .damaged("it has no picture")
    }
    if try header.byte(9) == 3, !chunks.contains(where: { $0.name == "PLTE" }) {
      throw .damaged("it has no palette")
    }
    if let profile = chunks.first(where: { $0.name == "iCCP" }) {
      isStandard = try Self.colorSpace(in: profile.data) == nil
    }
    output.reserveCapacity(bytes.count)
    output += bytes[first.range]
    for chunk in chunks.dropFirst() { try add(chunk, of: bytes) }
  }

  private mutating func add(_ chunk: Chunk, of bytes: [UInt8]) throws(PictureRefusal) {
    switch chunk.name {
    case "iCCP":
      if let space = try Self.colorSpace(in: chunk.data) {
        write("iCCP", Array(space.name.utf8) + [0, 0] + Self.stored(space.profile))
      } else {
        write("sRGB", [0])
      }
    case "eXIf":
      guard !hasExif, let orientation = Orientation(inTIFF: chunk.data) else { break }
      hasExif = true
      write("eXIf", orientation.tiff)
    case let name where Self.colorNotes.contains(name) && isStandard: break
    case let name:
      if let lengths = Self.kept[name], lengths.contains(chunk.data.count) {
        output += bytes[chunk.range]
      } else if chunk.isCritical {
        throw .damaged("the chunk '\(name)' does not belong there")
      }
    }
  }

  private mutating func write(_ name: String, _ data: [UInt8]) {
    output.append(big: data.count, bytes: 4)
    let content = Array(name.utf8) + data
    output += content
    output.append(big: Checksum.crc(of: content[...]), bytes: 4)
  }

  /// The color space of a profile chunk; `nil` for sRGB.
  private static func colorSpace(
    in data: ArraySlice<UInt8>
  ) throws(PictureRefusal) -> ColorSpace? {
    guard let end = data.firstIndex(of: 0), let profile = inflated(data[end...].dropFirst(2)) else {
      return nil
    }
    return try ColorSpace(nearestTo: profile)
  }

  /// More than any profile of a picture has.
  private static let largestProfile = 4 << 20

  /// Unpacked bytes; `nil` if that does not work, so that programs ignore them too.
  private static func inflated(_ packed: ArraySlice<UInt8>) -> [UInt8]? {
    packed.withUnsafeBufferPointer { packed -> [UInt8]? in
      var status = Z_OK
      let bytes = [UInt8](unsafeUninitializedCapacity: largestProfile) { buffer, count in
        var length = uLongf(largestProfile)
        status = uncompress(buffer.baseAddress, &length, packed.baseAddress, uLong(packed.count))
        count = status == Z_OK ? Int(length) : 0
      }
      return status == Z_OK ? bytes : nil
    }
  }

  /// Bytes as a zlib stream that is not packed, so that they are the same with every version of zlib.
  private static func stored(_ bytes: [UInt8]) -> [UInt8] {
    var stream: [UInt8] = [0x78, 0x01, 0x01]
    stream.append(little: bytes.count, bytes: 2)
    stream.append(little: ~bytes.count & 0xFFFF, bytes: 2)
    stream += bytes
    stream.append(big: Checksum.adler(of: bytes), bytes: 4)
    return stream
  }
}

extension PNGCleaning {
  /// A chunk whose checksum was found right.
  private struct Chunk {
    let name: String
    let data: ArraySlice<UInt8>
    /// From its length to its checksum.
    let range: Range<Int>

    /// Whether programs must understand it: a capital begins its name.
    var isCritical: Bool { name.utf8.first.map { $0 & 0x20 == 0 } ?? true }

    init(at place: Int, in reader: PictureBytes) throws(PictureRefusal) {
      let length = try reader.big(place, bytes: 4)
      let content = try reader.slice(place + 4, length + 4)
      let checksum = try reader.big(place + 8 + length, bytes: 4)
      let letters = content.prefix(4)
      guard
        letters.allSatisfy({ (0x41...0x5A).contains($0 & 0xDF) }), length < 1 << 31
      else { throw .damaged("a chunk has no name") }
      name = String(decoding: letters, as: UTF8.self)
      guard Checksum.crc(of: content) == checksum else {
        throw .damaged("the checksum of '\(name)' is wrong")
      }
      data = content.dropFirst(4)
      range = place..<(place + 12 + length)
    }
  }
}
