import CQPDF

/// The library that reads and writes PDF files; it is loaded when it is first asked for.
package enum PDFLibrary {
  /// Its version as it runs; `nil` if it is not there.
  package static var version: String? {
    functions?.qpdf_get_qpdf_version().map { String(cString: $0) }
  }

  static let functions: QPDFFunctions? = {
    var functions = QPDFFunctions()
    return handbill_qpdf_load(&functions) == 1 ? functions : nil
  }()
}
