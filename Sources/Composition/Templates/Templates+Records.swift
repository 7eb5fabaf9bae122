import Templating

/// The templates of records.
extension Templates {
  private static let facts: TemplateContext = [
    "label": .text,
    "items": .list(["text": .text, "target": .optional(.ready), "last": .flag]),
  ]
  private static let recordOrder: TemplateContext = [
    "folder": .ready, "text": .text, "current": .flag, "last": .flag,
  ]
  private static let countTable: TemplateContext = [
    "base": .text, "places": .list(["label": .text]),
    "rows": .list(["label": .text, "cells": .list(["count": .text]), "total": .text]),
    "totals": .list(["count": .text]), "has_tactics": .flag,
    "tactics": .list(["label": .text, "count": .text]),
  ]

  static let records = MarkdownTemplate(
    "records",
    ["empty": .flag, "note": .optional(.text)], placing: EntriesText.self)
  static let recordsPage = MarkdownTemplate(
    "records-page",
    ["appendix": .ready, "title": .text, "real": .flag, "composites": .flag],
    placing: EntriesText.self)
  static let recordsOverview = MarkdownTemplate(
    "records-overview",
    [
      "marks": .ready, "appendix": .ready,
      "groups": .list([
        "id": .ready, "label": .text, "count": .text,
        "reports": .list(["id": .ready, "kinds": .text]),
      ]),
    ])
  static let recordLines = MarkdownTemplate(
    "record-lines",
    ["label": .text, "id": .ready, "reports": .list(["id": .ready, "lesson": .text])])
  static let recordIndex = MarkdownTemplate(
    "record-index",
    [
      "empty": .flag,
      "groups": .list([
        "anchor": .optional(.ready), "label": .text, "has_records": .flag,
        "records": .list(recordLinks),
        "codes": .list(["label": .text, "records": .list(recordLinks)]),
      ]),
    ])
  static let recordOrders = MarkdownTemplate(
    "record-orders",
    ["orders": .list(recordOrder), "csv": .optional(.object(["path": .ready]))])
  static let recordTable = MarkdownTemplate(
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
    ])
  static let pressRecord = MarkdownTemplate(
    "press-record",
    [
      "marks": .ready, "id": .ready, "title": .text, "subtitle": .optional(.text),
      "facts": .list(facts),
      "address": .optional(
        .object(["url": .ready, "text": .text, "unchecked": .flag, "dead": .flag])),
      "has_rules": .flag, "rules": .list(references), "rights_note": .flag,
    ], placing: PressRecordTexts.self)
  static let documentRecord = MarkdownTemplate(
    "document-record",
    [
      "marks": .ready, "id": .ready, "title": .text, "facts": .list(facts),
      "address": .optional(.object(["url": .ready, "text": .text])),
      "has_rules": .flag, "rules": .list(references), "has_key_points": .flag,
      "has_quotes": .flag, "has_gaps": .flag, "privilege_notes": .flag,
      "challenge_outcome": .flag, "confirm": .flag,
    ], placing: DocumentRecordTexts.self)
  static let reportRecord = MarkdownTemplate(
    "report-record",
    [
      "marks": .ready, "id": .ready, "title": .text, "composite": .flag, "example": .flag,
      "real": .flag,
      "opinion": .optional(.object(["cites": .list(citations), "court": .text])),
      "facts": .list(facts), "has_rules": .flag, "rules": .list(references),
    ], placing: ReportRecordTexts.self)
  static let reportCases = MarkdownTemplate(
    "report-cases",
    ["marks": .ready, "id": .ready, "label": .text, "count": .text], placing: EntriesText.self)
  static let reportGroup = MarkdownTemplate(
    "report-group",
    [
      "marks": .ready, "id": .ready, "label": .text, "count": .text, "has_see_also": .flag,
      "see_also": .list(references),
    ], placing: EntriesText.self)
  static let reportPlace = MarkdownTemplate(
    "report-place",
    ["marks": .ready, "id": .ready, "label": .text], placing: EntriesText.self)
  static let withdrawn = MarkdownTemplate(
    "withdrawn",
    ["records": .list(["id": .ready, "name": .text, "date": .text, "reason": .text])])
  static let citation = MarkdownTemplate(
    "citation",
    [
      "publisher": .text, "title": .text, "piece": .text, "edition": .text, "date": .text,
      "files": .list(["path": .ready, "name": .text, "last": .flag]),
    ])
  static let counts = MarkdownTemplate(
    "counts",
    [
      "real": .object(countTable), "has_real": .flag, "published": .object(countTable),
      "has_published": .flag, "examples": .object(countTable), "has_examples": .flag,
    ])
}

enum PressRecordTexts: String, TemplateTexts {
  case summary
  case rightsNote = "rights_note"

  var text: AuthoredText {
    switch self {
    case .summary: AuthoredText(rawValue)
    case .rightsNote: AuthoredText(rawValue, when: ["rights_note"])
    }
  }
}

enum DocumentRecordTexts: String, TemplateTexts {
  case summary
  case keyPoints = "key_points"
  case quotes, gaps
  case privilegeNotes = "privilege_notes"
  case
    challengeOutcome = "challenge_outcome"

  var text: AuthoredText {
    switch self {
    case .summary: AuthoredText(rawValue)
    case .keyPoints: AuthoredText(rawValue, when: ["has_key_points"])
    case .quotes: AuthoredText(rawValue, when: ["has_quotes"])
    case .gaps: AuthoredText(rawValue, when: ["has_gaps"])
    case .privilegeNotes: AuthoredText(rawValue, when: ["privilege_notes"])
    case .challengeOutcome: AuthoredText(rawValue, when: ["challenge_outcome"])
    }
  }
}

enum ReportRecordTexts: String, TemplateTexts {
  case summary, lesson
}
