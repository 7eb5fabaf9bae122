package import Composition
package import Diagnostics
import Guides
package import PrintEngine
import QRCodes
package import ToolkitModel

/// Every file of every flyer and form of a guide: what to print, and how it is printed.
///
/// A face is set as large as it fits, within the limits of its kind. What fits only in type that is hard to read is a
/// warning, what does not fit at the smallest size an error: no words are cut off, and no rule is exchanged for its shorter form behind the
/// editors' backs, since what a lawyer signed for this face is what it says.
package struct SheetJobs: Sendable {
  /// A file and what its boxes hold.
  package struct Sheet: Sendable {
    package let file: SheetFile
    package let job: PrintJob
    /// The faces by the ids of their boxes.
    let faces: [String: SheetFace]
    /// What type of each box can be read, in points.
    var readable: [String: Double] = [:]
  }

  package private(set) var sheets: [Sheet] = []
  /// What is wrong with the pieces; their pages report the same.
  package private(set) var diagnostics: [Diagnostic] = []

  package var jobs: [PrintJob] { sheets.map(\.job) }
  package var files: [SheetFile] { sheets.map(\.file) }

  private let composer: PageComposer
  private let pages: PaperPages
  private let styles: String
  private let look: SheetLook

  /// Plans the files, in the order of the toolkit, for one paper after the other.
  package init(
    composer: PageComposer, pages: PaperPages, paper: [ToolkitSettings.PaperSize],
    styles: PrintStyles
  ) {
    self.composer = composer
    self.pages = pages
    self.styles = String(decoding: styles.sheet, as: UTF8.self)
    look = SheetLook(styles, settings: composer.guide.settings)
    for flyer in composer.guide.flyers.pieces { add(flyer, paper) }
    for form in composer.guide.forms.pieces { add(form, paper) }
  }

  private mutating func add(_ flyer: Flyer, _ papers: [ToolkitSettings.PaperSize]) {
    // Whatever is wrong with the faces is reported with the flyer's page; without files the build stops in any
    // case, since every piece must have some.
    let faces = pages.faces(of: flyer, diagnostics: &diagnostics)
      .map { SheetFace($0, of: flyer, by: composer) }
    guard faces.count == flyer.faces.count, flyer.format.faceCounts.range.contains(faces.count)
    else { return }
    for paper in papers { add(flyer, faces, paper) }
  }

  private mutating func add(
    _ flyer: Flyer, _ faces: [SheetFace], _ paper: ToolkitSettings.PaperSize
  ) {
    let order = SheetOrder(
      paper: paper, faces: faces.count, isRightToLeft: composer.words.direction == "rtl",
      isDense: faces.contains { $0.hasFields || $0.words > SheetFace.wordsOfSmallPage },
      words: composer.words)
    var plans = flyer.format.plans(order)
    if faces.contains(where: \.hasFields),
      let usual = plans.first(where: { $0.use == .sheet }) ?? plans.first
    {
      plans.append(usual.fillable)
    }
    let text = SheetText(
      composer, title: flyer.title.plainText, description: flyer.summary.plainText)
    let code = composer.code(of: .flyer(flyer.id))
    for plan in plans {
      let file = SheetFile(
        of: .flyer(flyer.id), in: composer.guide.variant, paper: paper, use: plan.use,
        flip: plan.flip, cut: plan.cut)
      let html = SheetHTML(
        text: text, plan: plan, faces: faces.map(\.printed), styles: styles, look: look,
        kind: flyer.format, code: code)
      sheets.append(
        Sheet(
          file: file, job: html.job(path: file.path, name: name(of: flyer, file)),
          faces: Dictionary(
            faces.map { ($0.printed.id, $0) }, uniquingKeysWith: { first, _ in first }),
          readable: Dictionary(
            plan.pages.map { (faces[$0.face].printed.id, html.scale(of: $0).readable) },
            uniquingKeysWith: { first, _ in first })))
    }
  }

  /// A file of a piece, for messages.
  private func name<P: Piece>(of piece: P, _ file: SheetFile) -> String {
    "\(P.kind) '\(piece.id)' in \(composer.guide.language) on \(file.paper.name)\(file.use.note)"
  }

  private mutating func add(_ form: Form, _ papers: [ToolkitSettings.PaperSize]) {
    guard let document = pages.page(.form(form.id)) else { return }
    diagnostics += document.diagnostics
    for paper in papers {
      for isFillable in [false, true] {
        let file = SheetFile(
          of: .form(form.id), in: composer.guide.variant, paper: paper,
          use: isFillable ? .fillable : .sheet)
        let html = FormHTML(
          document: document, form: form, composer: composer, paper: paper, styles: styles,
          look: look, isFillable: isFillable, code: composer.code(of: .form(form.id)))
        sheets.append(
          Sheet(
            file: file,
            job: PrintJob(
              path: file.path, name: name(of: form, file),
              document: .sheet(Array(html.html.utf8)), hasFields: isFillable),
            faces: [:]))
      }
    }
  }
}

extension PageComposer {
  /// The address of a page and its code; `nil` where the site has no address.
  fileprivate func code(of page: PageID) -> (address: String, matrix: QRMatrix)? {
    guard let site = guide.settings.siteAddress else { return nil }
    let address = site + guide.variant.path(of: page).text
    return QRMatrix(of: address).map { (address, $0) }
  }
}
