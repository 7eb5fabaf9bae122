package import Diagnostics

/// Gives the values of one mapping by their keys, and reports those that do not fit.
///
/// A required value that cannot be read is `nil`, or a stand-in; either way it has been reported.
package protocol FieldReader: AnyObject {
  /// What the file holds below its keys, or the file beside it.
  var body: SourceText { get }

  /// The key under which something is written: its name, or the one that it had.
  func key(_ name: String, formerly old: String) -> String
  func text(_ key: String) -> SourceText
  func optionalText(_ key: String) -> SourceText?
  func string(_ key: String) -> String
  func optionalString(_ key: String) -> String?
  func strings(_ key: String) -> [String]
  /// Words or phrases, at least one, none of them empty.
  func words(_ key: String) -> [String]
  func code(_ key: String) -> Located<String>?
  func optionalCode(_ key: String) -> Located<String>?
  func codes(_ key: String) -> [Located<String>]
  func value<V: ScalarValue>(_ key: String, isRequired: Bool) -> V?
  func values<V: ScalarValue>(_ key: String) -> [V]
  /// A number that may be left out; one outside of the range is reported with the remedy.
  func number(_ key: String, in range: ClosedRange<Int>, remedy: String) -> Int?
  /// The day on which what the mapping describes was done.
  func dayDone(_ key: String, isRequired: Bool) -> Located<CalendarDate>?
  /// An address on the web.
  func webAddress(_ key: String) -> Located<String>?
  /// An address whose page nobody can change on its way to a reader.
  func secureAddress(_ key: String) -> String?
  /// An address below which all pages of a site lie, with a slash at its end.
  func siteAddress(_ key: String) -> String?
  /// An address that one can write a mail to.
  func mailAddress(_ key: String) -> String?
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
  func pattern(_ key: String) -> TextPattern?
  /// One pattern, or a list of them.
  func patterns(_ key: String) -> [TextPattern]
  /// Keeps the named patterns under a key, for all patterns that are read from now on.
  func keepPatterns(_ key: String)
  /// A mapping under a key, under what messages call it.
  func object<Value>(
    _ key: String, of kind: String, isRequired: Bool, _ read: (any FieldReader) -> Value?
  ) -> Value?
  func part<Part: Described>(_ key: String, noun: String, isRequired: Bool) -> Part?
  func parts<Part: Described>(_ key: String, of type: Part.Type) -> [Part]
  /// A value whose keys stand beside the others of the mapping.
  func inlined<Part: Described>(_ type: Part.Type) -> Part?
  /// Keeps the values of a key that is shown as written, for the checks.
  func keepPlainWords(_ key: String)
}
