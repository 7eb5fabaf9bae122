import Diagnostics
import Pictures
import ToolkitModel
import XML

/// How large a picture is in its own units; a page that says it does not move when the picture comes.
struct ShownSize: Equatable {
  let width: Int
  let height: Int

  /// The most that a node of a tree holds.
  private static let most = Int(UInt16.max)

  /// `nil` for a drawing without a `viewBox`, and for what has no size that a page could say.
  init?(of bytes: [UInt8]) {
    guard let size = Self.size(of: bytes), size.width > 0, size.height > 0,
      max(size.width, size.height) <= Self.most
    else { return nil }
    (width, height) = size
  }

  private static func size(of bytes: [UInt8]) -> (width: Int, height: Int)? {
    if let size = PictureSize(of: bytes) { return (size.width, size.height) }
    // What is wrong in a drawing of `images/` was reported when it was read.
    var unheard: [Diagnostic] = []
    let drawing = SourceText(bytes: bytes, file: "", origin: .verbatim(firstLine: 1))
    return SVGDrawing(reading: drawing, diagnostics: &unheard)?.viewBox
  }
}
