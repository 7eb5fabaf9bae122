package import Diagnostics
import TextFolding

/// What no text may hold, because a person could be found by it, such as a telephone number.
package struct PersonalDataPattern: Sendable, Equatable {
  package let id: String
  /// What it is, with its article (`a telephone number`).
  package let label: String
  package let pattern: TextPattern
  /// Signs of ASCII of which a text that holds such data has at least one; empty where nothing is known.
  package let needs: String
  /// What looks like such data and belongs to nobody, such as the street of a court.
  package let except: [String]
  /// What to do about it.
  package let remedy: String
  /// A text that holds such data, and one that does not; both are tried when the content is checked.
  package let examples: CheckExamples
  package let position: SourcePosition

  package init(
    id: String, label: String, pattern: TextPattern, needs: String = "", except: [String] = [],
    remedy: String,
    examples: CheckExamples, position: SourcePosition
  ) {
    self.id = id
    self.label = label
    self.pattern = pattern
    self.needs = needs
    self.except = except
    self.remedy = remedy
    self.examples = examples
    self.position = position
  }

  /// The pattern ready to be used; make it once for many texts.
  package func matcher() -> PersonalDataMatcher { PersonalDataMatcher(self) }
}

/// Looks for personal data of one kind, to be used in one place; a class, since every text asks every one of them
/// and should copy none.
package final class PersonalDataMatcher: Sendable {
  private let pattern: TextPattern
  /// Which bytes make a text worth the look; `nil` for every text.
  private let wanted: [Bool]?
  /// The letters and digits of what is fine.
  private let except: Set<[UInt8]>

  fileprivate init(_ pattern: PersonalDataPattern) {
    self.pattern = pattern.pattern
    let signs = Set((pattern.needs.lowercased() + pattern.needs.uppercased()).utf8)
    except = Set(pattern.except.map { Self.letters(Array($0.utf8).folded[...]) })
    // A digit of another script is a digit too, so letters beyond ASCII are always looked at.
    wanted = signs.isEmpty ? nil : (0...255).map { $0 >= 0x80 || signs.contains(UInt8($0)) }
  }

  /// Whether a text, folded or not, could hold such data at all, seen by its bytes.
  package func concerns(_ text: [UInt8]) -> Bool {
    guard let wanted else { return true }
    return text.contains { wanted[Int($0)] }
  }

  /// All places in a folded text that hold such data, in order.
  package func ranges(in text: [UInt8]) -> [Range<Int>] {
    guard concerns(text) else { return [] }
    return pattern.ranges(in: text).filter {
      except.isEmpty || !except.contains(Self.letters(text[$0]))
    }
  }

  private static func letters(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    bytes.filter { $0 >= 0x80 || $0 &- 0x30 < 10 || ($0 | 0x20) &- 0x61 < 26 }
      .map { $0 < 0x80 ? $0 | 0x20 : $0 }
  }
}
