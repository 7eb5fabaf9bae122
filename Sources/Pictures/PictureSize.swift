/// Width and height in pixels, neither of them zero.
package struct PictureSize: Sendable, Equatable {
  package let width: Int
  package let height: Int

  init(_ width: Int, _ height: Int) throws(PictureRefusal) {
    guard width > 0, height > 0 else { throw .noSize }
    self.width = width
    self.height = height
  }

  /// The size of a file as browsers show it, turned the way up; `nil` if it is no picture that can be read.
  package init?(of bytes: [UInt8]) {
    guard let format = PictureFormat(of: bytes) else { return nil }
    let file = PictureBytes(bytes)
    do throws(PictureRefusal) {
      switch format {
      case .jpeg:
        let read = try JPEGCleaning(bytes)
        self = read.isTurned ? try read.size.turned : read.size
      // PNG 1.2, 11.2.2: the first chunk is IHDR, its data begin with width and height.
      case .png: try self.init(file.big(16, bytes: 4), file.big(20, bytes: 4))
      case .gif: try self.init(file.little(6, bytes: 2), file.little(8, bytes: 2))
      case .webp:
        let read = try WebPCleaning(bytes)
        self = read.isTurned ? try read.size.turned : read.size
      }
    } catch {
      return nil
    }
  }

  /// The same, lying on its side.
  private var turned: PictureSize {
    get throws(PictureRefusal) { try PictureSize(height, width) }
  }
}
