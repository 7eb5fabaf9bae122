extension [UInt8] {
  /// Where a mark next stands at or behind an offset; `nil` if nowhere.
  ///
  /// The standard library's search knows nothing of bytes.
  func offset(of mark: [UInt8], from start: Int) -> Int? {
    guard let first = mark.first else { return nil }
    return withUnsafeBufferPointer { bytes in
      mark.withUnsafeBufferPointer { mark in
        var offset = start
        let last = bytes.count - mark.count
        while offset <= last {
          if bytes[offset] == first {
            var length = 1
            while length < mark.count, bytes[offset + length] == mark[length] { length += 1 }
            if length == mark.count { return offset }
          }
          offset += 1
        }
        return nil
      }
    }
  }
}
