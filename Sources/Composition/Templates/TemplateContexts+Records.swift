import Templating

extension TemplateContexts {
  private static let facts: TemplateContext = [
    "label": .text,
    "items": .list(["text": .text, "target": .optional(.ready), "last": .flag]),
  ]
  private static let recordOrder: TemplateContext = [
    "folder": .ready, "text": .text, "current": .flag, "last": .flag,
  ]
  private static let counts: TemplateContext = [
    "base": .text, "places": .list(["label": .text]),
    "rows": .list(["label": .text, "cells": .list(["count": .text]), "total": .text]),
    "totals": .list(["count": .text]), "has_tactics": .flag,
    "tactics": .list(["label": .text, "count": .text]),
  ]

  /// What the Markdown templates of records, of their lists and of their maps may name.
  static let records: [(String, TemplateContext)] = [
    ("record-orders", ["orders": .list(recordOrder), "csv": .optional(.object(["path": .ready]))]),
    (
      "record-table",
      [
        "orders": .list(recordOrder), "by_title": .flag, "by_date": .flag, "by_agency": .flag,
        "by_topic": .flag,
        "rows": .list([
          "id": .ready, "title": .text, "date": .text, "agency": .text, "topic": .text,
        ]),
        "several": .flag,
        "pages": .list(["folder": .ready, "number": .text, "current": .flag]),
        "csv": .optional(.object(["path": .ready])),
      ]
    ),
    (
      "press-record",
      [
        "marks": .ready, "id": .ready, "title": .text, "subtitle": .optional(.text),
        "facts": .list(facts),
        "address": .optional(
          .object(["url": .ready, "text": .text, "unchecked": .flag, "dead": .flag])),
        "has_rules": .flag, "rules": .list(references), "rights_note": .flag,
      ]
    ),
    (
      "document-record",
      [
        "marks": .ready, "id": .ready, "title": .text, "facts": .list(facts),
        "address": .optional(.object(["url": .ready, "text": .text])),
        "has_rules": .flag, "rules": .list(references), "has_key_points": .flag,
        "has_quotes": .flag, "has_gaps": .flag, "privilege_notes": .flag,
        "challenge_outcome": .flag, "confirm": .flag,
      ]
    ),
    (
      "report-record",
      [
        "marks": .ready, "id": .ready, "title": .text, "composite": .flag, "example": .flag,
        "real": .flag,
        "opinion": .optional(.object(["cites": .list(citations), "court": .text])),
        "facts": .list(facts), "has_rules": .flag, "rules": .list(references),
      ]
    ),
    ("report-cases", ["marks": .ready, "id": .ready, "label": .text, "count": .text]),
    (
      "report-group",
      [
        "marks": .ready, "id": .ready, "label": .text, "count": .text, "has_see_also": .flag,
        "see_also": .list(references),
      ]
    ),
    ("report-place", ["marks": .ready, "id": .ready, "label": .text]),
    (
      "records-page",
      ["appendix": .ready, "title": .text, "real": .flag, "composites": .flag]
    ),
    (
      "records-overview",
      [
        "marks": .ready, "appendix": .ready,
        "groups": .list([
          "id": .ready, "label": .text, "count": .text,
          "reports": .list(["id": .ready, "kinds": .text]),
        ]),
      ]
    ),
    (
      "record-lines",
      ["label": .text, "id": .ready, "reports": .list(["id": .ready, "lesson": .text])]
    ),
    (
      "withdrawn",
      ["records": .list(["id": .ready, "name": .text, "date": .text, "reason": .text])]
    ),
    (
      "citation",
      [
        "publisher": .text, "title": .text, "piece": .text, "edition": .text, "date": .text,
        "files": .list(["path": .ready, "name": .text, "last": .flag]),
      ]
    ),
    (
      "map-page",
      [
        "has_map": .flag, "has_real": .flag, "has_dates": .flag,
        "dates": .list(["date": .text, "published": .flag, "id": .ready]),
      ]
    ),
    (
      "map",
      [
        "title": .text, "id": .ready, "credit": .text, "date": .text,
        "file": .optional(.object(["path": .ready, "name": .text])),
      ]
    ),
    (
      "map-table",
      [
        "has_published": .flag, "has_reports": .flag,
        "rows": .list([
          "label": .text, "published": .text, "reports": .text, "cases": .list(references),
        ]),
      ]
    ),
    (
      "record-index",
      [
        "empty": .flag,
        "groups": .list([
          "anchor": .optional(.ready), "label": .text, "has_records": .flag,
          "records": .list(recordLinks),
          "codes": .list(["label": .text, "records": .list(recordLinks)]),
        ]),
      ]
    ),
    (
      "counts",
      [
        "real": .object(counts), "has_real": .flag, "published": .object(counts),
        "has_published": .flag, "examples": .object(counts), "has_examples": .flag,
      ]
    ),
  ]
}
