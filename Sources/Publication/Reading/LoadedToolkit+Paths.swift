import Composition
import Diagnostics
import Guides
import Publishing
import Sheets
import ToolkitModel

extension LoadedToolkit {
  /// The paths that two pieces or files need, whatever this build makes.
  var pathClashes: [Diagnostic] {
    let outputs = toolkit.settings.outputs
    let printed = PrintPlan.pathClaims(of: guide)
    var claims = site.pathClaims
    if outputs.contains(.archive) {
      for language in languages {
        claims.append(PathClaim(ArchivedFiles.path(ofSiteIn: language), "the packed pages"))
        claims += guide.editions.pieces.flatMap { named in
          [ArchivedFile.Kind.html, .epub].map {
            PathClaim(ArchivedFiles.path(of: named.id, in: language, as: $0), of: named)
          }
        }
      }
    }
    // Pieces whose PDFs would have one name are found before somebody asks for PDFs.
    if outputs.contains(.print) { return PathClashes.diagnostics(for: claims + printed) }
    return PathClashes.diagnostics(for: claims) + PathClashes.diagnostics(for: printed)
  }
}
