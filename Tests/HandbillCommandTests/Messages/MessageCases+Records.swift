extension MessageCase {
  private static func appendix(_ id: String, kind: String, _ body: String) -> Change {
    .write(
      "---\ntitle: Cases\nsummary: What happened.\nkind: \(kind)\n---\n\(body)",
      to: "Content/appendices/\(id)/appendix.md")
  }

  private static func appendices(_ ids: String) -> Change {
    .replace("appendices: [about]", with: "appendices: [about, \(ids)]", in: "Content/toolkit.yaml")
  }

  static let records = [
    MessageCase(
      "a count of nothing",
      [appendices("cases"), appendix("cases", kind: "reports", "```{counts}\n```\n")],
      "Content/appendices/cases/appendix.md:6:5: error: this directive does not say what to count "
        + "[missing-argument]; add a line `:of: reports`"),
    MessageCase(
      "a document that names a real report",
      [
        appendices("cases, papers"),
        appendix("cases", kind: "reports", "```{reports}\n```\n"),
        appendix("papers", kind: "documents", "```{documents}\n```\n"),
        .write(
          """
          id: one
          title: One
          status: published
          kind: real
          source: hotline
          consent: {given: true, attorney_cleared: true, scope: dataset}
          locations: [gate]
          tactics: [asking]
          lesson: Hold on.
          summary: A guard asked.
          rules: [leaving]
          """, to: "Content/appendices/cases/one.yaml"),
        .write(
          """
          id: memo
          title: A memo
          type: memo
          rights: {status: public-domain}
          reports: [one]
          summary: A memo.
          """, to: "Content/appendices/papers/memo.yaml"),
        .write(
          """
          tactics: [{code: asking, label: Asking}]
          locations: [{code: gate, label: Gate}]
          sources: [{code: hotline, label: Hotline}]
          types: [{code: memo, label: Memo}]
          """, to: "Content/codes.yaml"),
      ],
      "Content/appendices/papers/memo.yaml:5:11: error: a document names the real report 'one' "
        + "[names-real-report]; name the document in the report instead, where it stays unpublished"
    ),
  ]
}
