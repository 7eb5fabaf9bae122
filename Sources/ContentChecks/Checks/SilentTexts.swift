import CommonMark
import Diagnostics
import Guides
import TextFolding
import ToolkitModel

/// Finds texts of which nothing is printed, though something stands in the file, and bodies with nothing in them.
///
/// - Good: "See [the list]. [the list]: https://example.org/"
/// - Bad: "[the list]: https://example.org/"
enum SilentTexts {
  static func diagnostics(
    for pieces: [PrintedPiece], reading: ProseReading, proseAppendices: Set<String>
  ) -> [Diagnostic] {
    let isContainer = Set(reading.dialect.directives.filter(\.hasBody).map(\.name))
    var found: [Diagnostic] = []
    for piece in pieces {
      // Other appendices have records, and a flyer's faces are counted where it is printed.
      let needsBody =
        piece.kind == Section.kind || piece.kind == Encounter.kind
        || piece.kind == Appendix.kind && proseAppendices.contains(piece.id)
      for text in piece.texts {
        let source = text.source
        let isBlank = source.bytes.isBlank
        if isBlank {
          guard text.role == .body, needsBody else { continue }
        } else if obviouslyPrints(source.bytes) || prints(source, reading, isContainer) {
          continue
        }
        found.append(
          Diagnostic(
            .error, "prints-nothing", "this text of \(piece.name) prints nothing",
            at: source.position(offset: isBlank ? 0 : source.bytes.firstIndex { $0 > 0x20 } ?? 0),
            remedy: "write the words that readers should see"))
      }
    }
    return found
  }

  /// Whether a line begins with a letter or digit, so that the text need not be parsed; behind the marks of
  /// lists, quotes and headings, but not below an address, which may be that of a link.
  private static func obviouslyPrints(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      var isBelowBracket = false
      var index = 0
      while index < bytes.count {
        while index < bytes.count, " >*-+#".utf8.contains(bytes[index]) { index += 1 }
        guard index < bytes.count else { return false }
        let first = bytes[index]
        if !isBelowBracket, first.isInWord, let sign = WrittenSign(at: index, in: bytes),
          first < 0x80 || PlainSign(sign.scalar) == nil
        {
          return true
        }
        isBelowBracket = first == UInt8(ascii: "[")
        index = (bytes[index...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count) + 1
      }
      return false
    }
  }

  private static func prints(
    _ source: SourceText, _ reading: ProseReading, _ isContainer: Set<String>
  ) -> Bool {
    var unheard: [Diagnostic] = []
    let tree = MarkdownTree(parsing: source, dialect: reading.dialect, diagnostics: &unheard)
    // The parse for print and pages reports these errors.
    if unheard.containsError { return true }
    return tree.nodes.contains { node in
      switch node.kind {
      case .text, .code, .codeBlock: !Array(tree.bytes(node.literal, of: node)).isBlank
      case .image, .htmlBlock, .htmlInline: true
      // Without a text of its own it prints the label of what it leads to.
      case .link: node.descendants == 0 && !node.destination.isEmpty
      case .directive: !isContainer.contains(tree.string(node.destination, of: node))
      default: false
      }
    }
  }
}

extension Guide {
  /// The ids of the appendices that are nothing but their texts.
  var proseAppendices: Set<String> {
    Set(
      appendices.compactMap { lettered in
        if case .prose = lettered.appendix.records { lettered.appendix.id.text } else { nil }
      })
  }
}
