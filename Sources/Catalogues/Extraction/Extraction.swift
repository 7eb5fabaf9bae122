package import CommonMark
import Diagnostics
package import ToolkitModel
import Translation

/// All texts of a toolkit and of its interface that other languages have in their own words, as messages.
package struct Extraction: Sendable {
  /// What changes the way from a text to its messages; a new number asks for all catalogues to be carried over.
  package static let version = "1"

  /// The messages of each catalogue, in the order of the toolkit, with empty translations.
  package let messages: [CataloguePart: [Message]]
  /// The texts in their parts, parsed once for all languages; of a flyer several have one key.
  let texts: [TextKey: [TranslatableText]]
  /// What the texts are for.
  package let roles: [Message.Key: TextRole]

  /// - Parameters:
  ///   - toolkit: what was read, in the source's language.
  ///   - words: the words of the interface in that language.
  ///   - wordsFile: the path of their file as people are shown it.
  ///   - contentPrefix: how the shown paths of content files begin; references go on behind it, since the content may lie
  ///     anywhere.
  ///   - dialect: our Markdown.
  package init(
    of toolkit: Toolkit, words: InterfaceWords, wordsFile: String, contentPrefix: String,
    dialect: Dialect
  ) {
    var listing = MessageListing(contentPrefix: contentPrefix)
    for (key, text) in words.messages {
      listing.add(
        Message(
          context: key, text: text, references: [wordsFile],
          extracted: ["interface: keep {words in braces} as they are"]), to: .interface)
    }
    var texts: [TextKey: [TranslatableText]] = [:]
    toolkit.visitTranslatedTexts { key, traits, source in
      let text = TranslatableText(source, of: key, traits, dialect: dialect)
      listing.add(text, traits)
      texts[key, default: []].append(text)
    }
    self.texts = texts
    messages = listing.messages
    roles = listing.roles
  }

  /// The messages of all catalogues, by what tells them apart.
  package var all: [Message] { CataloguePart.allCases.flatMap { messages[$0] ?? [] } }
}

/// Lists messages, each once.
private struct MessageListing {
  private let contentPrefix: String
  private(set) var messages: [CataloguePart: [Message]] = [:]
  private(set) var roles: [Message.Key: TextRole] = [:]
  private var known: Set<Message.Key> = []

  init(contentPrefix: String) { self.contentPrefix = contentPrefix }

  mutating func add(_ text: TranslatableText, _ traits: TextTraits) {
    let part = CataloguePart(of: text.key, traits)
    let file = text.source.file
    let reference =
      file.hasPrefix(contentPrefix) ? String(file.dropFirst(contentPrefix.count)) : file
    for block in text.blocks where block.hasWords {
      roles[Message.Key(context: text.context, text: block.text)] = traits.role
      add(
        Message(
          context: text.context, text: block.text, references: reference.isEmpty ? [] : [reference],
          extracted: [MessageNote(of: text.key, traits, block.kind).text]), to: part)
    }
  }

  mutating func add(_ message: Message, to part: CataloguePart) {
    if known.insert(message.key).inserted { messages[part, default: []].append(message) }
  }
}

extension LeafBlock {
  /// Whether a translator has anything to do: a block of digits and signs is the same in all languages.
  var hasWords: Bool {
    // What stands in a link's address is no word.
    var rest = text[...]
    while let character = rest.first {
      if rest.hasPrefix("](") {
        rest = rest.drop { $0 != ")" }
      } else if rest.hasPrefix("{") {
        rest = rest.drop { $0 != "}" }
      } else {
        if character.isLetter { return true }
        rest = rest.dropFirst()
      }
    }
    return false
  }
}

extension InterfaceWords {
  /// What translators get of them: contexts and texts.
  var messages: [(context: String, text: String)] {
    texts.map { (Self.context(of: $0.key), $0.text) }
      + months.enumerated().map { (Self.context(ofMonth: $0), $1) }
  }

  static func context(of key: String) -> String { "interface:\(key)" }

  /// The context of a month's name, counted from 0.
  static func context(ofMonth month: Int) -> String { "interface:months:\(month)" }
}
