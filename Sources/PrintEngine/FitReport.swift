package import Diagnostics

/// Whether all of a job's content is on its paper.
package enum FitReport {
  /// The rule of the diagnostics for content that is too long for its box.
  package static let rule = "does-not-fit"
  /// What helps where a word is too wide.
  package static let breaking =
    "shorten it, or allow a line break with a space or `&shy;`"

  /// What is too long for its paper, each box once.
  ///
  /// - Parameters:
  ///   - job: what was to be printed.
  ///   - fills: how full its boxes are.
  ///   - strays: what stands in the margins of its pages.
  ///   - madePages: its pages before it was finished.
  /// - Returns: an error for each box, word and wrong number of pages.
  package static func diagnostics(
    for job: PrintJob, fills: [BoxFill], strays: [StrayWord] = [], madePages: Int
  ) -> [Diagnostic] {
    var found: [Diagnostic] = []
    let boxes = job.boxes.map { box in (box, fill: fills.first { $0.id == box.id }) }
    for (box, fill) in boxes where fill?.isOverfull != false {
      let percent = fill?.used.map {
        box.room > 0 ? Int(($0 / box.room * 100).rounded(.up)) : 999
      }
      let much = percent.map { "takes \($0) % of its space" } ?? "overflows the page"
      found.report(
        rule, "\(job.name): \(box.name) does not fit: its text \(much)\(smallest(box))", at: nil,
        remedy: "shorten its text, or print it on larger paper")
    }
    for (box, fill) in boxes {
      guard let word = fill?.stray else { continue }
      found.report(
        rule,
        "\(job.name): \(box.name) does not fit: \(word.saying) beyond its edge\(smallest(box))",
        at: nil, remedy: breaking)
    }
    for stray in strays {
      found.report(
        StrayWord.rule,
        "\(job.name): \(stray.saying) outside the margins of page \(stray.page)"
          + (stray.part.isEmpty ? "" : ", in '\(stray.part)'"), at: nil, remedy: breaking)
    }
    if let wanted = job.pages, wanted != madePages {
      found.report(
        "wrong-page-count",
        "\(job.name) has \(madePages) \(madePages == 1 ? "page" : "pages"), and "
          + "\(wanted) \(wanted == 1 ? "is" : "are") wanted",
        at: nil, remedy: "shorten or lengthen its text")
    }
    return found
  }

  private static func smallest(_ box: PrintBox) -> String {
    box.sizes.last.map { ", at \(points($0)) pt" } ?? ""
  }

  /// A size of type as messages tell it: `8` or `9.25`.
  package static func points(_ size: Double) -> String {
    let hundredths = Int((size * 100).rounded())
    let rest = String(100 + hundredths % 100).dropFirst()
    let digits = rest.hasSuffix("0") ? rest.dropLast() : rest
    return digits == "0" ? "\(hundredths / 100)" : "\(hundredths / 100).\(digits)"
  }
}
