package import Diagnostics

/// A map on which records are counted by region: which regions there are, and how they are drawn.
///
/// Nothing on it is a point: a record counts in a region, and a region is a place of the toolkit.
package struct ReportMap: Piece {
  package static var kind: String { "map" }

  /// A place of the toolkit, and what the boundary file calls it.
  package struct Region: Sendable, Equatable {
    package let place: Located<PieceID<Place>>
    package let name: Located<String>

    package init(place: Located<PieceID<Place>>, name: Located<String>) {
      self.place = place
      self.name = name
    }
  }

  /// Regions that lie far away, drawn in a box of their own.
  package struct Inset: Sendable, Equatable {
    package let names: [Located<String>]
    package let projection: MapProjection
    package let box: Box

    package init(names: [Located<String>], projection: MapProjection, box: Box) {
      self.names = names
      self.projection = projection
      self.box = box
    }
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

  package let id: PieceID<ReportMap>
  package let title: SourceText
  /// Where the boundaries come from and under which terms.
  package let source: SourceText
  /// Whom the page names for the boundaries.
  package let credit: SourceText
  /// The property by which the boundary file names its regions.
  package let property: String
  /// How wide the drawing is, in its units.
  package let width: Int
  package let projection: MapProjection
  package let insets: [Inset]
  package let regions: [Region]
  /// The boundaries, as GeoJSON.
  package let boundaries: SourceText
  package let position: SourcePosition

  package init(
    id: PieceID<ReportMap>, title: SourceText, source: SourceText, credit: SourceText,
    property: String, width: Int, projection: MapProjection, insets: [Inset], regions: [Region],
    boundaries: SourceText, position: SourcePosition
  ) {
    self.id = id
    self.title = title
    self.source = source
    self.credit = credit
    self.property = property
    self.width = width
    self.projection = projection
    self.insets = insets
    self.regions = regions
    self.boundaries = boundaries
    self.position = position
  }
}
