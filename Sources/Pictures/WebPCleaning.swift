/// A WebP file (RFC 9649) with only those chunks that its pixels need.
struct WebPCleaning {
  let size: PictureSize
  private var chunks: [Chunk] = []
  /// The flags of the extended format that stay: transparency and animation.
  private var flags: UInt8 = 0
  private var canvas: ArraySlice<UInt8>?
  private var space: ColorSpace?
  private var orientation: Orientation?

  /// Reads a file as far as it says that it goes.
  ///
  /// - Throws: why it cannot be published.
  init(_ bytes: [UInt8]) throws(PictureRefusal) {
    let file = PictureBytes(bytes)
    let content = try file.slice(12, max(0, file.little(4, bytes: 4) - 4))
    let all = try Chunk.all(in: PictureBytes(content))
    guard let first = all.first else { throw .cutOff }
    if first.name == "VP8X" {
      guard first.data.count == 10 else { throw .damaged("its header has the wrong length") }
      let header = PictureBytes(first.data)
      flags = try header.byte(0) & 0x12
      canvas = try header.slice(4, 6)
      size = try PictureSize(
        header.little(4, bytes: 3) + 1, header.little(7, bytes: 3) + 1)
    } else {
      size = try Self.size(of: first)
    }
    var hasPicture = false
    for chunk in all {
      switch chunk.name {
      case "VP8 ", "VP8L":
        // A simple file is one picture and nothing else.
        if canvas == nil, hasPicture { continue }
        _ = try Self.size(of: chunk)
        hasPicture = true
        chunks.append(chunk)
      case "ALPH" where canvas != nil: chunks.append(chunk)
      case "ANIM" where canvas != nil && chunk.data.count == 6: chunks.append(chunk)
      case "ANMF" where canvas != nil:
        chunks.append(try Self.frame(chunk))
        hasPicture = true
      case "ICCP" where canvas != nil && space == nil:
        space = try ColorSpace(nearestTo: Array(chunk.data))
      case "EXIF" where canvas != nil && orientation == nil:
        let hasMark = PictureBytes(chunk.data).has("Exif\0\0".utf8, at: 0)
        orientation = Orientation(inTIFF: chunk.data.dropFirst(hasMark ? 6 : 0))
      default: break
      }
    }
    guard hasPicture else { throw .damaged("it has no picture") }
  }

  /// Whether the picture is shown with width and height in each other's place.
  var isTurned: Bool { orientation?.isTurned ?? false }

  /// The file without all that is dropped.
  func cleaned() -> [UInt8] {
    var content = Array("WEBP".utf8)
    if let canvas {
      let flags = flags | (space == nil ? 0 : 0x20) | (orientation == nil ? 0 : 0x08)
      Chunk(name: "VP8X", data: [flags, 0, 0, 0] + canvas).write(to: &content)
      if let space { Chunk(name: "ICCP", data: space.profile[...]).write(to: &content) }
    }
    for chunk in chunks { chunk.write(to: &content) }
    if let orientation { Chunk(name: "EXIF", data: orientation.tiff[...]).write(to: &content) }
    var output = Array("RIFF".utf8)
    output.append(little: content.count, bytes: 4)
    return output + content
  }

  /// A frame of an animation with nothing but its pixels.
  private static func frame(_ chunk: Chunk) throws(PictureRefusal) -> Chunk {
    let data = PictureBytes(chunk.data)
    var frame = Array(try data.slice(0, 16))
    var hasPicture = false
    for inner in try Chunk.all(in: PictureBytes(chunk.data.dropFirst(16))) {
      guard ["ALPH", "VP8 ", "VP8L"].contains(inner.name) else { continue }
      if inner.name != "ALPH" {
        _ = try size(of: inner)
        hasPicture = true
      }
      inner.write(to: &frame)
    }
    guard hasPicture else { throw .damaged("a picture in it is empty") }
    return Chunk(name: chunk.name, data: frame[...])
  }

  /// Width and height that the data of a picture begin with.
  private static func size(of chunk: Chunk) throws(PictureRefusal) -> PictureSize {
    let data = PictureBytes(chunk.data)
    if chunk.name == "VP8L" {
      guard try data.byte(0) == 0x2F else { throw .damaged("its data begin incorrectly") }
      let sides = try data.little(1, bytes: 4)
      return try PictureSize(sides & 0x3FFF + 1, sides >> 14 & 0x3FFF + 1)
    }
    guard chunk.name == "VP8 ", data.has([0x9D, 0x01, 0x2A], at: 3), try data.byte(0) & 1 == 0
    else { throw .damaged("its data begin incorrectly") }
    // RFC 6386, 9.1: the length of the first partition stands in the upper 19 bits of three bytes.
    guard try data.little(0, bytes: 3) >> 5 <= data.count - 10 else { throw .cutOff }
    return try PictureSize(
      data.little(6, bytes: 2) & 0x3FFF, data.little(8, bytes: 2) & 0x3FFF)
  }
}

extension WebPCleaning {
  private struct Chunk {
    let name: String
    let data: ArraySlice<UInt8>

    func write(to output: inout [UInt8]) {
      output += name.utf8
      output.append(little: data.count, bytes: 4)
      output += data
      if data.count % 2 == 1 { output.append(0) }
    }

    static func all(in bytes: PictureBytes) throws(PictureRefusal) -> [Chunk] {
      var chunks: [Chunk] = []
      var place = 0
      while place < bytes.count {
        let length = try bytes.little(place + 4, bytes: 4)
        let data = try bytes.slice(place + 8, length)
        let name = String(decoding: try bytes.slice(place, 4), as: UTF8.self)
        chunks.append(Chunk(name: name, data: data))
        place += 8 + length + length % 2
      }
      return chunks
    }
  }
}
