import Catalogues
import CommonMark
import Diagnostics
import Foundation
import Testing
import ToolkitModel

/// One line of a check's documentation, which has a text and its translation.
struct Example: Sendable, CustomTestStringConvertible {
  let code: String
  let isGood: Bool
  let text: String
  let translation: String

  var testDescription: String { "\(code): \(text) is \(translation)" }

  /// The examples in the documentation of all checks.
  static let all: [Example] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../Sources/Catalogues/Checks")
    let files = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return (files ?? []).sorted { $0.path < $1.path }.flatMap { file -> [Example] in
      guard let text = try? String(contentsOf: file, encoding: .utf8),
        let start = text.range(of: "/// T"), let end = text[start.upperBound...].firstIndex(of: ":")
      else { return [] }
      let code = "T" + text[start.upperBound..<end]
      return text.split(separator: "\n").compactMap { Example(String($0), code) }
    }
  }()

  private init?(_ line: String, _ code: String) {
    guard line.hasPrefix("/// - Good: `") || line.hasPrefix("/// - Bad: `"), line.hasSuffix("`"),
      let middle = line.range(of: "` is `"), let start = line.firstIndex(of: "`")
    else { return nil }
    self.code = code
    isGood = line.hasPrefix("/// - Good")
    text = Self.unescaped(line[line.index(after: start)..<middle.lowerBound])
    translation = Self.unescaped(line[middle.upperBound...].dropLast())
  }

  /// `\u{202E}` as the sign that it names.
  private static func unescaped(_ text: Substring) -> String {
    var rest = String(text)
    while let start = rest.range(of: "\\u{"),
      let end = rest[start.upperBound...].firstIndex(of: "}"),
      let value = UInt32(rest[start.upperBound..<end], radix: 16), let sign = Unicode.Scalar(value)
    {
      rest.replaceSubrange(start.lowerBound...end, with: String(Character(sign)))
    }
    return rest
  }
}

@Suite struct `A check of translations` {
  private func codes(_ text: String, _ translation: String, _ comments: [String] = []) throws
    -> [String]
  {
    let row = try #require(LanguageRow(of: "es"))
    let message = Message(
      context: "rule:a:law", text: text, translations: [translation], comments: comments)
    let roles = [message.key: text == "At my door" ? TextRole.title : .law]
    return TranslationChecks(of: row, roles: roles, dialect: Dialect(schemes: ["rule"]))
      .faults(of: message).map(\.rule)
  }

  @Test func `has examples`() {
    #expect(Set(Example.all.map(\.code)).count == 13)
    #expect(Example.all.count > 30)
  }

  @Test(arguments: Example.all) func `does what its examples say`(example: Example) throws {
    let found = try codes(example.text, example.translation)
    #expect(found.contains(example.code) == !example.isGood, "\(found)")
    if example.isGood { #expect(found == []) }
  }

  @Test func `takes a reason for a warning, and none for an error`() throws {
    #expect(try codes("in 30 days", "en 90 días", ["handbill-ignore: T202, the law changed"]) == [])
    #expect(try codes("in 30 days", "en 90 días", ["handbill-ignore: T202"]) == ["T202"])
    #expect(try codes("{n} pages", "páginas", ["handbill-ignore: T103, no"]) == ["T103"])
  }

  @Test func `knows digits of every script`() throws {
    let row = try #require(LanguageRow(of: "fa"))
    let message = Message(context: "rule:a:law", text: "in 30 days", translations: ["تا ۳۰ روز"])
    #expect(TranslationChecks(of: row, roles: [:], dialect: Dialect()).faults(of: message) == [])
  }
}
