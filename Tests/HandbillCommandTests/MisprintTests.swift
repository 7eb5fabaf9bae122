import Foundation
import HandbillCommand
import Testing

/// What comes out wrong on paper is reported where it was written, and once.
@Suite(.serialized) struct `A misprint` {
  @Test(.needsEngine)
  func `names the file and line: a table that is too wide, a letter of no font, a full face`()
    async throws
  {
    let folder = try TemporaryFolder()
    let kit = folder.path + "/kit"
    _ = await CommandRun(["init", kit])
    try folder.replace(
      "outputs: [site, markdown, data]", with: "outputs: [site, print]",
      in: "kit/Content/toolkit.yaml")
    let section = "kit/Content/sections/bag-check.md"
    let written = try folder.text(of: section)
    let cells = (1...12).map { "tram line number\($0)" }.joined(separator: " | ")
    let ruler = Array(repeating: "---", count: 12).joined(separator: "|")
    try folder.write(
      written + "\nLine 4 \u{10FFFD} runs.\n\n| \(cells) |\n|\(ruler)|\n| \(cells) |\n", to: section
    )
    let flyer = "kit/Content/flyers/bag-card.md"
    try folder.replace("words: 60} # for you", with: "words: 900} # for you", in: flyer)
    try folder.replace(
      "You may say no to a bag search.",
      with: String(repeating: "You may say no to a bag search. ", count: 90), in: flyer)
    let run = await CommandRun(
      [
        "build", "--content", kit + "/Content", "--output", folder.path + "/Output",
        "--print-cache", folder.path + "/cache", "--today", "2026-11-24", "--format", "short",
      ], environment: ProcessInfo.processInfo.environment)
    #expect(run.status == .failure)
    let found = run.errors.split(separator: "\n").filter { $0.contains(": error: ") }
      .map { $0.replacing(folder.path + "/", with: "") }
    let line = written.split(separator: "\n", omittingEmptySubsequences: false).count
    try #require(found.count == 3, "\(run.errors)")
    #expect(
      found[0].hasPrefix(
        "\(flyer):6:10: error: face 'front' of 'bag-card' in en is "))
    #expect(found[0].contains(" % full on Letter, ") && found[0].contains(" % full on A4, "))
    #expect(
      found[1] == "\(section):\(line + 1):8: error: no installed font has '\u{10FFFD}' (U+10FFFD); "
        + "a box would be printed instead [missing-font]; "
        + "install a font that has it, such as a Noto font, or delete the character")
    #expect(
      found[2] == "\(section):\(line + 3):1: error: a table of 12 columns does not fit on the page "
        + "[outside-the-page]; split it into narrower tables, or write its rows as a list")
  }
}
