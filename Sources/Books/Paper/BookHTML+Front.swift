import Composition
import Guides
import ToolkitModel

extension BookHTML {
  /// The cover: what this is, of when, by whom, and how far it can be relied on.
  mutating func appendCover() {
    let settings = guide.settings
    append("<section class=\"cover\" id=\"\(runs.first { $0.kind == .cover }?.anchor ?? "")\">\n")
    append("<p class=\"publisher\">")
    append(text: settings.publisher)
    append("</p>\n<h1>")
    append(text: settings.title.plainText)
    append("</h1>\n<p class=\"book-title\">")
    append(text: selection.edition.title.plainText)
    append("</p>\n<p class=\"book-summary\">")
    append(text: selection.edition.summary.plainText)
    append("</p>\n<ul class=\"facts\">\n")
    appendFact("edition", "<strong><bdi dir=\"ltr\">\(selection.code)</bdi></strong>")
    appendFact("date_published", text: words.text(settings.issueDate))
    appendFact("applies_in", text: guide.place.name)
    if let oldest = review.oldest { appendFact("reviewed_on", text: words.text(oldest)) }
    if let next = review.next { appendFact("check_after", text: words.text(next)) }
    if let license = settings.license { appendFact("license", text: license) }
    append("</ul>\n")
    if let notice = review.notice {
      append("<p class=\"notice\">")
      if !review.isReviewed {
        append("<strong>")
        append(text: words["draft"])
        append(".</strong> ")
      }
      append(text: words[notice])
      append("</p>\n")
    }
    append("<p class=\"disclaimer\">")
    append(text: settings.disclaimer.plainText)
    append("</p>\n</section>\n")
  }

  private mutating func appendFact(_ key: String, _ html: String) {
    append("<li>")
    append(text: words[key])
    append(": \(html)</li>\n")
  }

  private mutating func appendFact(_ key: String, text value: String) {
    append("<li>")
    append(text: words[key])
    append(": ")
    append(text: value)
    append("</li>\n")
  }

  /// The reader's guide and the contents list.
  mutating func appendContents() {
    append("<section class=\"front\" id=\"\(PageID.edition(selection.edition.id).anchor)\">\n")
    if let instructions = composer.instructions(of: selection.edition, in: pages.book) {
      append("<h1 class=\"plain\">")
      append(text: words["readers_guide"])
      append("</h1>\n<div class=\"guide\">\n")
      append(instructions, prefix: PageID.edition(selection.edition.id).anchorPrefix)
      append("</div>\n")
    }
    append("<nav class=\"contents\">\n<h1 class=\"plain\">")
    append(text: words["contents"])
    append("</h1>\n<ul>\n")
    var isInner = false
    for (index, entry) in entries.enumerated() {
      if entry.level == 2, !isInner { append("<ul>\n") }
      if entry.level == 1, isInner { append("</ul>\n</li>\n") }
      isInner = entry.level == 2
      append("<li><a href=\"#\(entry.anchor)\">")
      append(text: entry.title)
      append("</a>")
      append((entry.anchor, "leader"))
      let opens = index + 1 < entries.count && entries[index + 1].level > entry.level
      append(opens ? "\n" : "</li>\n")
    }
    append(isInner ? "</ul>\n</li>\n</ul>\n</nav>\n</section>\n" : "</ul>\n</nav>\n</section>\n")
  }
}
