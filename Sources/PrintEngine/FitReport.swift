package import Diagnostics

/// Whether all of a job's content is on its paper.
package struct FitReport: Sendable, Equatable {
  /// The rule of the diagnostics for content that is too long for its box.
  package static let rule = "does-not-fit"

  /// A box whose content is too long for it.
  package struct Overflow: Sendable, Equatable {
    package let box: PrintBox
    /// Points that the content takes; `nil` when it is so long that its end is lost.
    package let used: Double?

    /// How much of the room is taken, in percent, at the smallest type that was tried.
    package var percent: Int? {
      used.map { box.room > 0 ? Int(($0 / box.room * 100).rounded(.up)) : 999 }
    }
  }

  package let overflows: [Overflow]
  /// The boxes with a word that is wider than they are.
  package let wide: [Wide]
  /// What stands in the margins of a page.
  package let strays: [StrayWord]
  /// How many pages there are and how many there should be, if these differ.
  package let wrongPages: WrongPages?

  /// A word that does not fit into its box.
  package struct Wide: Sendable, Equatable {
    package let box: PrintBox
    package let word: StrayWord
  }

  package struct WrongPages: Sendable, Equatable {
    package let made: Int
    package let wanted: Int
  }
}

extension FitReport {
  /// - Parameters:
  ///   - job: what was to be printed.
  ///   - fills: how full its boxes are.
  ///   - strays: what stands in the margins of its pages.
  ///   - madePages: its pages before it was finished.
  package init(
    of job: PrintJob, fills: [BoxFill], strays: [StrayWord] = [], madePages: Int
  ) {
    overflows = job.boxes.compactMap { box in
      let fill = fills.first { $0.id == box.id }
      return fill?.isOverfull == false ? nil : Overflow(box: box, used: fill?.used)
    }
    wide = job.boxes.compactMap { box in
      fills.first { $0.id == box.id }?.stray.map { Wide(box: box, word: $0) }
    }
    self.strays = strays
    wrongPages = job.pages.flatMap {
      $0 == madePages ? nil : WrongPages(made: madePages, wanted: $0)
    }
  }

  /// What is too long for its paper, each box once.
  package func diagnostics(for job: PrintJob) -> [Diagnostic] {
    var found = overflows.map { overflow in
      let much =
        overflow.percent.map { "takes \($0) % of its space" } ?? "overflows the page"
      return Diagnostic(
        .error, Self.rule,
        "\(job.name): \(overflow.box.name) does not fit: its text \(much)\(Self.smallest(job))",
        at: nil, remedy: "shorten its text, or print it on larger paper")
    }
    found += wide.map { wide in
      Diagnostic(
        .error, Self.rule,
        "\(job.name): \(wide.box.name) does not fit: \(wide.word.saying) beyond its edge"
          + Self.smallest(job),
        at: nil, remedy: Self.breaking)
    }
    found += strays.map { stray in
      Diagnostic(
        .error, StrayWord.rule,
        "\(job.name): \(stray.saying) outside the margins of page \(stray.page)", at: nil,
        remedy: Self.breaking)
    }
    if let wrongPages {
      found.report(
        "wrong-page-count",
        "\(job.name) has \(wrongPages.made) \(wrongPages.made == 1 ? "page" : "pages"), and "
          + "\(wrongPages.wanted) \(wrongPages.wanted == 1 ? "is" : "are") wanted"
          + (wrongPages.made > wrongPages.wanted ? Self.smallest(job) : ""), at: nil,
        remedy: "shorten or lengthen its text")
    }
    return found
  }

  /// What helps where a word is too wide.
  package static let breaking =
    "shorten it, or allow a line break with a space or `&shy;`"

  private static func smallest(_ job: PrintJob) -> String {
    guard let last = job.scales.last, last < 1 else { return "" }
    return ", at \(Int((last * 100).rounded())) % of the type size"
  }
}
