package import Diagnostics

/// A drawing in SVG that was read and held against what a drawing may have.
package struct SVGDrawing: Sendable {
  package let document: XMLDocument

  /// Reads a drawing; what is not well-formed, or could run a program or ask for another file, is an error at
  /// its place.
  ///
  /// `nil` if nothing in the file can be relied on.
  package init?(reading text: SourceText, diagnostics: inout [Diagnostic]) {
    do throws(XMLProblem) {
      document = try XMLDocument(parsing: text.bytes)
    } catch {
      diagnostics.report(
        "broken-drawing", error.message, at: text.position(offset: error.offset),
        length: error.length, remedy: error.remedy)
      return nil
    }
    let root = document.root
    guard root.name == XMLName("svg", in: SVGNames.namespace) else {
      let isUnnamed = root.name == XMLName("svg")
      diagnostics.report(
        "broken-drawing",
        isUnnamed
          ? "browsers do not show this drawing: its root does not say that it is SVG"
          : "the root of a drawing is an 'svg', not '\(root.written)'",
        at: text.position(offset: root.tag.lowerBound), length: root.nameRange.count,
        remedy: isUnnamed
          ? "add xmlns=\"\(SVGNames.namespace)\" to its '<svg'" : "export the drawing as SVG")
      return nil
    }
    diagnostics += SVGCheck(of: document, from: text).diagnostics
  }

  /// Width and height of the `viewBox`, rounded up; 0 where there is none.
  package var viewBox: (width: Int, height: Int) {
    let numbers = (document.root["viewBox"] ?? "")
      .split { $0.isWhitespace || $0 == "," }.compactMap { Double($0) }
    guard numbers.count == 4, numbers[2] > 0, numbers[3] > 0, numbers[2] < 65_536,
      numbers[3] < 65_536
    else { return (0, 0) }
    return (Int(numbers[2].rounded(.up)), Int(numbers[3].rounded(.up)))
  }
}

extension XMLElement {
  /// Whether it is an element of SVG with this name.
  package func isSVG(_ name: String) -> Bool {
    self.name == XMLName(name, in: SVGNames.namespace)
  }
}
