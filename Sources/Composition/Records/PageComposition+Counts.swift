import CommonMark
import Guides
import Templating
import ToolkitModel

extension PageComposition {
  /// The tables of how many reports there are: of real ones, published cases and examples, never
  /// together.
  func countTables() -> MarkdownTree {
    let reports = guide.reports
    let real = table(of: reports.real) { text(real: $0) }
    let cases = table(of: reports.cases) { "\($0)" }
    let examples = table(of: reports.examples) { "\($0)" }
    return fill(
      Templates.counts([
        "real": .object(real), "has_real": .flag(reports.real.base > 0),
        "published": .object(cases), "has_published": .flag(reports.cases.base > 0),
        "examples": .object(examples), "has_examples": .flag(reports.examples.base > 0),
      ]))
  }

  /// Kinds of tactics by kinds of place, then each tactic that has no finer ones.
  private func table(
    of counts: ReportCounts, _ text: (Int) -> String
  ) -> TemplateObject {
    let codes = guide.codes
    let kinds = codes.kinds(in: "tactics").filter { counts[.tacticKind($0)] > 0 }
    let places = codes.kinds(in: "locations").filter { counts[.placeKind($0)] > 0 }
    let tactics = codes.finest(in: "tactics").filter { counts[.tactic($0.code)] > 0 }
    return [
      "base": .text(text(counts.base)),
      "places": .list(places.map { ["label": .text(label($0, set: "locations"))] }),
      "rows": .list(
        kinds.map { kind in
          [
            "label": .text(label(kind, set: "tactics")),
            "cells": .list(
              places.map {
                ["count": .text(text(counts[.both(tacticKind: kind, placeKind: $0)]))]
              }),
            "total": .text(text(counts[.tacticKind(kind)])),
          ]
        }),
      "totals": .list(places.map { ["count": .text(text(counts[.placeKind($0)]))] }),
      "has_tactics": .flag(!tactics.isEmpty),
      "tactics": .list(
        tactics.map {
          ["label": .text($0.label), "count": .text(text(counts[.tactic($0.code)]))]
        }),
    ]
  }
}
