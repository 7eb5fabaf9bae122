import Digests
import Subprocess

/// Pictures of the pages of finished PDFs, by poppler's `pdftoppm`; kept in the cache of PDFs.
package struct PagePictures: Sendable {
  /// One page at the size of a screen is far below this.
  private static let largest = 4 << 20

  private let cache: PrintCache?

  package init(cache: PrintCache?) {
    self.cache = cache
  }

  /// The first page of a PDF as a PNG file, about 470 pixels wide for Letter.
  ///
  /// - Parameter pdf: a finished PDF.
  /// - Returns: `nil` where the page could not be drawn, as without poppler.
  package func picture(of pdf: [UInt8]) async -> [UInt8]? {
    await picture(of: pdf, name: "1-color", looks: ["-r", "55"])
  }

  /// The first page of a PDF as a PNG file of a given width, in pixels.
  ///
  /// - Returns: `nil` where the page could not be drawn, as without poppler.
  package func picture(of pdf: [UInt8], width: Int) async -> [UInt8]? {
    await picture(
      of: pdf, name: "1-\(width)", looks: ["-scale-to-x", "\(width)", "-scale-to-y", "-1"])
  }

  /// The first page of a PDF as a PNG file of a given size.
  ///
  /// - Parameters:
  ///   - pdf: a finished PDF.
  ///   - width: in pixels.
  ///   - height: in pixels.
  /// - Returns: `nil` where the page could not be drawn, as without poppler.
  package func picture(of pdf: [UInt8], width: Int, height: Int) async -> [UInt8]? {
    await picture(
      of: pdf, name: "1-\(width)x\(height)",
      looks: ["-scale-to-x", "\(width)", "-scale-to-y", "\(height)"])
  }

  /// The first page of a PDF as a JPEG file of a given size, for thumbnails: half as many bytes as PNG.
  ///
  /// - Returns: `nil` where the page could not be drawn, as without poppler.
  package func thumbnails(of pdf: [UInt8], width: Int, height: Int) async -> [UInt8]? {
    await picture(
      of: pdf, name: "1-\(width)x\(height)", as: .jpeg,
      looks: ["-scale-to-x", "\(width)", "-scale-to-y", "\(height)"])
  }

  private enum Format: String {
    case png, jpeg = "jpg"

    var arguments: [String] {
      switch self {
      case .png: ["-png"]
      case .jpeg: ["-jpeg", "-jpegopt", "quality=60,optimize=y"]
      }
    }

    /// How files begin: PNG 1.2, 12.12; JPEG's markers SOI and the next.
    var start: [UInt8] {
      switch self {
      case .png: [0x89, 0x50, 0x4E, 0x47]
      case .jpeg: [0xFF, 0xD8, 0xFF]
      }
    }
  }

  /// The first page, drawn as pdftoppm's arguments say; its name tells it from other pictures of the PDF.
  private func picture(
    of pdf: [UInt8], name: String, as format: Format = .png, looks: [String]
  ) async -> [UInt8]? {
    let path = cache.map { "\($0.path(of: SHA256Digest(of: pdf)))-\(name).\(format.rawValue)" }
    if let path, let kept = try? cache?.contents(path) { return kept }
    guard let drawn = await Self.draw(pdf, format, looks) else { return nil }
    // A picture that cannot be kept is drawn again next time.
    if let path { try? cache?.replace(path, with: drawn) }
    return drawn
  }

  private static func draw(
    _ pdf: [UInt8], _ format: Format, _ looks: [String]
  ) async -> [UInt8]? {
    do {
      let result = try await Subprocess.run(
        .name("pdftoppm"),
        arguments: Arguments(
          format.arguments + looks + ["-f", "1", "-l", "1", "-singlefile", "-"]),
        environment: .inherit, input: .array(pdf), output: .bytes(limit: largest),
        error: .discarded)
      let picture = result.standardOutput
      guard result.terminationStatus.isSuccess, picture.starts(with: format.start) else {
        return nil
      }
      return picture
    } catch {
      return nil
    }
  }
}
