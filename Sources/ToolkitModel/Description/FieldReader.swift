package import Diagnostics

/// Gives the values of one mapping by their keys, and reports those that do not fit.
///
/// A required value that cannot be read is `nil`, or a stand-in; either way it has been reported.
package protocol FieldReader: AnyObject {
  /// Where the mapping begins.
  var position: SourcePosition { get }
  /// What the file holds below its keys, or the file beside it.
  var body: SourceText { get }

  func text(_ key: String) -> SourceText
  func optionalText(_ key: String) -> SourceText?
  func string(_ key: String) -> String
  func optionalString(_ key: String) -> String?
  func strings(_ key: String) -> [String]
  func code(_ key: String) -> Located<String>?
  func optionalCode(_ key: String) -> Located<String>?
  func codes(_ key: String) -> [Located<String>]
  func flag(_ key: String) -> Bool?
  func optionalFlag(_ key: String) -> Bool?
  func integer(_ key: String) -> Int?
  func optionalInteger(_ key: String) -> Int?
  func optionalNumber(_ key: String) -> Located<Int>?
  func date(_ key: String) -> CalendarDate?
  func optionalDate(_ key: String) -> CalendarDate?
  /// The day on which what the mapping describes was done.
  func locatedDayDone(_ key: String) -> Located<CalendarDate>?
  func optionalDayDone(_ key: String) -> CalendarDate?
  func partialDate(_ key: String) -> PartialDate?
  func optionalPartialDate(_ key: String) -> PartialDate?
  func optionalLocatedPartialDate(_ key: String) -> Located<PartialDate>?
  func choice<C: CaseIterable & RawRepresentable<String>>(_ key: String, of type: C.Type) -> C?
  func optionalChoice<C: CaseIterable & RawRepresentable<String>>(
    _ key: String, of type: C.Type
  ) -> C?
  /// An address on the web.
  func webAddress(_ key: String) -> Located<String>?
  /// An address whose page nobody can change on its way to a reader.
  func secureAddress(_ key: String) -> String?
  func id<P>(_ key: String, of type: P.Type) -> PieceID<P>?
  /// The id of a piece that gives a folder of the site its name.
  func folderID<P>(_ key: String, of type: P.Type) -> PieceID<P>?
  /// What stands for a piece's own id that could not be read.
  func unreadID<P>(of type: P.Type) -> PieceID<P>
  func reference<P>(_ key: String, to type: P.Type) -> Located<PieceID<P>>?
  func requiredReference<P>(_ key: String, to type: P.Type) -> Located<PieceID<P>>?
  /// What stands for a reference that could not be read.
  func unreadReference<P>(to type: P.Type) -> Located<PieceID<P>>
  func references<P>(_ key: String, to type: P.Type) -> [Located<PieceID<P>>]
  /// `all`, `none` or a list of ids; left out means none.
  func selection<P>(_ key: String, of type: P.Type) -> Edition.Choice<P>
  func part<Part: Described>(_ key: String, of type: Part.Type) -> Part?
  /// A mapping that must be there, under what messages call it.
  func requiredPart<Part: Described>(_ key: String, of type: Part.Type, noun: String) -> Part?
  func parts<Part: Described>(_ key: String, of type: Part.Type) -> [Part]
  /// A value whose keys stand beside the others of the mapping.
  func inlined<Part: Described>(_ type: Part.Type) -> Part?
  /// Keeps the values of a key that is shown as written, for the checks.
  func keepPlainWords(_ key: String)
}
