import Diagnostics
import XML

extension ContentFile {
  /// What is wrong with a file that is published as it is, if it is a drawing.
  ///
  /// Whoever opens it by its own address reads it as a page, so it is held against the same list as the
  /// drawings of diagrams.
  func drawingDiagnostics(_ bytes: [UInt8]) -> [Diagnostic] {
    let name = relativePath.lowercased()
    guard !name.hasSuffix(".svgz") else {
      return [
        Diagnostic(
          .error, "broken-drawing", "a compressed drawing cannot be checked",
          at: SourcePosition(file: displayPath), remedy: "decompress it, and save it as .svg")
      ]
    }
    guard name.hasSuffix(".svg") else { return [] }
    var found: [Diagnostic] = []
    _ = SVGDrawing(
      reading: SourceText(bytes: bytes, file: displayPath, origin: .verbatim(firstLine: 1)),
      diagnostics: &found)
    return found
  }
}
