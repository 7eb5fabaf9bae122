import CommonMark
import Composition
import Diagnostics
import Guides
import Testing
import ToolkitLoading
import ToolkitModel
import Translation

@Suite struct `A guide in another language` {
  /// Has words for one paragraph, and knows one for which it has none.
  private struct Spanish: Translation {
    let language: LanguageTag = "es"

    func text(_ source: SourceText, of key: TextKey, _ traits: TextTraits) -> SourceText {
      guard key.description == "section:bag-check:body" else { return source }
      var bytes: [UInt8] = []
      var runs: [SourceText.Run] = []
      for (number, line) in source.string.split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated()
      {
        let place = source.position(line: number + 1, column: 1)
        runs.append(
          SourceText.Run(
            offset: bytes.count, line: place.line, column: place.column,
            language: line.hasPrefix("Kept") || line.hasPrefix("- kept") ? "en" : nil))
        bytes += line.replacing("Gone *here*", with: "Ido *aquí*").utf8
        bytes.append(UInt8(ascii: "\n"))
      }
      return SourceText(bytes: bytes.dropLast(), file: source.file, origin: .runs(runs))
    }
  }

  private let day = CalendarDate(daysSince1970: 20_000)

  @Test func `tells on the page which blocks are not in it`() throws {
    let kit = try StoryKit(
      nil, text: "\nKept here.\n\nGone *here*.\n\n- kept a\n\n- gone b\n\n[](term:none)\n")
    let toolkit = kit.reading().toolkit
    let guide = Guide(of: toolkit, as: Variant("es", on: day), translatedBy: Spanish())
    let composer = try kit.composer(of: guide)
    let page = try #require(composer.page(for: .section(PieceID("bag-check"))))
    let html = String(
      decoding: HTMLWriter(labels: composer.labels, medium: .plain).html(of: page.body),
      as: UTF8.self)
    #expect(
      html.contains(
        "<div lang=\"en\" dir=\"ltr\">\n<p>Kept here.</p>\n</div>\n<p>Ido <em>aquí</em>.</p>\n"))
    #expect(
      html.contains(
        "<li>\n<div lang=\"en\" dir=\"ltr\">\n<p>kept a</p>\n</div>\n</li>\n<li>\n<p>gone b</p>"))
    let body = try #require(toolkit.sections.first { $0.id.text == "bag-check" }?.body)
    let lines = body.string.split(separator: "\n", omittingEmptySubsequences: false).count
    #expect(
      page.diagnostics.filter { $0.rule == "unknown-id" }.map(\.position?.line)
        == [body.position(line: lines - 1, column: 1).line])
  }

  @Test func `leaves the toolkit and officers their own`() throws {
    let toolkit = try StoryKit(nil, text: "\nGone *here*.\n").reading().toolkit
    let source = Guide(of: toolkit, as: Variant("en", on: day))
    let translated = Guide(
      of: toolkit, as: Variant("es", on: day), translatedBy: Spanish(), reviewedAs: source)
    #expect(source.officersLanguage == nil)
    #expect(translated.officersLanguage == "en")
    #expect(translated.states == source.states)
    let section = PieceID<Section>("bag-check")
    #expect(source.sections[section]?.body.string.contains("Gone *here*") == true)
    #expect(translated.sections[section]?.body.string.contains("Ido *aquí*") == true)
  }
}
