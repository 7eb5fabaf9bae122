package import Composition
package import ToolkitModel

/// One PDF of a flyer or a form, as the page that offers it tells: which paper, how to print it.
package struct SheetFile: Sendable, Equatable {
  /// What a file is for; the raw value is how its name ends.
  package enum Use: String, Sendable, Equatable, CaseIterable {
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

    /// Behind a name in messages; empty for the usual one.
    var note: String { self == .sheet ? "" : " (\(rawValue))" }
  }

  /// Where it lies in the site.
  package let path: String
  /// That of the flyer or the form.
  package let page: PageID
  package let paper: ToolkitSettings.PaperSize
  package let use: Use
  package let flip: PrintedFile.Flip
  /// How many sides of a sheet are printed; 1 where sheets have no backs.
  package var sides: Int { flip == .none ? 1 : 2 }
  /// Whether the sheet is cut after printing.
  package let cut: Bool

  init(
    of page: PageID, in variant: Variant, paper: ToolkitSettings.PaperSize, use: Use,
    flip: PrintedFile.Flip = .none, cut: Bool = false
  ) {
    path = Self.path(of: page, in: variant, on: paper, use)
    self.page = page
    self.paper = paper
    self.use = use
    self.flip = flip
    self.cut = cut
  }

  /// Where a file lies in the site: `wallet-card-letter.pdf`, `form-notes-a4-fillable.pdf`.
  static func path(
    of page: PageID, in variant: Variant, on paper: ToolkitSettings.PaperSize, _ use: Use = .sheet
  ) -> String {
    let name = page.folder.split(separator: "/").last ?? ""
    let prefix = page.kind == "form" ? "form-" : ""
    let suffix = use == .sheet ? "" : "-" + use.rawValue
    return variant.printPath("\(prefix)\(name)-\(paper.rawValue)\(suffix).pdf")
  }
}
