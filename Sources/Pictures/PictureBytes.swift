/// The bytes of a picture; reading past their end throws.
struct PictureBytes {
  let all: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { all = bytes }

  init(_ bytes: [UInt8]) { all = bytes[...] }

  var count: Int { all.count }

  /// The byte at a distance from the start.
  func byte(_ place: Int) throws(PictureRefusal) -> UInt8 {
    guard place >= 0, place < all.count else { throw .cutOff }
    return all[all.startIndex + place]
  }

  /// So many bytes from a place on.
  func slice(_ place: Int, _ length: Int) throws(PictureRefusal) -> ArraySlice<UInt8> {
    guard place >= 0, length >= 0, place <= all.count, length <= all.count - place else {
      throw .cutOff
    }
    return all[(all.startIndex + place)..<(all.startIndex + place + length)]
  }

  /// An unsigned number, its first byte the most significant.
  func big(_ place: Int, bytes: Int) throws(PictureRefusal) -> Int {
    try slice(place, bytes).reduce(0) { $0 << 8 | Int($1) }
  }

  /// An unsigned number, its first byte the least significant.
  func little(_ place: Int, bytes: Int) throws(PictureRefusal) -> Int {
    try slice(place, bytes).reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  /// Whether these bytes stand at a place.
  func has(_ mark: some Collection<UInt8>, at place: Int) -> Bool {
    guard let found = try? slice(place, mark.count) else { return false }
    return found.elementsEqual(mark)
  }
}

extension [UInt8] {
  /// Appends a number, its first byte the most significant.
  mutating func append(big number: Int, bytes: Int) {
    for shift in stride(from: (bytes - 1) * 8, through: 0, by: -8) {
      append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }

  /// Appends a number, its first byte the least significant.
  mutating func append(little number: Int, bytes: Int) {
    for shift in stride(from: 0, to: bytes * 8, by: 8) {
      append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }
}
