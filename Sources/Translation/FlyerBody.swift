import Diagnostics
import ToolkitModel

/// The body of a flyer in the language that is read: what is on a face for an officer stays as it was written,
/// in the language that officers read.
struct FlyerBody {
  let text: SourceText

  /// - Parameters:
  ///   - written: the body below the front matter.
  ///   - faces: the faces of the flyer.
  ///   - translation: gives a text in that language.
  init(
    _ written: SourceText, faces: [Flyer.Face], translation: (SourceText) -> SourceText
  ) {
    let officers = Set(faces.filter { $0.reader == .officer }.map(\.id.value.text))
    var output: [UInt8] = []
    var runs: [SourceText.Run] = []
    // What readers read, up to the next face for an officer.
    var others: [UInt8] = []
    var othersRuns: [SourceText.Run] = []
    func append(
      _ line: ArraySlice<UInt8>, _ number: Int, to bytes: inout [UInt8],
      _ runs: inout [SourceText.Run]
    ) {
      let place = written.position(line: number, column: 1)
      runs.append(SourceText.Run(offset: bytes.count, line: place.line, column: place.column))
      bytes += line + [UInt8(ascii: "\n")]
    }
    func turn() {
      if others.isEmpty { return }
      let turned = translation(
        SourceText(bytes: others, file: written.file, origin: .runs(othersRuns)))
      if case .runs(let turnedRuns) = turned.origin {
        runs += turnedRuns.map { run in
          SourceText.Run(
            offset: run.offset + output.count, line: run.line, column: run.column,
            language: run.language)
        }
      }
      output += turned.bytes
      others = []
      othersRuns = []
    }
    var fence: ArraySlice<UInt8>?
    for (index, line) in written.bytes.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
    ).enumerated() {
      let (mark, rest) = Self.fence(of: line)
      if fence == nil, let mark, officers.contains(Self.face(openedBy: rest)) {
        turn()
        fence = mark
      }
      if let opened = fence {
        append(line, index + 1, to: &output, &runs)
        if let mark, rest.isEmpty, mark.first == opened.first, mark.count >= opened.count {
          fence = nil
        }
      } else {
        append(line, index + 1, to: &others, &othersRuns)
      }
    }
    turn()
    // The last line has no line feed of its own.
    text = SourceText(bytes: output.dropLast(), file: written.file, origin: .runs(runs))
  }

  /// The three or more marks that a line begins with, and what stands behind them.
  private static func fence(
    of line: ArraySlice<UInt8>
  ) -> (mark: ArraySlice<UInt8>?, rest: ArraySlice<UInt8>) {
    let indent = line.prefix { $0 == UInt8(ascii: " ") }.count
    let written = line.dropFirst(indent)
    guard indent < 4, let first = written.first,
      first == UInt8(ascii: "`") || first == UInt8(ascii: "~")
    else { return (nil, line) }
    let marks = written.prefix { $0 == first }
    let rest = written.dropFirst(marks.count).trimmed
    return (marks.count >= 3 ? marks : nil, rest)
  }

  /// The id behind `{face}`; empty where another directive stands.
  private static func face(openedBy rest: ArraySlice<UInt8>) -> String {
    guard rest.first == UInt8(ascii: "{"), let end = rest.firstIndex(of: UInt8(ascii: "}")),
      rest[(rest.startIndex + 1)..<end].trimmed.elementsEqual("face".utf8)
    else { return "" }
    return String(decoding: rest[(end + 1)...].trimmed, as: UTF8.self)
  }
}

extension ArraySlice<UInt8> {
  /// Without blanks at both ends.
  fileprivate var trimmed: ArraySlice<UInt8> {
    let start = drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    let last = start.lastIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
    return last.map { start[...$0] } ?? start.prefix(0)
  }
}
