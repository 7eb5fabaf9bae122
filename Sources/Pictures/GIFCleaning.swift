/// A GIF file (CompuServe, 89a) without comments, texts and what programs put into it.
struct GIFCleaning {
  let size: PictureSize
  private(set) var output: [UInt8] = []

  /// Reads a file up to its trailer.
  ///
  /// - Throws: why it cannot be published.
  init(_ bytes: [UInt8]) throws(PictureRefusal) {
    let reader = PictureBytes(bytes)
    size = try PictureSize(reader.little(6, bytes: 2), reader.little(8, bytes: 2))
    var place = 13 + Self.tableLength(try reader.byte(10))
    output.reserveCapacity(bytes.count)
    output += try reader.slice(0, place)
    var hasPicture = false
    // How the next picture is shown; it goes where what it is about goes.
    var control: ArraySlice<UInt8> = []
    reading: while true {
      let start = place
      switch try reader.byte(place) {
      case 0x3B: break reading
      case 0x2C:
        _ = try PictureSize(reader.little(place + 5, bytes: 2), reader.little(place + 7, bytes: 2))
        place += 10 + Self.tableLength(try reader.byte(place + 9))
        // The size of its codes, then its data.
        let blocks = try Self.end(ofBlocksAt: place + 1, in: reader)
        guard blocks > place + 2 else { throw .damaged("a picture in it is empty") }
        output += control
        output += try reader.slice(start, blocks - start)
        (control, hasPicture, place) = ([], true, blocks)
      case 0x21:
        let label = try reader.byte(place + 1)
        place = try Self.end(ofBlocksAt: place + 2, in: reader)
        let whole = try reader.slice(start, place - start)
        switch label {
        case 0xF9 where whole.count == 8: control = whole
        case 0x01: control = []
        case 0xFF where Self.isLoop(PictureBytes(whole)): output += whole
        default: break
        }
      default: throw .damaged("a block is missing")
      }
    }
    guard hasPicture else { throw .damaged("it has no picture") }
    output.append(0x3B)
  }

  /// The length of a color table, from the flags that tell of it.
  private static func tableLength(_ flags: UInt8) -> Int {
    flags & 0x80 == 0 ? 0 : 3 << (Int(flags & 7) + 1)
  }

  /// Where a chain of blocks ends, each with its length before it, behind the empty one.
  private static func end(ofBlocksAt start: Int, in reader: PictureBytes) throws(PictureRefusal)
    -> Int
  {
    var place = start
    while true {
      let length = Int(try reader.byte(place))
      place += 1 + length
      if length == 0 { return place }
    }
  }

  /// Whether an extension only says how often an animation runs.
  private static func isLoop(_ extension: PictureBytes) -> Bool {
    `extension`.count == 19
      && ["NETSCAPE2.0", "ANIMEXTS1.0"].contains { `extension`.has([11] + $0.utf8, at: 2) }
      && `extension`.has([3, 1], at: 14)
  }
}
