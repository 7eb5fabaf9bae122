/// Where the link definitions of a text stand.
struct DefinitionPlaces {
  private var destinations: [[UInt8]: Range<Int>] = [:]

  init(in bytes: [UInt8], lines: LineTable) {
    for line in 1...max(1, lines.count) {
      let range = lines.words(of: line)
      guard bytes[range].first == UInt8(ascii: "["),
        let colon = LinkDefinitions.definitionColon(in: bytes, range)
      else { continue }
      let label = Self.normalized(bytes[(range.lowerBound + 1)..<(colon - 1)])
      guard destinations[label] == nil else { continue }
      var rest = colon + 1..<range.upperBound
      if bytes[rest].trimmed.isEmpty {
        rest = lines.words(of: line + 1)
      }
      destinations[label] = LinkDefinitions.destination(
        in: bytes, from: rest.lowerBound, end: rest.upperBound)
    }
  }

  /// The destination that a label is defined as.
  func destination(of label: ArraySlice<UInt8>) -> Range<Int>? {
    destinations.isEmpty ? nil : destinations[Self.normalized(label)]
  }

  /// Labels match without regard to case and to how much white space stands in them.
  private static func normalized(_ label: ArraySlice<UInt8>) -> [UInt8] {
    let words = label.split { $0.isASCIISpace }.joined(separator: [0x20])
    return Array(String(decoding: Array(words), as: UTF8.self).lowercased().utf8)
  }
}
