import CQPDF

/// The library that reads and writes PDF files.
package enum PDFLibrary {
  /// Its version as it runs.
  package static var version: String { String(cString: qpdf_get_qpdf_version()) }
}
