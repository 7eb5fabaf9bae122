import Books
import Composition
import Diagnostics
import PrintEngine
import Publishing
import Storage
import ToolkitModel

/// A product of a publication that `outputs` in `toolkit.yaml` names.
///
/// A new one is a file in this folder with such a value, and its name in ``ToolkitSettings/Output``.
protocol Output: SiteProduct {
  var name: ToolkitSettings.Output { get }
  /// How the paths of its files begin; empty for the output that has all files of no other.
  var prefix: String { get }
  /// The paths of its files that nobody can rename.
  func fixedPaths(in plan: SitePlan) -> [String]
  /// The paths that pieces need for it.
  func pathClaims(in plan: SitePlan) -> [PathClaim]
  /// Whether its paths are checked before anybody asks for it.
  var foreseesPaths: Bool { get }
  /// Whether its files are part of the packed pages of a language.
  var isPacked: Bool { get }
  /// A folder besides the output folder that it writes into.
  func cacheFolder(of options: PublicationOptions) -> String?
  /// Whether a run for this purpose needs the pages of books.
  func needsBooks(for purpose: Purpose) -> Bool
  /// Makes the files that pages offer, before the pages.
  func makeAhead(of materials: Materials, write: @escaping Site.Writer) async -> MadeAhead
  /// What pages offer of its files that stay as they were published.
  func offered(by files: [PublishedFile], reading: (String) -> [UInt8]?) -> OfferedFiles
  /// The files that list others, when all others are made.
  func files(of site: Site, listing others: [PublishedFile]) -> [Site.File]
}

extension Output {
  func fixedPaths(in plan: SitePlan) -> [String] { [] }
  func pathClaims(in plan: SitePlan) -> [PathClaim] { [] }
  var foreseesPaths: Bool { false }
  var isPacked: Bool { false }
  func cacheFolder(of options: PublicationOptions) -> String? { nil }
  func needsBooks(for purpose: Purpose) -> Bool { false }
  func makeAhead(of materials: Materials, write: @escaping Site.Writer) async -> MadeAhead {
    MadeAhead()
  }
  func offered(by files: [PublishedFile], reading: (String) -> [UInt8]?) -> OfferedFiles {
    OfferedFiles()
  }
  func files(of site: Site, listing others: [PublishedFile]) -> [Site.File] { [] }
}

/// What a run is for.
enum Purpose: Sendable {
  case publish
  /// With `fit` everything is printed, without keeping it.
  case check(fit: Bool)

  var publishes: Bool { if case .publish = self { true } else { false } }
}

/// What outputs are made of.
struct Materials: Sendable {
  let purpose: Purpose
  let options: PublicationOptions
  let composed: ComposedToolkit
  /// In the source's language; `nil` where no output needs them.
  let books: Books?
}

/// What an output has made before the pages.
struct MadeAhead: Sendable {
  /// What pages offer.
  var offered = OfferedFiles()
  var diagnostics: [Diagnostic] = []
  /// Pieces without their files; worth telling only where nothing else is wrong.
  var missing: [Diagnostic] = []
  /// Whether something could not be made, so that the run is incomplete.
  var isIncomplete = false
  /// Whether nothing was tried, so that what was published before stays.
  var isSkipped = false
  /// How many PDFs were printed, and how many came from the cache.
  var printed: (new: Int, reused: Int)?
  /// How full the boxes of each PDF are, in the order of the PDFs.
  var fills: [(job: String, fills: [BoxFill])] = []
}
