import Diagnostics

/// A heading of a finished tree.
package struct Heading: Sendable, Equatable {
  package let level: Int
  package let id: String
  package let text: String
  /// Its inline markup without links and notes, for a contents list.
  package let html: [UInt8]
  /// The node's index.
  package let index: Int
}

extension MarkdownTree {
  /// Shifts levels and gives ids: written ones first, then those that the texts give, numbered
  /// from `-2` on where they are taken.
  mutating func finishHeadings(_ rules: PageRules, diagnostics: inout [Diagnostic]) {
    let headings = nodes.indices.filter { nodes[$0].kind == .heading }
    var taken = Set(rules.reservedIDs)
    taken.reserveCapacity(headings.count + 8)
    var level = rules.titleLevel
    for index in headings {
      level = shift(index, rules, below: level, &diagnostics)
      if nodes[index].destination.isEmpty { continue }
      let id = string(nodes[index].destination, of: nodes[index])
      if !taken.insert(id).inserted {
        diagnostics.report(
          "duplicate-id", "two anchors of the page have the id '\(id)'", at: position(of: index),
          remedy: "change one of them")
      }
    }
    for node in nodes where node.kind == .footnoteReference || node.kind == .footnoteDefinition {
      taken.insert(
        node.kind == .footnoteReference
          ? string(node.destination, of: node) : "note-\(node.number)")
    }
    // Written ones are the same in every language, whatever the order of the pieces.
    let unwritten = headings.filter { nodes[$0].destination.isEmpty }
    let source = idsOfSource(rules, for: unwritten, at: headings.first ?? 0, &diagnostics)
    var pool: [UInt8] = []
    for (place, index) in unwritten.enumerated() {
      let base =
        source?[place]
        ?? String(
          decoding: Slug.bytes(of: plainText(of: index + 1..<end(of: index))), as: UTF8.self)
      var id = base
      var number = 2
      while !taken.insert(id).inserted {
        id = "\(base)-\(number)"
        number += 1
      }
      nodes[index].pool = UInt32(pools.count)
      nodes[index].destination = pool.add(id.utf8)
      if source == nil, number == 2 { nodes[index].flags.insert(.namedByText) }
      givenHeadingIDs.append(id)
    }
    if !pool.isEmpty { pools.append(pool) }
  }

  /// The ids of the same headings in the source's language, if there are as many.
  private func idsOfSource(
    _ rules: PageRules, for headings: [Int], at first: Int, _ diagnostics: inout [Diagnostic]
  ) -> [String]? {
    guard let ids = rules.headingIDs else { return nil }
    if ids.count == headings.count { return ids }
    diagnostics.report(
      "other-headings",
      "the page has \(headings.count) headings, but \(ids.count) in the source language",
      at: position(of: first), remedy: "translate every heading, and add none")
    return nil
  }

  /// Shifts a heading and checks its level; returns the level that the next one is held against.
  private mutating func shift(
    _ index: Int, _ rules: PageRules, below last: Int, _ diagnostics: inout [Diagnostic]
  ) -> Int {
    let written = Int(nodes[index].detail)
    let level = written + rules.headingShift
    nodes[index].detail = UInt8(clamping: min(6, max(1, level)))
    var problem: (message: String, remedy: String)?
    if level > 6 || level < 1 {
      problem = (
        "the heading would have level \(level) on the page", "use a higher level"
      )
    } else if level <= rules.titleLevel {
      problem = (
        "the text has a heading of level \(written), but the page has its own title",
        "start with '\(String(repeating: "#", count: rules.titleLevel - rules.headingShift + 1))'"
      )
    } else if level > last + 1, last > 0 {
      problem = (
        "a heading of level \(written) follows one of level \(last - rules.headingShift)",
        "use '\(String(repeating: "#", count: max(1, last + 1 - rules.headingShift)))'"
      )
    }
    if let problem {
      diagnostics.report(
        "heading-level", problem.message, at: position(of: index), remedy: problem.remedy)
    }
    return min(6, max(1, level))
  }
}
