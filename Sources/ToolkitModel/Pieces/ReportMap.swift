package import Diagnostics

/// A map on which records are counted by region: which regions there are, and how they are drawn.
///
/// Nothing on it is a point: a record counts in a region, and a region is a place of the toolkit.
package struct ReportMap: Piece {
  package static let kind = "map"

  package var id = PieceID<ReportMap>("")
  package var title = SourceText.blank
  /// Where the boundaries come from and under which terms.
  package var source = SourceText.blank
  /// Whom the page names for the boundaries.
  package var credit = SourceText.blank
  /// The property by which the boundary file names its regions.
  package var property = ""
  /// How wide the drawing is, in its units.
  package var width = 100
  package var projection = MapProjection.equirectangular
  package var insets: [Inset] = []
  package var regions: [Region] = []
  /// The boundaries, as GeoJSON.
  package var boundaries = SourceText.blank
  package var position: SourcePosition
}

extension ReportMap {
  package init(at position: SourcePosition) { self.init(position: position) }

  package static let described = Kind<ReportMap>(
    KindFacts(
      kind,
      home: .files(
        "maps/", ".yaml",
        beside: .init("boundaries", ".geojson", rule: "no-boundaries", isPlural: true))))

  package static let fields: [Field<ReportMap>] = [
    .fileID,
    .text(\.title, "title", as: .title).noted("what its regions are"),
    .text(\.source, "source", as: nil).noted("where the boundaries come from, on which terms"),
    .text(\.credit, "credit").noted("whom the page names"),
    .string(\.property, "property").noted("by which the boundaries name each region"),
    .value(\.width, "width", as: .number(100...4_000), isEssential: true),
    .part(\.projection, "projection"),
    .parts(\.insets, "insets").noted("regions that lie far away, in boxes of their own"),
    .parts(\.regions, "regions").noted("others are drawn, and nothing is counted there"),
    .fileBeside(\.boundaries, "boundaries"),
  ]

  /// A place of the toolkit, and what the boundary file calls it.
  package struct Region: Described, Equatable {
    package static let kind = "region"

    package var place: Located<PieceID<Place>> = .blankID()
    package var name = Located.blank
  }

  /// Regions that lie far away, drawn in a box of their own.
  package struct Inset: Described, Equatable {
    package static let kind = "inset"

    package var names: [Located<String>] = []
    package var projection = MapProjection.equirectangular
    package var box = Box(x: 0, y: 0, width: 0, height: 0)
  }

  /// A part of the drawing, in its units.
  package struct Box: Sendable, Equatable {
    package let x: Double
    package let y: Double
    package let width: Double
    package let height: Double

    package init(x: Double, y: Double, width: Double, height: Double) {
      self.x = x
      self.y = y
      self.width = width
      self.height = height
    }
  }
}

extension ReportMap.Region {
  package init(at _: SourcePosition) { self.init() }

  package static let fields: [Field<Self>] = [
    .reference(\.place, "place", isEssential: true), .code(\.name, "region", in: nil),
  ]
}

extension ReportMap.Inset {
  package init(at _: SourcePosition) { self.init() }

  package static let fields: [Field<Self>] = [
    .codes(\.names, "regions", in: nil),
    .part(\.projection, "projection"),
    .made("box", .list(.decimal), isRequired: true).noted("x, y, width, height"),
  ]
}
