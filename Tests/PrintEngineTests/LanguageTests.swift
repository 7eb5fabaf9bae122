import Foundation
import Testing

@testable import PrintEngine

/// Small books of invented text in other scripts and directions, in the built-in style.
@Suite(.needsEngine) struct `Books in other languages` {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Languages")

  private static func book(_ language: String) throws -> PrintJob {
    func bytes(_ name: String) throws -> [UInt8] {
      Array(try Data(contentsOf: folder.appending(path: name)))
    }
    return PrintJob(
      path: language, name: "the book '\(language)'",
      document: .book(
        TypstDocument(
          source: try bytes("\(language).typ"),
          style: bookStyle,
          pictures: [
            TypstDocument.Picture(name: "picture-0", bytes: try bytes("picture-0.svg"))
          ])))
  }

  @Test(arguments: [("ar", "/R2L"), ("zh", "/L2R"), ("es", "/L2R")])
  func `are set without a fault, each in its direction`(
    _ language: String, _ direction: String
  ) async throws {
    let made = try await printed([try Self.book(language)])
    #expect(made.report.diagnostics == [])
    let result = try made[language]
    #expect(result.strays == [] && result.missingSigns == [])
    #expect(result.pages > 4)
    let claims = """
      import pikepdf, sys
      pdf = pikepdf.open(sys.argv[1])
      print(pdf.Root.Lang, pdf.Root.ViewerPreferences.Direction)
      """
    #expect(try await pythonOutput(claims, pdf: result.pdf) == "\(language) \(direction)")
  }

  @Test(arguments: ["ar", "zh", "es"])
  func `lose no word, and keep the digits of a telephone number in their order`(
    _ language: String
  ) async throws {
    let result = try await printed([try Self.book(language)])[language]
    let text = try pageTexts(result.pdf).joined(separator: " ")
    #expect(text.contains("1-800-555-0100"))
    let markup = try String(
      contentsOf: Self.folder.appending(path: "\(language).typ"), encoding: .utf8)
    let there = Set(Self.words(text))
    // Names of classes are short and in ASCII.
    let strings = markup.matches(of: #/"((?:[^"\\]|\\.)*)"/#).map(\.1).filter { string in
      string.count(where: \.isWhitespace) > 2 || string.contains { !$0.isASCII }
    }
    // poppler cannot part the words of the sentence in Urdu, nor put marks on their letters.
    let wanted = Set(
      strings.filter { !$0.contains("چاہتا") }.flatMap { Self.words($0) }
        .filter { word in
          word.unicodeScalars.allSatisfy { $0.properties.generalCategory != .nonspacingMark }
        })
    #expect(wanted.count > 20)
    // Long ones may be broken at a line's end.
    #expect(wanted.filter { $0.count < 8 }.subtracting(there) == [])
  }

  /// The letters and digits of a text, word by word; a script without spaces gives its letters.
  private static func words(_ text: some StringProtocol) -> [String] {
    text.split { !$0.isLetter && !$0.isNumber }.flatMap { word in
      let isIdeographic = word.unicodeScalars.contains { $0.properties.isIdeographic }
      return isIdeographic ? word.map(String.init) : [String(word)]
    }
  }
}
