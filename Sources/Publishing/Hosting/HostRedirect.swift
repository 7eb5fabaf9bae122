import Composition
import ToolkitModel

/// An address on a host and the one that it is answered with.
struct HostRedirect: Equatable {
  let from: String
  let to: String

  /// What a host answers for pages that have moved, with and without the name of their file.
  ///
  /// - Parameters:
  ///   - redirects: what has moved.
  ///   - variant: that of the pages.
  ///   - root: what all addresses begin with, a slash at its end.
  /// - Returns: them, in the order of the toolkit.
  static func all(
    of redirects: [MovedPages.Redirect], in variant: Variant, below root: String
  ) -> [HostRedirect] {
    redirects.flatMap { redirect in
      let fragment = redirect.fragment.map { "#" + escaped($0) } ?? ""
      return ["", "index.html"].map { ending in
        HostRedirect(
          from: root + variant.folder + "/" + redirect.folder + ending,
          to: root + variant.folder + "/" + redirect.target.folder + fragment)
      }
    }
  }

  /// The path of an address on its host, with a slash at both ends.
  static func root(of address: String?) -> String {
    guard let address, let host = address.firstRange(of: "://")?.upperBound,
      let slash = address[host...].firstIndex(of: "/")
    else { return "/" }
    return String(address[slash...])
  }

  /// An id as it can stand in any file of a host: a letter, a digit, or a byte in hexadecimal.
  private static func escaped(_ id: String) -> String {
    var text = ""
    for byte in id.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        text += "%" + (digits.utf8.count < 2 ? "0" : "") + digits
      }
    }
    return text
  }
}
