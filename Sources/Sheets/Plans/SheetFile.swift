import Composition
package import ToolkitModel

/// One PDF of a flyer or a form, as the page that offers it tells: which paper, how to print it.
package struct SheetFile: Sendable, Equatable {
  package enum Piece: Sendable, Hashable {
    case flyer(PieceID<Flyer>)
    case form(PieceID<Form>)

    package var id: String {
      switch self {
      case .flyer(let id): id.text
      case .form(let id): id.text
      }
    }
  }

  /// What a file is for; the raw value is how its name ends.
  package enum Variant: String, Sendable, Equatable, CaseIterable {
    /// The usual one: to print, and to cut or fold where the piece is smaller than the paper.
    case sheet = ""
    /// One piece a page with bleed and without marks, for a print shop.
    case single
    /// Printed on one side, then folded.
    case fold
    /// A poster in pieces.
    case tiled
    /// With fields, to type into before it is printed.
    case fillable
    /// One face a page in reading order, for a screen.
    case read
    /// A booklet's pages in the order of its folded sheets.
    case print
  }

  /// Over which edge a printer of both sides turns the sheet.
  package enum Flip: String, Sendable, Equatable {
    case none, long, short
  }

  /// Where it lies in the site.
  package let path: String
  package let piece: Piece
  package let paper: ToolkitSettings.PaperSize
  package let variant: Variant
  /// How many sides of a sheet are printed, 1 or 2; 1 where sheets have no backs.
  package let sides: Int
  package let flip: Flip
  /// Whether the sheet is cut after printing.
  package let cut: Bool

  init(
    piece: Piece, in reading: ToolkitModel.Variant, paper: ToolkitSettings.PaperSize,
    variant: Variant,
    flip: Flip, cut: Bool
  ) {
    path = Self.path(of: piece, in: reading, on: paper, variant)
    self.piece = piece
    self.paper = paper
    self.variant = variant
    sides = flip == .none ? 1 : 2
    self.flip = flip
    self.cut = cut
  }

  /// Where a file lies in the site.
  static func path(
    of piece: Piece, in reading: ToolkitModel.Variant, on paper: ToolkitSettings.PaperSize,
    _ variant: Variant = .sheet
  ) -> String {
    let prefix =
      switch piece {
      case .flyer: ""
      case .form: "form-"
      }
    let suffix = variant == .sheet ? "" : "-" + variant.rawValue
    return reading.printPath("\(prefix)\(piece.id)-\(paper.rawValue)\(suffix).pdf")
  }
}
