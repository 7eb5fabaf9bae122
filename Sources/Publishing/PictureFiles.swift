package import Diagnostics
import Pictures
package import ToolkitModel

/// The pictures of a toolkit, checked and cleaned, ready to be published.
///
/// A photo may tell where it was taken, when, by whom and with what, and hold a small picture of what was cut off;
/// none of that gets out, whichever output shows it.
package struct PictureFiles: Sendable {
  /// What is shown from `images/`; drawings stay as they are.
  package private(set) var images: [ContentAsset] = []
  /// All files of `static/`, the pictures among them cleaned.
  package private(set) var staticFiles: [ContentAsset] = []
  package private(set) var diagnostics: [Diagnostic] = []

  /// Cleans every picture and reports all that is wrong with any of them.
  ///
  /// - Parameters:
  ///   - toolkit: brings the files.
  ///   - contentPrefix: how shown paths of content files begin (`Content/`).
  package init(of toolkit: Toolkit, contentPrefix: String) {
    for asset in toolkit.images {
      let position = SourcePosition(file: contentPrefix + asset.path)
      if PictureEnding(of: asset.path).text == "svg" {
        images.append(asset)
      } else if Self.isPicture(asset.bytes, asset.path) {
        if let cleaned = cleaned(asset.bytes, asset.path, at: position) {
          images.append(ContentAsset(path: asset.path, bytes: cleaned))
        }
      } else {
        diagnostics.append(
          Diagnostic(
            .warning, "unknown-file", "pages cannot show this file, so it is not published",
            at: position,
            remedy: "put it into static/ to publish it, or delete it"))
      }
    }
    for asset in toolkit.staticFiles {
      let bytes = published(asset.bytes, path: asset.path, shownAs: contentPrefix + asset.path)
      if let bytes { staticFiles.append(ContentAsset(path: asset.path, bytes: bytes)) }
    }
  }

  /// A file as it may be published: cleaned if it is a picture, else as it is; `nil`, and reported, if it may not
  /// be.
  package mutating func published(
    _ bytes: [UInt8], path: String, shownAs file: String
  ) -> [UInt8]? {
    Self.isPicture(bytes, path)
      ? cleaned(bytes, path, at: SourcePosition(file: file)) : bytes
  }

  /// Whether the name or the first bytes of a file are those of a picture that may carry metadata.
  private static func isPicture(_ bytes: [UInt8], _ path: String) -> Bool {
    PictureFormat(ofName: path) != nil || PictureEnding(of: path).isOfOtherPicture
      || FileKind(of: bytes).map(\.isPhoto) ?? false
  }

  private mutating func cleaned(
    _ bytes: [UInt8], _ path: String, at position: SourcePosition
  ) -> [UInt8]? {
    guard let format = PictureFormat(ofName: path) else {
      let isRenamed = PictureFormat(of: bytes) != nil
      diagnostics.append(
        Diagnostic(
          .error, "picture-format",
          FileKind(of: bytes).map { "this is \($0.rawValue)" }
            ?? "'\(PictureEnding(of: path).text)' files are not published", at: position,
          remedy: isRenamed
            ? "give it the correct extension"
            : "save it as JPEG or PNG; the supported formats are SVG, \(PictureFormat.list)"))
      return nil
    }
    do throws(PictureRefusal) {
      return try CleanedPicture(bytes, as: format).bytes
    } catch {
      diagnostics.append(Diagnostic(error, as: format, at: position))
      return nil
    }
  }
}

extension Diagnostic {
  /// Why a picture is not published, in plain words.
  init(_ refusal: PictureRefusal, as format: PictureFormat, at position: SourcePosition) {
    let again = "open it in a picture editor, look at it, and save it again as \(format.rawValue)"
    let (rule, message, remedy) =
      switch refusal {
      case .empty:
        ("damaged-picture", "this picture is empty", "put the picture itself here, or delete it")
      case .otherFormat(let kind):
        (
          "picture-format",
          "this is \(kind?.rawValue ?? "not a picture"), so not a \(format.rawValue) file",
          kind.map(\.isPicture) != true
            ? "put the picture itself here, or delete it"
            : "save it as \(format.rawValue), or give it the correct extension; the supported formats are SVG, "
              + PictureFormat.list
        )
      case .cutOff:
        (
          "damaged-picture", "this \(format.rawValue) file is truncated",
          "copy it here again from its source"
        )
      case .damaged(let detail):
        ("damaged-picture", "this \(format.rawValue) file is damaged: \(detail)", again)
      case .noSize:
        ("damaged-picture", "this picture is 0 pixels wide or high", again)
      case .notForBrowsers(let detail):
        (
          "picture-format", "browsers do not show this kind of \(format.rawValue) file (\(detail))",
          again
        )
      case .unusualColors:
        (
          "picture-colors",
          "the colors of this picture need a profile that can identify the device or the press",
          "convert it to sRGB in a picture editor and save it again"
        )
      }
    self.init(.error, rule, message, at: position, remedy: remedy)
  }
}
