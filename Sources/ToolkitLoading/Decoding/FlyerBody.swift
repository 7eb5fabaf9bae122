import Diagnostics
import ToolkitModel

/// The body of a flyer in the language that is read: what is on a face for an officer stays as it was written,
/// in the language that officers read.
struct FlyerBody {
  let text: SourceText

  /// - Parameters:
  ///   - written: the body below the front matter.
  ///   - faces: the faces of the flyer.
  ///   - translation: turns texts into the language.
  init(_ written: SourceText, faces: [Flyer.Face], translating translation: TextTranslation) {
    let officers = Set(faces.filter { $0.reader == .officer }.map(\.id.value.text))
    var output: [UInt8] = []
    var others: [UInt8] = []
    func turned() -> [UInt8] {
      translation(SourceText(bytes: others, file: written.file, origin: written.origin)).bytes
    }
    var fence: ArraySlice<UInt8>?
    for line in written.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    {
      let mark = Self.fence(of: line)
      if fence == nil, let mark, officers.contains(Self.face(openedBy: line.dropFirst(mark.count)))
      {
        output += turned()
        others = []
        fence = mark
      }
      if let opened = fence {
        output += line + [UInt8(ascii: "\n")]
        if let mark, mark.count == line.count, mark.first == opened.first,
          mark.count >= opened.count
        {
          fence = nil
        }
      } else {
        others += line + [UInt8(ascii: "\n")]
      }
    }
    output += turned()
    // The last line has no line feed of its own.
    text = SourceText(bytes: output.dropLast(), file: written.file, origin: written.origin)
  }

  /// The three or more marks that a line begins with.
  private static func fence(of line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let first = line.first, first == UInt8(ascii: "`") || first == UInt8(ascii: "~") else {
      return nil
    }
    let marks = line.prefix { $0 == first }
    return marks.count >= 3 ? marks : nil
  }

  /// The id behind `{face}`; empty where another directive stands.
  private static func face(openedBy rest: ArraySlice<UInt8>) -> String {
    let parts = String(decoding: rest, as: UTF8.self).split(separator: " ")
    return parts.count == 2 && parts[0] == "{face}" ? String(parts[1]) : ""
  }
}
