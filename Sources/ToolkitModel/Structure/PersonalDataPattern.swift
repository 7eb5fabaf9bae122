package import Diagnostics
import TextFolding

/// What no text may hold, because a person could be found by it, such as a telephone number.
package struct PersonalDataPattern: Piece {
  package static let kind = "personal data pattern"

  package var id = PieceID<PersonalDataPattern>("")
  /// What it is, with its article (`a telephone number`).
  package var label = ""
  package var pattern = TextPattern.blank
  /// Signs of ASCII of which a text that holds such data has at least one.
  package var needs: String?
  /// What looks like such data and belongs to nobody, such as the street of a court.
  package var except: [String] = []
  /// What to do about it.
  package var remedy = ""
  /// A text that holds such data, and one that does not; both are tried when the content is checked.
  package var examples = CheckExamples()
  package var position: SourcePosition
}

extension PersonalDataPattern {
  package init(at position: SourcePosition) { self.init(position: position) }

  package static let fields: [Field<Self>] = [
    .id(isEssential: true), .string(\.label, "label"), .pattern(\.pattern, "pattern"),
    .optionalString(\.needs, "needs"), .strings(\.except, "except"),
    .string(\.remedy, "remedy"), .text(\.examples.good, "good"),
    .text(\.examples.bad, "bad"),
  ]

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
    let needs = pattern.needs ?? ""
    let signs = Set((needs.lowercased() + needs.uppercased()).utf8)
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
