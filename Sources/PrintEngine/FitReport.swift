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
  /// How many pages there are and how many there should be, if these differ.
  package let wrongPages: WrongPages?

  package struct WrongPages: Sendable, Equatable {
    package let made: Int
    package let wanted: Int
  }

  package var isGood: Bool { overflows.isEmpty && wrongPages == nil }
}

extension FitReport {
  /// - Parameters:
  ///   - job: what was to be printed.
  ///   - fills: how full its boxes are.
  ///   - madePages: its pages before it was finished.
  package init(of job: PrintJob, fills: [BoxFill], madePages: Int) {
    overflows = job.boxes.compactMap { box in
      let fill = fills.first { $0.id == box.id }
      return fill?.fits == true ? nil : Overflow(box: box, used: fill?.used)
    }
    wrongPages = job.pages.flatMap {
      $0 == madePages ? nil : WrongPages(made: madePages, wanted: $0)
    }
  }

  /// What is too long for its paper, each box once.
  package func diagnostics(for job: PrintJob) -> [Diagnostic] {
    var found = overflows.map { overflow in
      let much =
        overflow.percent.map { "takes \($0) % of its room" } ?? "runs out of the page"
      return Diagnostic(
        .error, Self.rule,
        "\(job.name): \(overflow.box.name) does not fit: its text \(much)\(Self.smallest(job))",
        at: nil, remedy: "shorten its text, or print it on larger paper")
    }
    if let wrongPages {
      found.append(
        Diagnostic(
          .error, "wrong-page-count",
          "\(job.name) has \(wrongPages.made) \(wrongPages.made == 1 ? "page" : "pages"), and "
            + "\(wrongPages.wanted) \(wrongPages.wanted == 1 ? "is" : "are") wanted"
            + (wrongPages.made > wrongPages.wanted ? Self.smallest(job) : ""),
          at: nil, remedy: "shorten or lengthen its text"))
    }
    return found
  }

  private static func smallest(_ job: PrintJob) -> String {
    guard let last = job.scales.last, last < 1 else { return "" }
    return ", at \(Int((last * 100).rounded())) % of the type size"
  }
}
