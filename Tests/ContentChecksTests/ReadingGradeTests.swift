import Diagnostics
import Testing

@testable import ContentChecks
@testable import ToolkitModel

@Suite struct `Reading grades` {
  private func message(
    _ text: String, language: LanguageTag, limit: Int, kind: String = "section",
    printed: String = ""
  ) -> String? {
    let check = ReadingGrade(
      limits: ContentCheckSettings.Reading(section: limit, face: limit), language: language
    ) { _ in prose(printed).sentences }
    let piece = PrintedPiece(kind: kind, id: "a", at: nowhere, [(.body, source(text))])
    guard let limit = check.limit(for: piece) else { return "no limit" }
    return check.diagnostic(for: piece, [prose(text)], limit: limit)?.message
  }

  private let easy = String(repeating: "Keep the door closed. Ask who is there. ", count: 6)
  private let hard = String(
    repeating: "Representatives of the administration communicate contradictory regulations. ",
    count: 6)
  private let long =
    String(
      repeating: "we go on and on and on and on with no end at all in sight for us, ", count: 6)
    + "so."

  @Test func `English is graded by its words and sentences`() {
    #expect(message(easy, language: "en", limit: 1) == nil)
    #expect(message(hard, language: "en-US", limit: 8) != nil)
    #expect(message(long, language: "en", limit: 8) != nil)
  }

  @Test func `another language is measured by its sentences alone`() {
    #expect(message(hard, language: "fr", limit: 8) == nil)
    #expect(
      message(long, language: "fr", limit: 8)
        == "sentences of section 'a' average 109.0 words; the limit is 20 (grade 8)")
  }

  @Test func `headings, tables, wrong beliefs and short texts are not graded`() {
    let loose = "## \(long)\n\n| \(long) |\n|---|\n\n```{belief}\n\(long)\n```\n\n\(easy)"
    #expect(message(loose, language: "en", limit: 1) == nil)
    #expect(message(String(hard.prefix(200)), language: "en", limit: 1) == nil)
  }

  @Test func `a face is graded with what it prints, a section is not`() {
    #expect(message("Short.", language: "en", limit: 6, kind: "flyer", printed: hard) != nil)
    #expect(message("Short.", language: "en", limit: 6, printed: hard) == nil)
  }
}
