import Digests
import Files
import Subprocess

/// Pictures of the pages of finished PDFs, by poppler's `pdftoppm`; kept in the cache of PDFs.
package struct PagePictures: Sendable {
  /// How a page is drawn.
  private enum Look {
    /// Grey, as a laser printer shows it, and about as wide as a page of the site shows it.
    case sheet
    /// In its colours, in exactly so many pixels.
    case exact(width: Int, height: Int)

    var arguments: [String] {
      switch self {
      case .sheet: ["-gray", "-r", "55"]
      case .exact(let width, let height): ["-scale-to-x", "\(width)", "-scale-to-y", "\(height)"]
      }
    }

    /// What tells it from other pictures of the same page.
    var name: String {
      switch self {
      case .sheet: ""
      case .exact(let width, let height): "-\(width)x\(height)"
      }
    }
  }

  /// One page in black and white is far below this.
  private static let largest = 4 << 20

  private let cache: PrintCache?

  package init(cache: PrintCache?) {
    self.cache = cache
  }

  /// The first pages of a PDF as PNG files, grey as a laser printer shows them.
  ///
  /// - Parameters:
  ///   - pdf: a finished PDF.
  ///   - pages: how many of its first pages.
  /// - Returns: one PNG a page; fewer where a page could not be drawn, none without poppler.
  package func pictures(of pdf: [UInt8], pages: Int) async -> [[UInt8]] {
    let digest = SHA256Digest(of: pdf)
    var pictures: [[UInt8]] = []
    for page in 1...max(1, pages) {
      guard let picture = await picture(of: pdf, digest, page: page, .sheet) else { break }
      pictures.append(picture)
    }
    return pictures
  }

  /// The first page of a PDF as a PNG file in its colours.
  ///
  /// - Parameters:
  ///   - pdf: a finished PDF.
  ///   - width: in pixels.
  ///   - height: in pixels.
  /// - Returns: `nil` where the page could not be drawn, as without poppler.
  package func picture(of pdf: [UInt8], width: Int, height: Int) async -> [UInt8]? {
    await picture(
      of: pdf, SHA256Digest(of: pdf), page: 1, .exact(width: width, height: height))
  }

  private func picture(
    of pdf: [UInt8], _ digest: SHA256Digest, page: Int, _ look: Look
  ) async -> [UInt8]? {
    let name = "\(page)\(look.name)"
    if let kept = cache?.picture(of: digest, name) { return kept }
    guard let drawn = await Self.draw(pdf, page: page, look) else { return nil }
    // A picture that cannot be kept is drawn again next time.
    try? cache?.add(picture: drawn, of: digest, name)
    return drawn
  }

  private static func draw(_ pdf: [UInt8], page: Int, _ look: Look) async -> [UInt8]? {
    do {
      let result = try await Subprocess.run(
        .name("pdftoppm"),
        arguments: Arguments(
          ["-png"] + look.arguments
            + ["-f", "\(page)", "-l", "\(page)", "-singlefile", "-"]),
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

extension PrintCache {
  func picture(of digest: SHA256Digest, _ name: String) -> [UInt8]? {
    try? Folder.working.contents(picturePath(of: digest, name), links: .follow).bytes
  }

  func add(picture: [UInt8], of digest: SHA256Digest, _ name: String) throws(FileFailure) {
    let path = picturePath(of: digest, name)
    try FileOperations.system.makeParents(of: path)
    try replace(path, with: picture)
  }

  private func picturePath(of digest: SHA256Digest, _ name: String) -> String {
    "\(path(of: digest))-\(name).png"
  }
}
