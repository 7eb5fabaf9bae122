/// A PDF file as it may be published: without what tells who made it, and without anything that acts.
///
/// What is on its pages stays as it is: nobody but a reader can see whether a black box still has
/// the words below it.
package struct CleanedPDF: Sendable, Equatable {
  package let bytes: [UInt8]
  package let pageCount: Int

  /// Cleans a file; the same file gives the same bytes.
  ///
  /// - Throws: why the file cannot be published.
  package init(_ original: [UInt8]) throws(PDFRefusal) {
    guard let library = PDFLibrary.functions else { throw .noLibrary }
    // The library reads from these bytes until the very end.
    let made = original.withUnsafeBufferPointer { bytes -> Result<([UInt8], Int), PDFRefusal> in
      do throws(PDFRefusal) {
        let file = PDFFile(library)
        try file.open(bytes)
        let pageCount = try file.pageCount()
        var cleaning = PDFCleaning()
        try cleaning.clean(file)
        return .success((try file.write(), pageCount))
      } catch {
        return .failure(error)
      }
    }
    (bytes, pageCount) = try made.get()
  }
}
