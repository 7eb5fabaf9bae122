/// What the application segments of a JPEG file say of how its pixels look; all else in them is dropped.
struct JPEGHeader {
  /// Version, unit and density of JFIF; without its thumbnail.
  private var jfif: ArraySlice<UInt8>?
  /// The transformation of colors that Adobe's programs note.
  private var adobe: ArraySlice<UInt8>?
  private var hasExif = false
  private var orientation: Orientation?
  /// The parts of a color profile by their number, as ICC.1 Annex B spreads it.
  private var profile: [Int: ArraySlice<UInt8>] = [:]
  private var profileParts = 0

  /// Whether the picture is shown with width and height in each other's place.
  var isTurned: Bool { orientation?.isTurned ?? false }

  private static let jfifMark = Array("JFIF\0".utf8)
  private static let exifMark = Array("Exif\0\0".utf8)
  private static let profileMark = Array("ICC_PROFILE\0".utf8)
  private static let adobeMark = Array("Adobe".utf8)

  /// Takes what counts from a segment; of each kind the first counts.
  mutating func add(application marker: UInt8, _ content: PictureBytes) {
    switch marker {
    case 0xE0 where content.has(Self.jfifMark, at: 0) && jfif == nil:
      jfif = try? content.slice(5, 7)
    case 0xE1 where content.has(Self.exifMark, at: 0) && !hasExif:
      hasExif = true
      orientation = Orientation(inTIFF: content.all.dropFirst(Self.exifMark.count))
    case 0xE2 where content.has(Self.profileMark, at: 0) && content.count > 14:
      let start = content.all.startIndex
      profile[Int(content.all[start + 12])] = content.all.dropFirst(14)
      profileParts = Int(content.all[start + 13])
    case 0xEE where content.has(Self.adobeMark, at: 0) && adobe == nil:
      adobe = try? content.slice(0, 12)
    default: break
    }
  }

  /// The segments that stay, written anew.
  ///
  /// - Throws: `unusualColors`.
  func segments() throws(PictureRefusal) -> [UInt8] {
    var output: [UInt8] = []
    func write(_ marker: UInt8, _ content: [UInt8]) {
      output += [0xFF, marker]
      output.append(big: content.count + 2, bytes: 2)
      output += content
    }
    if let jfif { write(0xE0, Self.jfifMark + jfif + [0, 0]) }
    if let orientation { write(0xE1, Self.exifMark + orientation.tiff) }
    if let space = try colorSpace() {
      write(0xE2, Self.profileMark + [1, 1] + space.profile)
    }
    if let adobe { write(0xEE, Array(adobe)) }
    return output
  }

  private func colorSpace() throws(PictureRefusal) -> ColorSpace? {
    guard profileParts > 0 else { return nil }
    let parts = (1...profileParts).compactMap { profile[$0] }
    // Programs ignore a profile that lacks a part.
    guard parts.count == profileParts else { return nil }
    return try ColorSpace(nearestTo: Array(parts.joined()))
  }
}
