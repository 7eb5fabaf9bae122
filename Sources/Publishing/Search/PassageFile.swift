import JSON
import ToolkitModel

/// The texts from which a result shows the passage that was looked for, as a script that a page loads when it
/// shows results.
///
/// It has a string for each section of the index, in the same order, with a line for each passage. A passage is
/// shown whole: a sentence about the law that is cut may say something else.
struct PassageFile {
  let bytes: [UInt8]

  init(of parts: [SearchPart]) {
    let pages = parts.flatMap(\.pages).sorted { $0.facts.order < $1.facts.order }
    var writer = JSONWriter(
      after: "self.HB_PASSAGES=", capacity: pages.reduce(64) { $0 + $1.passages.count * 9 / 8 })
    writer.list(.dense) { writer in
      for page in pages {
        for section in page.passages.sections { writer.string(section) }
      }
    }
    bytes = writer.file
  }
}
