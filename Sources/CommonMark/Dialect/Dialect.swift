package import Diagnostics

/// What is understood beyond CommonMark.
package struct Dialect: Sendable, Equatable {
  /// CommonMark and nothing else: raw HTML passes, nothing is capped or checked.
  package static let plain = Dialect(isExtended: false, isUnlimited: true)

  /// A whole page as one text, as a site publishes it: sixteen times as long as what an author writes in one
  /// piece, and its addresses were checked where they came from.
  package static let page = Dialect(schemes: ["http", "tel"], sizes: 16)

  /// The directives that may be written.
  package let directives: [DirectiveRule]
  /// The schemes of links that are resolved later, without the colon.
  package let schemes: [String]
  /// The schemes that an image may have; authors name files.
  let imageSchemes: [String]
  /// Whether tables, alerts, notes, directives and the checks apply at all.
  let isExtended: Bool
  /// Whether a text may be of any size: one that the program fills itself, such as a list of pages.
  let isUnlimited: Bool
  /// How grave it is that signs of Markdown are left in a text; `nil` where nobody asks.
  let leftSigns: Diagnostic.Severity?
  /// How many times the bytes and lines of one authored text a text may have.
  let sizes: Int

  /// Tables, alerts, notes, heading ids, and the directives and schemes named here.
  package init(
    directives: [DirectiveRule] = [], schemes: [String] = [], imageSchemes: [String] = [],
    isExtended: Bool = true, isUnlimited: Bool = false, leftSigns: Diagnostic.Severity? = nil,
    sizes: Int = 1
  ) {
    self.directives = directives
    self.schemes = schemes
    self.imageSchemes = imageSchemes
    self.isExtended = isExtended
    self.isUnlimited = isUnlimited
    self.leftSigns = leftSigns
    self.sizes = sizes
  }
}

/// What may be written in a directive.
package struct DirectiveRule: Sendable, Equatable {
  package enum Argument: Sendable, Equatable {
    case none, optional, required
  }

  /// What its content is, where it is one list.
  package enum List: Sendable, Equatable {
    case numbered, plain
  }

  package let name: String
  package let argument: Argument
  /// Whether its content is Markdown; otherwise it must be empty.
  package let hasBody: Bool
  /// The names of its options.
  package let options: [String]
  /// `nil` if its content may be anything.
  package let list: List?

  package init(
    name: String, argument: Argument = .none, hasBody: Bool = false, options: [String] = [],
    list: List? = nil
  ) {
    self.name = name
    self.argument = argument
    self.hasBody = hasBody
    self.options = options
    self.list = list
  }
}
