import Platform

extension String {
  /// Whether it comes before another by its bytes: an order that no language and no system changes.
  ///
  /// The C library compares them, since thousands of paths with a long common beginning are sorted.
  package func precedes(_ other: String) -> Bool {
    let order = utf8.withContiguousStorageIfAvailable { left in
      other.utf8.withContiguousStorageIfAvailable { right -> Bool in
        let shared = min(left.count, right.count)
        guard shared > 0, let leftBase = left.baseAddress, let rightBase = right.baseAddress else {
          return left.count < right.count
        }
        let order = memcmp(leftBase, rightBase, shared)
        return order == 0 ? left.count < right.count : order < 0
      }
    }
    return (order ?? nil) ?? utf8.lexicographicallyPrecedes(other.utf8)
  }
}
