package import Diagnostics

/// What `checks.yaml` asks for: the checks that only the content itself can know.
package struct ContentCheckSettings: Sendable, Equatable {
  /// The hardest text that is accepted, as years at school; `nil` is not graded.
  package struct Reading: Sendable, Equatable {
    package let section: Int?
    package let face: Int?
    package let encounter: Int?
    package let rule: Int?
    /// How many minutes the page of a section may take a reader; `nil` for any.
    package let sectionMinutes: Int?

    package init(
      section: Int? = nil, face: Int? = nil, encounter: Int? = nil, rule: Int? = nil,
      sectionMinutes: Int? = nil
    ) {
      self.section = section
      self.face = face
      self.encounter = encounter
      self.rule = rule
      self.sectionMinutes = sectionMinutes
    }
  }

  /// Flat words about those of whom nothing is sure: a law that binds them may be broken.
  package struct Absolutes: Sendable, Equatable {
    /// Who; a name in capitals only counts as it stands.
    package let subjects: [String]
    /// The flat words.
    package let words: [String]
    /// The words that, in the same or the next sentence, make it right.
    package let unless: [String]
    /// Turns of phrase that begin with a flat word and are none (`may not know`).
    package let except: [String]
    package let examples: CheckExamples
    package let position: SourcePosition

    package init(
      subjects: [String], words: [String], unless: [String], except: [String],
      examples: CheckExamples, position: SourcePosition
    ) {
      self.subjects = subjects
      self.words = words
      self.unless = unless
      self.except = except
      self.examples = examples
      self.position = position
    }
  }

  package let reading: Reading
  package let dangerous: [DangerousWording]
  package let absolutes: Absolutes?
  package let personalData: [PersonalDataPattern]
  /// What looks like the number of an official paper and is none of the toolkit's, such as a road.
  package let otherNumbers: [String]

  /// Without arguments: nothing is asked for.
  package init(
    reading: Reading = Reading(), dangerous: [DangerousWording] = [],
    absolutes: Absolutes? = nil, personalData: [PersonalDataPattern] = [],
    otherNumbers: [String] = []
  ) {
    self.reading = reading
    self.dangerous = dangerous
    self.absolutes = absolutes
    self.personalData = personalData
    self.otherNumbers = otherNumbers
  }
}
