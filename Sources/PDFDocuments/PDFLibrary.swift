import CQPDF

/// The library that reads and writes PDF files; it is loaded when it is first asked for.
enum PDFLibrary {
  static let functions: QPDFFunctions? = {
    var functions = QPDFFunctions()
    return handbill_qpdf_load(&functions) == 1 ? functions : nil
  }()
}
