/// Which side of a picture is up, as cameras note it: Exif 2.32, tag 0x0112.
struct Orientation: Equatable {
  /// 2 to 8; a picture that lies as it is stored has none.
  private let value: UInt8

  /// Reads it from a TIFF block, as Exif has one; `nil` where it has none, says nothing new, or cannot be read:
  /// programs ignore such a block too.
  init?(inTIFF block: ArraySlice<UInt8>) {
    let bytes = PictureBytes(block)
    let isBig = bytes.has("MM".utf8, at: 0)
    guard isBig || bytes.has("II".utf8, at: 0) else { return nil }
    func number(_ place: Int, _ count: Int) throws(PictureRefusal) -> Int {
      try isBig ? bytes.big(place, bytes: count) : bytes.little(place, bytes: count)
    }
    var found: Int?
    do throws(PictureRefusal) {
      guard try number(2, 2) == 42 else { return nil }
      let directory = try number(4, 4)
      for index in 0..<(try number(directory, 2)) {
        let entry = directory + 2 + index * 12
        if try number(entry, 2) == 0x0112 {
          guard try number(entry + 2, 2) == 3, try number(entry + 4, 4) == 1 else { return nil }
          found = try number(entry + 8, 2)
          break
        }
      }
    } catch {
      return nil
    }
    guard let found, (2...8).contains(found) else { return nil }
    value = UInt8(found)
  }

  /// Whether width and height change places.
  var isTurned: Bool { value >= 5 }

  /// A TIFF block that says this and nothing else.
  var tiff: [UInt8] {
    var block = Array("MM".utf8)
    block.append(big: 42, bytes: 2)
    block.append(big: 8, bytes: 4)
    block.append(big: 1, bytes: 2)
    block.append(big: 0x0112, bytes: 2)
    block.append(big: 3, bytes: 2)
    block.append(big: 1, bytes: 4)
    block += [0, value, 0, 0]
    block.append(big: 0, bytes: 4)
    return block
  }
}
