package import CommonMark
package import Diagnostics
package import ToolkitModel

/// A message with its translation, as the checks see them.
struct TranslatedMessage: Sendable {
  let text: String
  let translation: String
  /// What is known of the language that it is in.
  let language: LanguageRow
  /// Whether it is what people search with, in whatever language.
  let isKeyword: Bool
  /// Whether it is of the interface: plain words, no Markdown.
  let isInterface: Bool
  /// What the text is for; `nil` where that is not known.
  let role: TextRole?
  let source: TextSignature
  let target: TextSignature
}

/// Something that is wrong with one translation.
struct TranslationFault: Sendable, Equatable {
  let message: String
  let remedy: String
}

/// One check of a translation.
///
/// Its code (`T101`) is what translators name to answer a warning:
/// `# handbill-ignore: T202, the law has another number here`.
protocol TranslationCheck: SendableMetatype {
  static var code: String { get }
  /// Whether a text with it is not shown.
  static var severity: Diagnostic.Severity { get }
  static func fault(in message: TranslatedMessage) -> TranslationFault?
}

/// Holds translations against their sources.
package struct TranslationChecks: Sendable {
  /// In the order of their codes.
  static let all: [any TranslationCheck.Type] = [
    BlockShape.self, LinkTargets.self, Placeholders.self, NewMarkup.self, ProtectedTokens.self,
    HiddenSigns.self, OneLine.self, StrongWords.self, Numbers.self, LiteralMarkup.self,
    Untranslated.self, Scripts.self, OtherAddresses.self,
  ]

  private let language: LanguageRow
  private let roles: [Message.Key: TextRole]
  private let dialect: Dialect

  /// - Parameters:
  ///   - language: of the translations.
  ///   - roles: what the texts are for.
  ///   - dialect: our Markdown.
  package init(of language: LanguageRow, roles: [Message.Key: TextRole], dialect: Dialect) {
    self.language = language
    self.roles = roles
    self.dialect = dialect
  }

  /// What is wrong with the translations of a catalogue, and the messages that may not be shown for it.
  package func look(
    at messages: [Message]
  ) -> (diagnostics: [Diagnostic], faulty: Set<Message.Key>) {
    var diagnostics: [Diagnostic] = []
    var faulty: Set<Message.Key> = []
    for message in messages where message.isTranslated {
      for found in faults(of: message) {
        diagnostics.append(found)
        if found.severity == .error { faulty.insert(message.key) }
      }
    }
    return (diagnostics, faulty)
  }

  /// What is wrong with one translation.
  package func faults(of message: Message) -> [Diagnostic] {
    let isInterface = message.context?.hasPrefix("interface:") ?? false
    let pair = TranslatedMessage(
      text: message.text, translation: message.translation, language: language,
      isKeyword: message.context?.contains(":keywords") ?? false, isInterface: isInterface,
      role: roles[message.key],
      source: TextSignature(message.text, dialect: dialect),
      target: TextSignature(message.translation, dialect: dialect))
    return Self.all.compactMap { check in
      guard let fault = check.fault(in: pair) else { return nil }
      let isAnswered = check.severity != .error && message.answers(check.code)
      return isAnswered
        ? nil
        : Diagnostic(
          check.severity, check.code, fault.message, at: message.translationPosition,
          remedy: fault.remedy)
    }
  }
}

extension Message {
  /// Whether a translator has said, with a reason, why a warning is right to be.
  fileprivate func answers(_ code: String) -> Bool {
    comments.contains { comment in
      guard comment.hasPrefix(Self.answer) else { return false }
      let said = comment.dropFirst(Self.answer.count).drop { $0 == " " }
      return said.hasPrefix(code) && said.dropFirst(code.count).contains(where: \.isLetter)
    }
  }

  private static let answer = "handbill-ignore:"
}
