import Books
package import Composition
package import Guides
import ToolkitModel

extension PrintPlan {
  /// The paths by which PDFs are told apart, one for each piece and paper: their other files have the same name
  /// with more behind it.
  package static func pathClaims(of guide: Guide) -> [PathClaim] {
    let variant = guide.variant
    var claims = [
      PrintedFiles.listPath, accountsPath, variant.printPath(SocialCard.pictureName),
      variant.printPath(PictureStrip.pictureName),
    ]
    .map { PathClaim($0, "every site that is printed") }
    for paper in guide.settings.paper {
      claims += guide.editions.pieces.map {
        PathClaim(
          BookFile.path(of: $0.id, in: variant, BookSize(paper: paper, isLarge: false)), of: $0)
      }
      claims += guide.forms.pieces.map {
        PathClaim(SheetFile.path(of: .form($0.id), in: variant, on: paper), of: $0)
      }
      claims += guide.flyers.pieces.map {
        PathClaim(SheetFile.path(of: .flyer($0.id), in: variant, on: paper), of: $0)
      }
    }
    return claims
  }
}
