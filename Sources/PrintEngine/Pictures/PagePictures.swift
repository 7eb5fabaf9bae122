import Digests
import Subprocess

/// Pictures of the pages of finished PDFs, by poppler's `pdftoppm`; kept in the cache of PDFs.
package struct PagePictures: Sendable {
  /// Pixels an inch: a sheet of paper is then about as wide as the picture of it on a page.
  private static let resolution = 55
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
      if let kept = cache?.picture(of: digest, page: page) {
        pictures.append(kept)
        continue
      }
      guard let drawn = await Self.draw(pdf, page: page) else { break }
      // A picture that cannot be kept is drawn again next time.
      try? cache?.add(picture: drawn, of: digest, page: page)
      pictures.append(drawn)
    }
    return pictures
  }

  private static func draw(_ pdf: [UInt8], page: Int) async -> [UInt8]? {
    do {
      let result = try await Subprocess.run(
        .name("pdftoppm"),
        arguments: [
          "-png", "-gray", "-r", "\(resolution)", "-f", "\(page)", "-l", "\(page)", "-singlefile",
          "-",
        ],
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
  func picture(of digest: SHA256Digest, page: Int) -> [UInt8]? {
    try? DiskFile.read(picturePath(of: digest, page: page))
  }

  func add(picture: [UInt8], of digest: SHA256Digest, page: Int) throws(SystemFailure) {
    let path = picturePath(of: digest, page: page)
    try DiskFile.makeFolder(String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]))
    try replace(path, with: picture)
  }

  private func picturePath(of digest: SHA256Digest, page: Int) -> String {
    "\(path(of: digest))-\(page).png"
  }
}
