import Composition
import Diagnostics
import Guides
import ToolkitModel

/// Finds sections that take longer to read than `checks.yaml` allows, with all that their pages print.
///
/// - Good: a page of 1,800 words where `section_minutes` is 9.
/// - Bad: a page of 1,801 words.
struct SectionLengths {
  let guide: Guide
  /// The pages of the site, with their numbers of words.
  let records: [PageRecord]
  /// In minutes.
  let limit: Int

  var diagnostics: [Diagnostic] {
    records.compactMap { record in
      guard case .section(let id) = record.id, let section = guide.sections[id] else {
        return nil
      }
      let time = ReadingTime(words: record.words)
      guard time.minutes > limit else { return nil }
      let surplus = time.words - limit * ReadingTime.wordsPerMinute
      return Diagnostic(
        .warning, "section-too-long",
        "section '\(id)' has \(time.words) words with its rules, which take \(time.minutes) minutes; "
          + "the limit is \(limit)",
        at: SourcePosition(file: section.position.file),
        remedy:
          "shorten it by \(surplus) word\(surplus == 1 ? "" : "s"); print a rule in full in one section, "
          + "and with `{points}` in the others")
    }
  }
}
