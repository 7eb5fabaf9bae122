/// One PDF to make: a document that needs nothing else, and what must be true of the result.
///
/// A value without files, clocks or paths of this machine, so that its digest names the finished PDF.
package struct PrintJob: Sendable, Equatable {
  /// Where the PDF lies in the site, such as `print/en/wallet-card-letter.pdf`.
  package let path: String
  /// What it is, for messages, such as `flyer 'wallet-card' in en on Letter`.
  package let name: String
  package let document: PrintDocument
  /// The boxes whose content must fit.
  package let boxes: [PrintBox]
  /// How many pages it must have before it is finished; `nil` for any number.
  package let pages: Int?
  /// Whether its input elements become real fields.
  package let hasFields: Bool
  package let finish: PrintFinish

  package init(
    path: String, name: String, document: PrintDocument, boxes: [PrintBox] = [],
    pages: Int? = nil, hasFields: Bool = false,
    finish: PrintFinish = PrintFinish()
  ) {
    self.path = path
    self.name = name
    self.document = document
    self.boxes = boxes
    self.pages = pages
    self.hasFields = hasFields
    self.finish = finish
  }
}

/// A box of fixed size whose content must fit: an element `id="box-ID"` whose last child is
/// `<div id="end-ID"></div>`.
package struct PrintBox: Sendable, Equatable {
  package let id: String
  /// What it is, for messages, such as `face 'front'`.
  package let name: String
  /// From the box's top to where its content must end, in points.
  package let room: Double
  /// Boxes of one group have one size.
  package let group: String
  /// The values of `--size`, in points, from the largest down; the same for a group.
  ///
  /// The first at which the whole group fits is taken, or the last. Empty where the document has its own.
  package let sizes: [Double]

  package init(id: String, name: String, room: Double, group: String = "", sizes: [Double] = []) {
    self.id = id
    self.name = name
    self.room = room
    self.group = group
    self.sizes = sizes
  }
}

/// What is done to a PDF when its pages are made.
package struct PrintFinish: Sendable, Equatable {
  /// How viewers number a run of pages.
  package struct Labels: Sendable, Equatable {
    package enum Style: String, Sendable, Equatable {
      case decimal, roman, none
    }
    /// The named destination (an id in the document) on whose page the run begins.
    package let from: String
    package let style: Style
    package let prefix: String
    /// The number of the run's first page.
    package let first: Int

    package init(from: String, style: Style, prefix: String = "", first: Int = 1) {
      self.from = from
      self.style = style
      self.prefix = prefix
      self.first = first
    }
  }

  /// Several pages on each side of a sheet.
  package struct Sheet: Sendable, Equatable {
    /// In points.
    package let width: Double
    package let height: Double
    /// The sides of sheets, in order; each is a list of placed pages.
    package let sides: [[Placed]]

    package init(width: Double, height: Double, sides: [[Placed]]) {
      self.width = width
      self.height = height
      self.sides = sides
    }
  }

  /// A page on a side of a sheet; points, from the bottom left corner.
  package struct Placed: Sendable, Equatable {
    /// The index of the page, from 0; `nil` leaves the place white.
    package let page: Int?
    package let x: Double
    package let y: Double
    package let width: Double
    package let height: Double
    /// Degrees clockwise: 0, 90, 180 or 270.
    package let turn: Int

    package init(page: Int?, x: Double, y: Double, width: Double, height: Double, turn: Int = 0) {
      self.page = page
      self.x = x
      self.y = y
      self.width = width
      self.height = height
      self.turn = turn
    }
  }

  package let labels: [Labels]
  package let sheet: Sheet?
  /// Whether fields of one name become one field, so that one entry fills them all.
  package let mergesFields: Bool
  /// PDF files to put in behind the pages of a named destination, in order.
  package let documents: [Document]

  /// A document that is bound in.
  package struct Document: Sendable, Equatable {
    /// The named destination behind whose page it stands.
    package let after: String
    package let bytes: [UInt8]
    /// Printed at the head of each of its pages, `{n}` being the page within the document.
    package let head: String

    package init(after: String, bytes: [UInt8], head: String) {
      self.after = after
      self.bytes = bytes
      self.head = head
    }
  }

  package init(
    labels: [Labels] = [], sheet: Sheet? = nil, mergesFields: Bool = false,
    documents: [Document] = []
  ) {
    self.labels = labels
    self.sheet = sheet
    self.mergesFields = mergesFields
    self.documents = documents
  }
}
