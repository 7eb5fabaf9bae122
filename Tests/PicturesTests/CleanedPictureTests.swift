import Pictures
import Testing

@Suite struct `Cleaning a picture` {
  /// A picture with everything in it that must not get out, and what is left of it.
  private func example(_ format: PictureFormat) -> (bytes: [UInt8], clean: [UInt8]) {
    switch format {
    case .jpeg: (TinyPicture.jpeg, TinyPicture.cleanJPEG)
    case .png: (TinyPicture.png, TinyPicture.cleanPNG)
    case .webp: (TinyPicture.webP, TinyPicture.cleanWebP)
    case .gif: (TinyPicture.gif, TinyPicture.cleanGIF)
    }
  }

  private func refusal(_ bytes: [UInt8], as format: PictureFormat) -> PictureRefusal? {
    do throws(PictureRefusal) {
      _ = try CleanedPicture(bytes, as: format)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: PictureFormat.allCases)
  func `place, device, author, thumbnail and what follows the end are gone, and no pixel changes`(
    _ format: PictureFormat
  ) throws {
    let (bytes, clean) = example(format)
    #expect(bytes.firstRange(of: TinyPicture.trace) != nil)
    #expect(try CleanedPicture(bytes, as: format).bytes == clean)
    #expect(clean.firstRange(of: TinyPicture.trace) == nil)
  }

  @Test(arguments: PictureFormat.allCases)
  func `a clean picture stays as it is`(
    _ format: PictureFormat
  ) throws {
    let (_, clean) = example(format)
    #expect(try CleanedPicture(clean, as: format).bytes == clean)
  }

  @Test func `width and height are read`() throws {
    let sizes = try PictureFormat.allCases.map { format in
      let picture = try CleanedPicture(example(format).bytes, as: format)
      return [picture.width, picture.height]
    }
    #expect(sizes == [[6, 4], [1, 1], [2, 1], [6, 4]])
  }

  @Test(arguments: PictureFormat.allCases)
  func `a picture that is cut off anywhere is refused`(
    _ format: PictureFormat
  ) {
    let (_, clean) = example(format)
    for count in 0..<clean.count {
      #expect(refusal(Array(clean.prefix(count)), as: format) != nil, "\(format) \(count)")
    }
    #expect(refusal(Array(clean.dropLast()), as: format) == .cutOff)
    #expect(refusal([], as: format) == .empty)
  }

  @Test(arguments: PictureFormat.allCases)
  func `any change of bytes is read or refused, and what is read is clean`(
    _ format: PictureFormat
  ) throws {
    let (bytes, _) = example(format)
    var random = SplitMix(state: 20)
    for _ in 0..<1_000 {
      var changed = bytes
      for _ in 0...(random.next() % 3) {
        let place = Int(random.next() % UInt64(changed.count))
        switch random.next() % 4 {
        case 0: changed[place] = UInt8(truncatingIfNeeded: random.next())
        case 1: changed[place] = 0xFF
        case 2: changed.remove(at: place)
        default: changed.insert(UInt8(truncatingIfNeeded: random.next()), at: place)
        }
      }
      guard let picture = try? CleanedPicture(changed, as: format) else { continue }
      #expect(try CleanedPicture(picture.bytes, as: format) == picture)
    }
  }

  @Test func `a picture of another format than its name is refused, and says what it is`() {
    #expect(refusal(TinyPicture.jpeg, as: .png) == .otherFormat(.jpeg))
    #expect(refusal(TinyPicture.webP, as: .gif) == .otherFormat(.webp))
    #expect(
      refusal(Array("\n<!DOCTYPE html><title>x</title>".utf8), as: .png) == .otherFormat(.webPage))
    #expect(refusal(Array("<script>1</script>".utf8), as: .jpeg) == .otherFormat(.webPage))
    #expect(refusal([0, 0, 0, 24] + Array("ftypheic".utf8), as: .jpeg) == .otherFormat(.heic))
    #expect(refusal([0, 0, 0, 24] + Array("ftypavif".utf8), as: .webp) == .otherFormat(.avif))
    #expect(refusal(Array("MM\0*".utf8), as: .png) == .otherFormat(.tiff))
    #expect(refusal(Array("BM".utf8), as: .gif) == .otherFormat(.bmp))
    #expect(refusal(Array("some words".utf8), as: .jpeg) == .otherFormat(nil))
  }

  @Test func `a wrong checksum is damage`() {
    var bytes = TinyPicture.cleanPNG
    bytes[bytes.count - 20] ^= 1
    #expect(refusal(bytes, as: .png) == .damaged("the checksum of 'IDAT' is wrong"))
  }

  @Test func `the size of a published file is the one that browsers show`() {
    func size(_ bytes: [UInt8]) -> [Int]? { PictureSize(of: bytes).map { [$0.width, $0.height] } }
    #expect(size(TinyPicture.cleanPNG) == [1, 1])
    #expect(size(TinyPicture.cleanGIF) == [2, 1])
    // These two lie on their side.
    #expect(size(TinyPicture.cleanJPEG) == [4, 6])
    #expect(size(TinyPicture.cleanWebP) == [4, 6])
    #expect(size(Array(TinyPicture.cleanPNG.prefix(20))) == nil)
    #expect(size(Array("<svg/>".utf8)) == nil)
  }

  @Test func `a picture without a width or a height is refused`() {
    let jpeg = [0xFF, 0xD8] + TinyPicture.frame(0, 4) + TinyPicture.scan + [0xFF, 0xD9]
    #expect(refusal(jpeg, as: .jpeg) == .noSize)
    #expect(refusal(TinyPicture.pngHeader(1, 0) + TinyPicture.pixels, as: .png) == .cutOff)
    let png = TinyPicture.pngHeader(1, 0) + TinyPicture.pixels + TinyPicture.chunk("IEND", [])
    #expect(refusal(png, as: .png) == .noSize)
    var gif = TinyPicture.cleanGIF
    gif[6] = 0
    #expect(refusal(gif, as: .gif) == .noSize)
  }

  @Test func `what browsers do not show is refused`() {
    for marker: UInt8 in [0xC3, 0xC9, 0xF7] {
      let jpeg = [0xFF, 0xD8] + TinyPicture.frame(6, 4, marker) + TinyPicture.scan + [0xFF, 0xD9]
      #expect(
        refusal(jpeg, as: .jpeg) == .notForBrowsers("lossless, arithmetic or hierarchical coding"))
    }
  }

  @Test func `a progressive picture keeps its scans and the tables between them`() throws {
    let bytes =
      [0xFF, 0xD8] + TinyPicture.quantization + TinyPicture.frame(6, 4, 0xC2) + TinyPicture.huffman
      + TinyPicture.scan + TinyPicture.huffman + TinyPicture.scan + [0xFF, 0xD9]
    #expect(try CleanedPicture(bytes, as: .jpeg).bytes == bytes)
  }

  @Test func `frames of an animation keep nothing but their pixels`() throws {
    func animation(_ inFrame: [UInt8], _ flags: UInt8) -> [UInt8] {
      let frame = [UInt8](repeating: 0, count: 16) + inFrame
      return TinyPicture.webP(
        TinyPicture.webPHeader(flags) + TinyPicture.webPChunk("ANIM", [0, 0, 0, 0, 1, 0])
          + TinyPicture.webPChunk("ANMF", frame))
    }
    let picture = TinyPicture.webPChunk("VP8L", TinyPicture.lossless)
    let hidden = TinyPicture.webPChunk("note", TinyPicture.trace)
    #expect(
      try CleanedPicture(animation(hidden + picture, 0x06), as: .webp).bytes
        == animation(picture, 0x02))
  }

  @Test func `a profile of sRGB goes, and PNG says sRGB in its place`() throws {
    let profile = TinyPicture.profile(TinyPicture.standard, gamma: 2.2)
    let bytes =
      TinyPicture.pngHeader(1, 1) + TinyPicture.chunk("gAMA", TinyPicture.big(55_555, 4))
      + TinyPicture.chunk("iCCP", Array("Trace\0\0".utf8) + stored(profile)) + TinyPicture.pixels
      + TinyPicture.chunk("IEND", [])
    #expect(
      try CleanedPicture(bytes, as: .png).bytes
        == TinyPicture.pngHeader(1, 1) + TinyPicture.chunk("sRGB", [0]) + TinyPicture.pixels
        + TinyPicture.chunk("IEND", []))
  }

  @Test(arguments: ["RGB ", "GRAY", "CMYK"])
  func `the profile of a device goes; where its colors need one, a common one takes its place`(
    _ space: String
  ) throws {
    func jpeg(_ primaries: [[Double]], gamma: Double) -> [UInt8] {
      [0xFF, 0xD8]
        + TinyPicture.segment(
          0xE2,
          Array("ICC_PROFILE\0".utf8) + [1, 1]
            + TinyPicture.profile(primaries, gamma: gamma, space: space))
        + TinyPicture.coded + [0xFF, 0xD9]
    }
    let wide = jpeg(TinyPicture.wide, gamma: 2.2)
    switch space {
    case "RGB ":
      let cleaned = try CleanedPicture(wide, as: .jpeg).bytes
      #expect(cleaned.firstRange(of: TinyPicture.trace) == nil)
      #expect(cleaned.firstRange(of: "D\0i\0s\0p\0l\0a\0y\0 \0P\03".utf8) != nil)
      #expect(try CleanedPicture(cleaned, as: .jpeg).bytes == cleaned)
      #expect(refusal(jpeg(TinyPicture.odd, gamma: 3), as: .jpeg) == .unusualColors)
    case "GRAY":
      #expect(
        try CleanedPicture(wide, as: .jpeg).bytes == [0xFF, 0xD8] + TinyPicture.coded + [
          0xFF, 0xD9,
        ])
      #expect(refusal(jpeg(TinyPicture.odd, gamma: 4), as: .jpeg) == .unusualColors)
    default: #expect(refusal(wide, as: .jpeg) == .unusualColors)
    }
  }

  /// A zlib stream that is not packed.
  private func stored(_ bytes: [UInt8]) -> [UInt8] {
    var (low, high) = (1, 0)
    for byte in bytes {
      low = (low + Int(byte)) % 65_521
      high = (high + low) % 65_521
    }
    return [0x78, 0x01, 0x01] + TinyPicture.little(bytes.count, 2)
      + TinyPicture.little(~bytes.count & 0xFFFF, 2) + bytes + TinyPicture.big(high << 16 | low, 4)
  }
}

/// A small generator with a seed, so that every run breaks the same things.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
