import CommonMark
import ContentChecks
import Diagnostics
import Guides
import Testing
import ToolkitLoading
import ToolkitModel

@testable import Composition
@testable import Publishing

/// A kind that stands in `Tests` alone: one description and one template.
@Suite struct `A kind of one's own` {
  private static let story = """
    - id: the-knock
      title: The knock
      words: They *waited*, and so did I.
      moral: Nobody has to open.
    """

  private func problems(_ stories: String, text: String = "") throws -> [String] {
    let kit = try StoryKit(stories, text: text)
    let reading = kit.reading()
    let guide = try kit.guide()
    let composer = try kit.composer(of: guide)
    let checks = ContentChecks.diagnostics(
      for: guide, by: ContentCheckSettings(), dialect: composer.dialects.flyer)
    return kit.problems(reading.diagnostics + guide.problems + checks + composer.trees.diagnostics)
  }

  @Test func `is printed by its directive and its template`() throws {
    let kit = try StoryKit(Self.story, text: "\n```{story} the-knock\n```\n")
    let guide = try kit.guide()
    let page = try #require(
      try kit.composer(of: guide).page(for: .section(PieceID("bag-check"))))
    let text = String(decoding: page.body.plainText, as: UTF8.self)
    #expect(text.contains("The knock"))
    #expect(text.contains("They waited, and so did I."))
    #expect(text.contains("Nobody has to open."))
    #expect(!page.diagnostics.containsError)
  }

  @Test func `has its unknown keys, its missing texts and its dead references told`() throws {
    #expect(
      try problems(
        """
        - id: a
          title: A
          wrods: Nobody came.
          rules: [nobody]
        """, text: "\n```{story} a\n```\n") == [
          "1:3 missing-key: add `words: …`", "3:3 unknown-key: did you mean 'words'?",
          "4:11 unknown-id: `handbill list rules` shows the ids that exist",
        ])
  }

  @Test func `is told of where nothing prints it`() throws {
    let remedy = "print it with the directive `story`, or delete it"
    #expect(try problems(Self.story) == ["1:3 unused-piece: \(remedy)"])
    #expect(try problems(Self.story, text: "\n```{story} the-knock\n```\n") == [])
  }

  @Test func `has the Markdown of its texts checked`() throws {
    let story = Self.story.replacing("They *waited*", with: "They ** waited **")
    #expect(
      try problems(story, text: "\n```{story} the-knock\n```\n").map { $0.prefix(18) }
        == ["3:15 markdown-left"])
  }

  @Test func `is in the data, with a state of its review`() throws {
    let guide = try StoryKit(Self.story).guide()
    let file = try #require(DataFiles(of: guide).files.first { $0.path == "data/toolkit.json" })
    let json = String(decoding: file.bytes, as: UTF8.self)
    #expect(json.contains("\"stories\": [\n    {\n      \"id\": \"the-knock\""))
    #expect(guide.states[PieceID<Story>("the-knock")] == .never)
    #expect(guide.states.countsByKind.last?.kind == "story")
  }

  @Test func `has texts that are known by their keys`() throws {
    let toolkit = try StoryKit(Self.story).reading().toolkit
    let story = try #require(toolkit.pieces[Story.self].first)
    #expect(
      Story.described.texts(of: story).map(\.key.description) == [
        "story:the-knock:title", "story:the-knock:words", "story:the-knock:moral",
      ])
    let other = toolkit.replacingTexts { key, _, text in
      key.field == "moral" ? SourceText("Open to nobody.", file: text.file) : nil
    }
    #expect(other.pieces[Story.self].first?.moral?.string == "Open to nobody.")
    #expect(other.pieces[Story.self].first?.title == story.title)
    #expect(other.pieces[Rule.self] == toolkit.pieces[Rule.self])
  }
}

@Suite struct `A key more` {
  /// The whole change: one line that describes it.
  private let kinds = Kinds.standard.adding(
    Rule.described.adding(.optionalText(\.hold, "pause", as: .other, signed: 9).noted("a new key")))

  @Test func `of a kind that is there is read, listed, signed and in its schema`() throws {
    let kit = try StoryKit(nil, kinds: kinds)
    let kind = kinds[Rule.self]
    var rule = try #require(kit.reading().toolkit.rules.first)
    let digest = kind.reviewDigest(of: rule)
    rule.hold = SourceText("for now", file: "a")
    #expect(kind.shown(rule)["pause"] == .text("for now"))
    #expect(kind.texts(of: rule).map(\.key.field).contains("pause"))
    #expect(kind.reviewDigest(of: rule) != digest)
    #expect(FieldTable(of: kind).markdown.contains("| `pause` | text | a new key |"))
    #expect(String(describing: KindSchema(of: kind).value).contains("pause"))
  }
}
