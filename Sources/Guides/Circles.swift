/// The chains that lead back to where they began, such as a place that lies within itself.
struct Circles<ID: Hashable> {
  /// Each circle once, from its first member on, in the order of the members.
  let circles: [[ID]]

  /// - Parameters:
  ///   - ids: all that a chain may begin with, in order.
  ///   - next: what comes after one of them.
  init(of ids: [ID], next: (ID) -> ID?) {
    var done: Set<ID> = []
    var circles: [[ID]] = []
    for id in ids {
      var chain: [ID] = []
      var place: [ID: Int] = [:]
      var current: ID? = id
      while let member = current, !done.contains(member) {
        if let start = place[member] {
          circles.append(Array(chain[start...]))
          break
        }
        place[member] = chain.count
        chain.append(member)
        current = next(member)
      }
      done.formUnion(chain)
    }
    self.circles = circles
  }

  var members: Set<ID> { Set(circles.joined()) }
}

extension Sequence {
  /// A circle in words: `a → b → a`.
  func inWords<ID: CustomStringConvertible>() -> String where Element == ID {
    let names = map { "\($0)" }
    return (names + names.prefix(1)).joined(separator: " → ")
  }
}
