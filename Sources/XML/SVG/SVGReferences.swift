/// How much a drawing grows when its references are followed, as whoever shows it does.
///
/// Ten elements that each use the one before ten times are ten billion shapes, which hang a browser as an
/// entity bomb does.
struct SVGReferences {
  /// How many elements may be drawn, those that are drawn again counted again.
  static let mostDrawn = 200_000
  /// How long a chain of references may be.
  static let longestChain = 32

  struct Fault: Equatable {
    let element: Int
    let message: String
    let remedy: String
  }

  private(set) var fault: Fault?
  private let elements: [XMLElement]
  private let references: [[String]]
  /// The elements by id; of two, the first counts.
  private var places: [String: Int] = [:]
  /// How much each element that something names draws.
  private var drawn: [Int: Int] = [:]

  /// - Parameters:
  ///   - elements: of a drawing.
  ///   - references: the ids that each names.
  init(_ elements: [XMLElement], _ references: [[String]]) {
    self.elements = elements
    self.references = references
    guard references.contains(where: { !$0.isEmpty }) else { return }
    for (index, element) in elements.enumerated() {
      guard let id = element["id"], places[id] == nil else { continue }
      places[id] = index
    }
    _ = count(0, chain: [])
  }

  /// How many elements are drawn for one and all in it.
  private mutating func count(_ root: Int, chain: [Int]) -> Int {
    if let known = drawn[root] { return known }
    var sum = 0
    for index in root..<elements[root].next where fault == nil {
      sum += 1
      for id in references[index] {
        guard let target = places[id] else { continue }
        if target == root || chain.contains(target) {
          fail(index, "'#\(id)' refers to itself", "break the cycle")
        } else if chain.count == Self.longestChain {
          fail(index, "more than \(Self.longestChain) references in a row", "draw it once")
        } else {
          sum += count(target, chain: chain + [root])
        }
      }
      if sum > Self.mostDrawn {
        fail(
          index, "repeated copies add up to more than \(Self.mostDrawn) elements",
          "use fewer copies of copies")
      }
    }
    drawn[root] = sum
    return sum
  }

  private mutating func fail(_ element: Int, _ message: String, _ remedy: String) {
    if fault == nil { fault = Fault(element: element, message: message, remedy: remedy) }
  }
}
