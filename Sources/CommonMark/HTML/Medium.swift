/// Where HTML is read, as the small decisions in which the writer differs.
package struct Medium: Sendable, Equatable {
  /// The words of what stands on screens only, such as wide tables that keys can scroll.
  private(set) var screen: ScreenLabels?
  /// Which way the words around numbers run, where a number of several groups keeps together and in its order.
  private(set) var numbers: NumberOrder?
  /// The room for a picture whose size in pixels is known.
  private(set) var pictures: PictureRoom?
  /// What the names of fields begin with, where there are fields to type into and not lines to write on.
  private(set) var fields: String?
  /// The files of the chapters to which links lead.
  private(set) var chapters: ChapterFiles?

  /// One document with nothing around it.
  package static let plain = Medium()

  /// A page of a site.
  package static func screen(_ labels: ScreenLabels) -> Medium { Medium(screen: labels) }

  /// A sheet of paper whose words run one way.
  ///
  /// Without room for pictures they are as large as their pixels. What the names of its fields begin with, no two
  /// faces of a file share; without it, the sheet is filled in by hand.
  package static func sheet(
    numbers: NumberOrder, pictures: PictureRoom? = nil, fields: String? = nil
  ) -> Medium {
    Medium(numbers: numbers, pictures: pictures, fields: fields)
  }

  /// A chapter of an e-book.
  package static func chapter(_ files: ChapterFiles) -> Medium { Medium(chapters: files) }
}

/// How much of a page a picture may take, in points.
package struct PictureRoom: Sendable, Equatable {
  let width: Double
  let height: Double

  package init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }
}

/// Which file holds each id of a book, by what the ids of each chapter begin with.
package struct ChapterFiles: Sendable, Equatable {
  private let files: [Substring: String]
  private let own: String

  /// - Parameters:
  ///   - chapters: the beginning of the ids within each chapter, and its file.
  ///   - own: the file of the chapter that is written.
  package init(_ chapters: [(prefix: String, file: String)], own: String) {
    files = Dictionary(
      chapters.map { (Self.key($0.prefix[...]), $0.file) }, uniquingKeysWith: { first, _ in first })
    self.own = own
  }

  /// The file of an id; `nil` where that is the chapter's own, or none has it.
  func file(of id: String) -> String? {
    files[Self.key(id[...])].flatMap { $0 == own ? nil : $0 }
  }

  /// The ids of a chapter share everything before the first two hyphens.
  private static func key(_ id: Substring) -> Substring {
    guard let hyphens = id.firstRange(of: "--") else { return id }
    return id[..<hyphens.lowerBound]
  }
}
