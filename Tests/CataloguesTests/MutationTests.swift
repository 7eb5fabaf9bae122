import Catalogues
import CommonMark
import Diagnostics
import Foundation
import Testing
import ToolkitModel

/// Damage that was seen in published translations, done to every text of the shipped toolkit.
@Suite struct `A damaged translation` {
  private static let messages: [Message] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../Content/translations")
    return ["urgent", "body"].flatMap { part -> [Message] in
      var found: [Diagnostic] = []
      guard let bytes = try? Data(contentsOf: folder.appending(path: part + ".pot")) else {
        return []
      }
      return Catalogue(parsing: Array(bytes), file: part, diagnostics: &found).messages
    }
  }()

  /// One kind of damage; `nil` for a text that has nothing to damage.
  struct Damage: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let make: @Sendable (String) -> String?
  }

  static let damages = [
    Damage(testDescription: "a lost link") { text in
      guard let open = text.firstIndex(of: "["), let middle = text[open...].range(of: "]("),
        !text[text.index(after: open)..<middle.lowerBound].isEmpty,
        let close = text[middle.upperBound...].firstIndex(of: ")"),
        !text[middle.upperBound..<close].hasPrefix("http")
      else { return nil }
      let words = text[text.index(after: open)..<middle.lowerBound]
      let target = text[middle.upperBound..<close]
      // Another link to the same place keeps the set of places.
      guard text.components(separatedBy: "](\(target))").count == 2 else { return nil }
      return String(text[..<open]) + String(words) + String(text[text.index(after: close)...])
    },
    Damage(testDescription: "a blank before the parenthesis of a link") { text in
      text.contains("](") ? text.replacing("](", with: "] (", maxReplacements: 1) : nil
    },
    Damage(testDescription: "a joiner before the parenthesis of a link") { text in
      text.contains("](") ? text.replacing("](", with: "]\u{200C}(", maxReplacements: 1) : nil
    },
    Damage(testDescription: "another number") { text in
      let words = text.components(separatedBy: "](")[0]
      guard let digit = words.firstIndex(where: { $0.isASCII && $0.isNumber }),
        let number = Int(words[digit...].prefix { $0.isNumber }), number > 12, number < 1_000_000
      else { return nil }
      return text.replacing("\(number)", with: "\(number + 77)")
    },
    Damage(testDescription: "a list") { "1. \($0)" },
    Damage(testDescription: "escaped asterisks") { text in
      text.contains("**") ? text.replacing("**", with: "\\*\\*") : nil
    },
    Damage(testDescription: "a mark of direction") { "\u{202E}" + $0 },
    Damage(testDescription: "HTML") { "<b>\($0)</b>" },
    Damage(testDescription: "no form's name") { text in
      guard let range = text.range(of: "I-200") ?? text.range(of: "I-205"),
        text.components(separatedBy: text[range]).count == 2
      else { return nil }
      return text.replacing(String(text[range]), with: "formulario")
    },
  ]

  @Test(arguments: damages) func `is found`(damage: Damage) throws {
    let row = try #require(LanguageRow(of: "es"))
    let schemes = [
      "term", "cite", "paper", "contact", "section", "rule", "encounter", "flyer", "form",
      "appendix", "edition",
    ]
    let checks = TranslationChecks(
      of: row, roles: [:], dialect: Dialect(schemes: schemes, imageSchemes: ["icon"]))
    var (tried, found) = (0, 0)
    var missed: [String] = []
    for message in Self.messages {
      guard let damaged = damage.make(message.text) else { continue }
      tried += 1
      var damagedMessage = message
      damagedMessage.translations = [damaged]
      let before = Set(faults(of: message.text, in: message, by: checks))
      if Set(checks.faults(of: damagedMessage).map(\.rule)).subtracting(before).isEmpty {
        missed.append(damaged)
      } else {
        found += 1
      }
    }
    #expect(tried > 10)
    #expect(found * 1_000 >= tried * 995, "\(found) of \(tried); \(missed.prefix(5))")
  }

  private func faults(
    of translation: String, in message: Message, by checks: TranslationChecks
  ) -> [String] {
    var same = message
    same.translations = [translation]
    return checks.faults(of: same).map(\.rule)
  }
}
