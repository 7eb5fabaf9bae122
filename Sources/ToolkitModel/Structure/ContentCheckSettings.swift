package import Diagnostics

/// What `checks.yaml` asks for: the checks that only the content itself can know.
package struct ContentCheckSettings: Described, Equatable {
  package static let kind = "checks file"

  package var reading = Reading()
  package var dangerous: [DangerousWording] = []
  package var absolutes: Absolutes?
  package var personalData: [PersonalDataPattern] = []
  /// What looks like the number of an official paper and is none of the toolkit's, such as a road.
  package var otherNumbers: [String] = []

  /// Nothing is asked for.
  package init() {}

  /// The hardest text that is accepted, as years at school; `nil` is not graded.
  package struct Reading: Described, Equatable {
    package static let kind = "set of reading limits"

    package var section: Int?
    package var face: Int?
    package var encounter: Int?
    package var rule: Int?
    /// How many minutes the page of a section may take a reader; `nil` for any.
    package var sectionMinutes: Int?
  }

  /// Flat words about those of whom nothing is sure: a law that binds them may be broken.
  package struct Absolutes: Described, Equatable {
    package static let kind = "set of absolutes"

    /// Who; a name in capitals only counts as it stands.
    package var subjects: [String] = []
    /// The flat words.
    package var words: [String] = []
    /// The words that, in the same or the next sentence, make it right.
    package var unless: [String] = []
    /// Turns of phrase that begin with a flat word and are none (`may not know`).
    package var except: [String] = []
    package var examples = CheckExamples()
  }
}

extension ContentCheckSettings {
  package init(at _: SourcePosition) { self.init() }

  /// Personal data comes before the named patterns, which only wordings may use.
  package static let fields: [Field<Self>] = [
    .part(ifSet: \.reading, "reading"), .parts(\.personalData, "personal_data"),
    .namedPatterns("parts"), .parts(\.dangerous, "dangerous"),
    .optionalPart(\.absolutes, "absolutes"), .strings(\.otherNumbers, "other_numbers"),
  ]
}

extension ContentCheckSettings.Reading {
  package init(at _: SourcePosition) { self.init() }

  package static let fields: [Field<Self>] = [
    .optionalNumber(
      \.sectionMinutes, "section_minutes", in: 1...Int.max,
      remedy: "write 1 or more minutes, or delete the key"),
    .optionalValue(\.section, "section"), .optionalValue(\.face, "face"),
    .optionalValue(\.encounter, "encounter"), .optionalValue(\.rule, "rule"),
  ]
}

extension ContentCheckSettings.Absolutes {
  package init(at _: SourcePosition) { self.init() }

  package static let fields: [Field<Self>] = [
    .words(\.subjects, "subjects"), .words(\.words, "words"), .words(\.unless, "unless"),
    .strings(\.except, "except"), .text(\.examples.good, "good"), .text(\.examples.bad, "bad"),
  ]
}

extension Field<ContentCheckSettings> {
  /// Expressions that patterns behind them may use by their names.
  fileprivate static func namedPatterns(_ key: String) -> Field {
    Field(
      FieldFacts(key, .list(.words)),
      read: { reader, _ in
        reader.keepPatterns(key)
        return true
      }, show: { _, _ in })
  }
}
