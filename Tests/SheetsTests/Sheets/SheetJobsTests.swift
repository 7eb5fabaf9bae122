import Composition
import Diagnostics
import Guides
import PrintEngine
import Testing
import ToolkitModel

@testable import Sheets

@Suite struct `The files of a toolkit` {
  private let shipped: SheetJobs
  private let tenants: SheetJobs

  init() throws {
    let composer = try LoadedGuide.shipped().composer
    shipped = SheetJobs(
      composer: composer, pages: PaperPages(by: composer), paper: [.letter, .a4],
      styles: LoadedGuide.printStyles)
    let french = try LoadedGuide.tenants().composer
    tenants = SheetJobs(
      composer: french, pages: PaperPages(by: french), paper: [.a4], styles: LoadedGuide.printStyles
    )
  }

  @Test func `are named for piece, paper and use`() {
    #expect(
      tenants.files.map(\.path) == [
        "print/fr/carte-a4.pdf", "print/fr/carte-a4-fold.pdf", "print/fr/carte-a4-single.pdf",
        "print/fr/carte-a4-read.pdf", "print/fr/demi-feuille-a4.pdf",
        "print/fr/demi-feuille-a4-read.pdf", "print/fr/notes-a4-read.pdf",
        "print/fr/notes-a4-print.pdf", "print/fr/notes-a4-fillable.pdf",
        "print/fr/form-etat-a4.pdf", "print/fr/form-etat-a4-fillable.pdf",
      ])
    #expect(tenants.files[0].flip == .long && tenants.files[0].sides == 2 && tenants.files[0].cut)
    #expect(tenants.files[1].flip == .none && tenants.files[1].sides == 1)
    #expect(tenants.files[7].flip == .short)
  }

  @Test func `are complete and no two alike`() {
    let paths = shipped.files.map(\.path)
    #expect(shipped.jobs.map(\.path) == paths)
    #expect(Set(paths).count == paths.count)
    for paper in ["letter", "a4"] {
      for name in [
        "wallet-card-\(paper)", "wallet-card-\(paper)-fillable", "door-notice-\(paper)",
        "first-24-hours-\(paper)", "family-plan-\(paper)-fold", "emergency-card-\(paper)-single",
        "rumor-check-\(paper)", "witness-card-\(paper)-read", "form-visit-log-\(paper)",
        "form-first-24-hours-\(paper)-fillable",
      ] {
        #expect(paths.contains("print/en/\(name).pdf"))
      }
      // Without a back there is nothing to fold, and an officer's face has nothing to fill in.
      #expect(!paths.contains("print/en/emergency-card-\(paper)-fold.pdf"))
      #expect(!paths.contains("print/en/door-notice-\(paper)-fillable.pdf"))
    }
  }

  @Test func `hold everything themselves, each box once, each id once`() throws {
    for job in shipped.jobs + tenants.jobs {
      let html = String(decoding: job.sheet, as: UTF8.self)
      for box in job.boxes {
        #expect(html.split(separator: "id=\"box-\(box.id)\"").count == 2, "\(job.path)")
        #expect(html.split(separator: "id=\"end-\(box.id)\"").count == 2, "\(job.path)")
      }
      let ids = html.split(separator: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
      #expect(Set(ids).count == ids.count, "\(job.path)")
      for source in html.split(separator: " src=\"").dropFirst() {
        #expect(source.hasPrefix("data:"), "\(job.path)")
      }
      #expect(!html.contains("@import"), "\(job.path)")
      for address in html.split(separator: "url(").dropFirst() {
        #expect(address.hasPrefix("\"data:image/svg+xml;"), "\(job.path)")
      }
      #expect(html.contains("<input") == job.hasFields, "\(job.path)")
      // A place for every page, also for those that hold marks.
      if let sheet = job.finish.sheet, let pages = job.pages {
        let placed = Set(sheet.sides.flatMap { $0.compactMap(\.page) })
        #expect(placed == Set(0..<pages), "\(job.path)")
      }
    }
  }

  @Test func `carry a code only where the site has an address and the face has room`() {
    func hasCode(_ job: PrintJob) -> Bool {
      String(decoding: job.sheet, as: UTF8.self).contains("<svg class=\"code\" role=\"img\"")
    }
    #expect(!shipped.jobs.contains(where: hasCode))
    #expect(
      tenants.jobs.filter(hasCode).map(\.path) == [
        "print/fr/demi-feuille-a4.pdf", "print/fr/notes-a4-read.pdf", "print/fr/notes-a4-print.pdf",
        "print/fr/notes-a4-fillable.pdf", "print/fr/form-etat-a4.pdf",
        "print/fr/form-etat-a4-fillable.pdf",
      ])
  }

  @Test func `speak to an officer in the officer's language`() throws {
    let job = try #require(tenants.jobs.first)
    let html = String(decoding: job.sheet, as: UTF8.self)
    #expect(html.contains("id=\"box-bailleur\" lang=\"en\" dir=\"ltr\""))
    #expect(html.contains("id=\"box-locataire\" lang=\"fr\" dir=\"ltr\""))
  }

  @Test func `that do not fit on any paper are told once, where the face is named`() throws {
    let full = [
      BoxFill(id: "locataire", used: 224, room: 200), BoxFill(id: "bailleur", used: 10, room: 200),
    ]
    let found = tenants.diagnostics(for: [
      "print/fr/carte-a4.pdf": full, "print/fr/carte-a4-single.pdf": full,
      "print/fr/carte-a4-fold.pdf": [BoxFill(id: "locataire", used: 250, room: 200)],
    ])
    let diagnostic = try #require(found.first)
    #expect(found.count == 1)
    #expect(diagnostic.rule == "does-not-fit")
    #expect(
      diagnostic.message
        == "face 'locataire' of 'carte' in fr is 112 % full on A4 and A4 (single), "
        + "125 % full on A4 (fold)")
    #expect(diagnostic.position?.file.hasSuffix("flyers/carte.md") == true)
    #expect(diagnostic.position?.line == 6)
    #expect(diagnostic.remedy.hasPrefix("shorten it by about "))
    let lost = tenants.diagnostics(
      for: ["print/fr/carte-a4-fold.pdf": [BoxFill(id: "locataire", used: nil, room: 200)]])
    #expect(
      lost.map(\.message) == ["face 'locataire' of 'carte' in fr is more than full on A4 (fold)"])
    let wide = tenants.diagnostics(
      for: [
        "print/fr/carte-a4.pdf": [
          BoxFill(
            id: "locataire", used: 20, room: 200,
            stray: StrayWord(page: 1, box: "locataire", text: "anticonstitutionnel", by: 7))
        ]
      ])
    #expect(
      wide.map(\.message) == [
        "face 'locataire' of 'carte' in fr is too narrow on A4: 'anticonstitutionnel' is 7 pt "
          + "beyond its edge"
      ])
    #expect(wide.first?.position?.line == 6)
    #expect(tenants.diagnostics(for: [:]).isEmpty)
  }

  @Test func `that fit only in small type are a warning, once a face, with the size`() throws {
    func fill(_ size: Double) -> [BoxFill] {
      [BoxFill(id: "locataire", used: 190, room: 200, size: size)]
    }
    let found = tenants.diagnostics(for: [
      "print/fr/carte-a4.pdf": fill(7.5), "print/fr/carte-a4-single.pdf": fill(7),
      "print/fr/carte-a4-fold.pdf": fill(8),
    ])
    let warning = try #require(found.first)
    #expect(found.count == 1 && warning.severity == .warning && warning.rule == "small-type")
    #expect(
      warning.message
        == "face 'locataire' of 'carte' in fr fits only at 7 pt on A4 (single), and 8 pt can be read"
    )
    #expect(warning.position?.line == 6)
    #expect(warning.remedy.hasPrefix("shorten it by about "))
    #expect(tenants.diagnostics(for: ["print/fr/carte-a4.pdf": fill(8)]).isEmpty)
  }

  @Test func `are printed with the signature color, or with black alone`() throws {
    func look(_ ink: ToolkitSettings.Ink, brand: Brand? = nil) -> SheetLook {
      var settings = ToolkitSettings(at: SourcePosition(file: "toolkit.yaml"))
      settings.ink = ink
      settings.brand = brand
      return SheetLook(PrintStyles(sheet: []), settings: settings)
    }
    #expect(look(.color).ink == "#00595e")
    let brand = Brand(light: ScreenColor(red: 0x17, green: 0x63, blue: 0x3A))
    #expect(look(.color, brand: brand).ink == "#17633a")
    #expect(look(.black, brand: brand) == SheetLook(ink: "#000"))
    #expect(look(.black).rules(for: "html") == "html { --ink: #000; --tint: #eee; --stop: #000 }")
  }

  @Test func `of a leaflet need six faces`() {
    #expect(Flyer.Format.trifold.faceCounts.text(unless: 6) == nil)
    #expect(
      Flyer.Format.trifold.faceCounts.text(unless: 5)
        == "6 faces (in reading order: the cover, the flap, three inside, the back)")
    #expect(Flyer.Format.poster.faceCounts.text(unless: 2) == "1 face")
  }
}

@Suite struct `The plans of a piece` {
  private func order(_ faces: Int, isDense: Bool = false, rightToLeft: Bool = false) -> SheetOrder {
    SheetOrder(
      paper: .letter, faces: faces, isRightToLeft: rightToLeft, isDense: isDense,
      words: InterfaceWords(
        direction: rightToLeft ? "rtl" : "ltr", texts: [], months: []))
  }

  @Test(arguments: Flyer.Format.allCases)
  func `use each page, keep to the paper, and have no two variants alike`(format: Flyer.Format) {
    for faces in format.faceCounts.range where faces <= 9 {
      for isDense in [false, true] {
        let plans = format.plans(order(faces, isDense: isDense))
        #expect(Set(plans.map(\.use.rawValue)).count == plans.count)
        for plan in plans {
          #expect(plan.pages.count == faces)
          guard let sheet = plan.sheet else { continue }
          let places = sheet.sides.flatMap(\.places)
          #expect(Set(places.map(\.page)) == Set(plan.pages.indices))
          for place in places {
            #expect(place.frame.size == plan.pages[place.page].size)
          }
          // Who cuts or folds can measure whether the size is right.
          #expect(
            sheet.sides.contains { $0.marks.contains { $0.frame.width == .millimetres(50) } })
        }
      }
    }
  }

  @Test func `fold a booklet of many words from the large sheet`() throws {
    let dense = try #require(SheetPlan.booklets(order(8, isDense: true)).last?.sheet)
    #expect(dense.paper == Size(width: 1224, height: 792))
    let light = try #require(SheetPlan.booklets(order(8)).last?.sheet)
    #expect(light.paper == Size(width: 792, height: 612))
    #expect(SheetPlan.booklets(order(2)).map(\.use) == [.read, .print])
    #expect(SheetPlan.booklets(order(9)).map(\.use) == [.read, .print])
  }

  @Test func `turn a leaflet round that is read from right to left`() throws {
    let outside = try #require(
      SheetPlan.trifolds(order(6, rightToLeft: true)).first?.sheet?.sides.first)
    // The cover is on the left, the flap on the right.
    #expect(outside.places.map(\.page) == [1, 5, 0])
    #expect(outside.places[2].frame.x == 0)
    #expect(outside.places[0].frame.x == 792 - 261)
  }
}
