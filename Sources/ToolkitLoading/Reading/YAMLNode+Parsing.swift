package import Diagnostics
import Platform

extension YAMLNode {
  /// Reads the only document of a YAML text; an empty text is an empty scalar.
  ///
  /// `nil` if nothing can be made of it; why, and everything that Handbill refuses (anchors,
  /// aliases, tags, merge keys, directives, keys that stand twice), is added to `diagnostics`.
  /// No text takes longer than a fixed time for each of its bytes.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8 with line feeds as its only line ends.
  ///   - file: The path as it is shown to people.
  ///   - firstLine: Which line of the file the text begins at.
  ///   - diagnostics: Takes up what is wrong.
  package init?(
    parsing bytes: [UInt8], file: String, firstLine: Int = 1, diagnostics: inout [Diagnostic]
  ) {
    let source = YAMLSource(bytes: bytes, file: file, firstLine: firstLine)
    let node: YAMLNode? = bytes.withUnsafeBufferPointer { text in
      // libyaml compares each %TAG with all before it: 4 MiB of them would take minutes.
      if let directive = Diagnostic(directiveIn: text, of: source) {
        diagnostics.append(directive)
        return nil
      }
      guard var builder = YAMLBuilder(source, text: text) else {
        return .scalar(YAMLScalar(emptyIn: source))
      }
      do throws(Diagnostic) {
        let root = try builder.root()
        diagnostics += builder.problems
        return root
      } catch {
        diagnostics += builder.problems
        // A bracket or a line that the comment took with it is the same fault.
        if !error.follows(builder.problems.last) { diagnostics.append(error) }
        return nil
      }
    }
    guard let node else { return nil }
    self = node
  }
}

extension YAMLScalar {
  /// The value of a text without a value.
  init(emptyIn source: YAMLSource) {
    self.init(
      string: "", style: .plain, line: source.firstLine, column: 1, offset: 0, end: 0,
      source: source)
  }
}

extension Diagnostic {
  /// Whether it is a fault of syntax that comes from text lost just before it.
  fileprivate func follows(_ lost: Diagnostic?) -> Bool {
    guard rule == "yaml-syntax", let lost, lost.rule == "text-lost", let place = lost.position,
      let position
    else { return false }
    return position.line <= place.line + 1
  }

  /// What is wrong with the first line that starts with `%`, which YAML takes for a directive.
  fileprivate init?(directiveIn text: UnsafeBufferPointer<UInt8>, of source: YAMLSource) {
    guard let start = text.baseAddress else { return nil }
    var offset = 0
    while let found = memchr(start + offset, Int32(UInt8(ascii: "%")), text.count - offset) {
      let place = UnsafeRawPointer(found) - UnsafeRawPointer(start)
      if place == 0 || text[place - 1] == UInt8(ascii: "\n") {
        let line = text[..<place].count { $0 == UInt8(ascii: "\n") }
        self.init(
          .error, "yaml-directive", "a YAML directive (a line that starts with '%') is not allowed",
          at: SourcePosition(file: source.file, line: source.firstLine + line, column: 1),
          remedy: "remove the line, or indent it if it is text")
        return
      }
      offset = place + 1
    }
    return nil
  }
}
