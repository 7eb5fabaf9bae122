import CZip
package import Diagnostics

/// A ZIP file in memory, whose bytes depend on its entries and its day alone, by libzip.
///
/// Entries stand in the order that they are given in, have no extra fields, and all the same time.
package struct ZIPArchive: Sendable, Equatable {
  /// A file of the archive.
  package struct Entry: Sendable, Equatable {
    /// Its path, with slashes.
    package let path: String
    package let bytes: [UInt8]
    /// Whether it is left as it is: what is packed already, and what must be found without unpacking.
    package let isStored: Bool

    package init(path: String, bytes: [UInt8], isStored: Bool = false) {
      self.path = path
      self.bytes = bytes
      self.isStored = isStored
    }
  }

  package let bytes: [UInt8]

  /// Packs entries.
  ///
  /// - Parameters:
  ///   - entries: the files; no two of a path.
  ///   - day: the day that all of them bear; a ZIP file knows 1980 to 2107.
  /// - Throws: a diagnostic `zip-failed` when libzip refuses, with its reason.
  package init(_ entries: [Entry], on day: (year: Int, month: Int, day: Int)) throws(Diagnostic) {
    var writing = try ZIPWriting()
    let date = Self.date(day)
    for entry in entries { try writing.add(entry, date: date) }
    bytes = try writing.finish()
  }

  /// A day as MS-DOS writes it (APPNOTE.TXT 4.4.6): years since 1980, month, day.
  static func date(_ day: (year: Int, month: Int, day: Int)) -> UInt16 {
    let year = UInt16(min(max(day.year - 1980, 0), 127))
    return year << 9 | UInt16(truncatingIfNeeded: day.month & 15) << 5
      | UInt16(truncatingIfNeeded: day.day & 31)
  }
}
