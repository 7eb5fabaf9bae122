package import Diagnostics

extension MarkdownTree {
  /// The tree as the content of a page; called last, once.
  ///
  /// Notes are numbered and stand at its end, headings are shifted and have ids, and lists are loose
  /// where their items need it.
  package consuming func finished(
    _ rules: PageRules = PageRules(), diagnostics: inout [Diagnostic]
  ) -> MarkdownTree {
    var hasNotes = false
    var hasHeadings = false
    var hasLists = false
    for node in nodes {
      switch node.kind {
      case .footnoteDefinition, .footnoteReference: hasNotes = true
      case .heading: hasHeadings = true
      case .bulletList, .orderedList: hasLists = true
      default: break
      }
    }
    var tree = self
    if hasNotes { tree = tree.numberingNotes(diagnostics: &diagnostics) }
    if hasHeadings || rules.headingIDs?.isEmpty == false {
      tree.finishHeadings(rules, diagnostics: &diagnostics)
    }
    if hasLists { tree.settleTightness() }
    return tree
  }
}
