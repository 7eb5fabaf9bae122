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

  /// The first page, drawn as pdftoppm's arguments say; its name tells it from other pictures of the PDF.
  private func picture(of pdf: [UInt8], name: String, looks: [String]) async -> [UInt8]? {
    let path = cache.map { "\($0.path(of: SHA256Digest(of: pdf)))-\(name).png" }
    if let path, let kept = try? cache?.contents(path) { return kept }
    guard let drawn = await Self.draw(pdf, looks) else { return nil }
    // A picture that cannot be kept is drawn again next time.
    if let path { try? cache?.replace(path, with: drawn) }
    return drawn
  }

  private static func draw(_ pdf: [UInt8], _ looks: [String]) async -> [UInt8]? {
    do {
      let result = try await Subprocess.run(
        .name("pdftoppm"),
        arguments: Arguments(
          ["-png"] + looks + ["-f", "1", "-l", "1", "-singlefile", "-"]),
        environment: .inherit, input: .array(pdf), output: .bytes(limit: largest),
        error: .discarded)
      let png = result.standardOutput
      guard result.terminationStatus.isSuccess, png.starts(with: [0x89, 0x50, 0x4E, 0x47]) else {
        return nil
      }
      return png
    } catch {
      return nil
    }
  }
}
