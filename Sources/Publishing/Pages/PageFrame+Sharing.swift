import Composition
import QRCodes
import Templating
import ToolkitModel

extension PageFrame {
  /// The ways to pass a right-now page on: by message, by another phone's camera, without a script or a third party.
  ///
  /// - Returns: nothing for other pages, and where the site has no address to pass on.
  func share(_ page: PageDirectory.Entry) -> TemplateValue {
    guard case .encounter = page.id, let address else { return .absent }
    let target = address + page.path.text.removingIndex
    let encoded = (page.title + " " + target).percentEncoded
    return .object([
      "address": .text(target),
      // RFC 5724; phones of Apple want the question mark with nothing before it, which others accept.
      "message": .ready(Array("sms:?&amp;body=\(encoded)".utf8)),
      "whatsapp": .ready(Array("https://wa.me/?text=\(encoded)".utf8)),
      "code": QRMatrix(of: target).map {
        .object([
          "size": .text("\($0.width + 2 * QRMatrix.quiet)"), "path": .ready(Array($0.path.utf8)),
        ])
      } ?? .absent,
    ])
  }
}

extension String {
  /// An address as people write it: a folder stands for the page in it.
  fileprivate var removingIndex: String {
    hasSuffix("/index.html") ? String(dropLast("index.html".count)) : self
  }
}
