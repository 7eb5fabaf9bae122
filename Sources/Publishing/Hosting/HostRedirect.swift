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
      let fragment = redirect.fragment.map { "#" + $0.percentEncoded } ?? ""
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
}

extension [HostRedirect] {
  /// `_redirects`: what hosts that read such a file answer for addresses that have moved.
  ///
  /// Such an answer keeps the id behind `#` of the old link, which a page that leads on cannot. A host that
  /// prefers files to it serves that page, which leads to the same place.
  var file: [UInt8] { flatMap { "\($0.from) \($0.to) 301\n".utf8 } }
}
