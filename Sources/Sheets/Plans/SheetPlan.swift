import Composition
import ToolkitModel

/// What one file is made of: pages with a face each, and how they come onto sheets.
struct SheetPlan: Sendable, Equatable {
  /// A page that holds one face.
  struct Page: Sendable, Equatable {
    /// The index of the face in the piece.
    let face: Int
    let size: Size
    let padding: Insets
  }

  /// One side of a sheet.
  struct Side: Sendable, Equatable {
    let places: [Place]
    let marks: [Mark]
  }

  /// A page on a side.
  struct Place: Sendable, Equatable {
    /// The index of the page in the plan.
    let page: Int
    let frame: Frame
    var isTurned = false
  }

  /// The sides of sheets of one size.
  struct Sheet: Sendable, Equatable {
    let paper: Size
    let sides: [Side]
  }

  var use: SheetFile.Use
  let scale: TypeScale
  let pages: [Page]
  /// How much wider than the page the printed surface is, on each edge.
  var bleed = 0.0
  /// `nil` leaves the pages as they are.
  var sheet: Sheet?
  var flip: PrintedFile.Flip = .none
  var cut = false
  /// Whether its lines to write on are fields.
  var isFillable = false
  /// Whether there is room for a code that leads to the piece's page.
  var hasCode = false

  /// The same file with fields to type into.
  var fillable: SheetPlan {
    var plan = self
    plan.use = .fillable
    plan.isFillable = true
    return plan
  }
}

/// What a plan is made for.
struct SheetOrder: Sendable {
  let paper: ToolkitSettings.PaperSize
  /// How many faces the piece has; at least 1.
  let faces: Int
  let isRightToLeft: Bool
  /// Whether a face holds so much that it needs a page of a large sheet.
  let isDense: Bool
  /// The words of the interface.
  let words: InterfaceWords

  var sheet: Size { paper.sheet }

  /// What stands beside the bar that shows whether the printer kept the size.
  func words(_ flip: PrintedFile.Flip) -> String {
    switch flip {
    case .none: words["print_full_size"]
    case .long: words["print_full_size"] + " " + words["print_flip_long"]
    case .short: words["print_full_size"] + " " + words["print_flip_short"]
    }
  }

  /// Every face as a page of one size.
  func pages(_ size: Size, _ padding: Insets) -> [SheetPlan.Page] {
    (0..<faces).map { SheetPlan.Page(face: $0, size: size, padding: padding) }
  }
}

extension Flyer.Format {
  /// The files of a piece of this kind.
  func plans(_ order: SheetOrder) -> [SheetPlan] {
    switch self {
    case .card: SheetPlan.cards(order)
    case .quarter: SheetPlan.quarters(order)
    case .half: SheetPlan.halves(order)
    case .flyer: SheetPlan.wholes(order, .flyer, hasCode: true)
    case .trifold: SheetPlan.trifolds(order)
    case .booklet: SheetPlan.booklets(order)
    case .poster: SheetPlan.posters(order)
    case .doorSign: SheetPlan.wholes(order, .doorSign)
    }
  }
}

extension Flyer.Format {
  /// Whether the first face is a cover.
  var hasCover: Bool {
    switch self {
    case .quarter, .trifold, .booklet: true
    case .card, .half, .flyer, .poster, .doorSign: false
    }
  }

  /// The type of a cover, which holds little.
  func scale(_ scale: TypeScale, of face: Int) -> TypeScale {
    hasCover && face == 0
      ? TypeScale(
        largest: scale.largest * 1.4, readable: scale.readable, floor: scale.floor,
        small: scale.small)
      : scale
  }

  /// The faces of one group have type of one size: those that are seen beside each other.
  func group(of face: Int, isOfficer: Bool) -> String {
    if isOfficer { return "officer \(face)" }
    switch self {
    case .booklet: return face == 0 ? "cover" : "pages"
    case .trifold: return (2...4).contains(face) ? "inside" : "face \(face)"
    case .card, .quarter, .half, .flyer, .poster, .doorSign: return "face \(face)"
    }
  }
}
