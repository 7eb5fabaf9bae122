import CommonMark
import Composition
import Foundation
import PrintEngine
import Testing
import ToolkitModel

@testable import Sheets

@Suite struct `A piece as a document` {
  private let labels = Labels { $0 == "back_to_text" ? "Back" : $0.capitalized }

  private func card(_ plan: SheetPlan) -> SheetHTML {
    SheetHTML(
      text: SheetText(
        language: "fr", direction: "ltr", title: "Carte", description: "A & B",
        publisher: "Éditeur", date: "2026-11-24"),
      plan: plan,
      faces: [
        SheetHTML.Face(
          id: "front", body: .plain("Un").contained(class: "face face-reader"), labels: labels,
          isOfficer: false, icon: "door", language: "fr", direction: "ltr"),
        SheetHTML.Face(
          id: "back", body: .plain("Two").contained(class: "face face-officer"), labels: labels,
          isOfficer: true, language: "en", direction: "ltr"),
      ], styles: "/* styles */\n", look: SheetLook(ink: "#00595e"), kind: .card)
  }

  private var pages: [SheetPlan.Page] {
    (0...1).map {
      SheetPlan.Page(
        face: $0, size: Size(width: 200, height: 100),
        padding: Insets(vertical: 10, horizontal: 12))
    }
  }

  @Test func `is whole in itself`() {
    let html = card(
      SheetPlan(
        use: .single, scale: TypeScale(largest: 10, floor: 7, small: 6), pages: pages, bleed: 9)
    ).html
    #expect(
      html == """
        <!DOCTYPE html>
        <html lang="fr" dir="ltr">
        <head>
        <meta charset="utf-8" />
        <title>Carte</title>
        <meta name="author" content="Éditeur" />
        <meta name="description" content="A &amp; B" />
        <meta name="dcterms.created" content="2026-11-24" />
        <meta name="dcterms.modified" content="2026-11-24" />
        <style>
        /* styles */

        </style>
        <style>
        @page p0 { size: 200pt 100pt; margin: 0; bleed: 9pt; marks: none }
        @page p1 { size: 200pt 100pt; margin: 0; bleed: 9pt; marks: none }
        html { --ink: #00595e; --tint: #e4f3f3; --stop: #99121a }
        .face-line { font-size: 6pt }
        </style>
        </head>
        <body class="kind-card">
        <section class="page" style="page: p0; width: 200pt; height: 100pt">
        <div class="cell" id="box-front" lang="fr" dir="ltr" style="width: 176pt; height: 80pt; padding: 10pt 12pt; --size: 10pt; --up: -5pt; --out: -7pt; --inset: 7pt">
        <div class="face face-reader">
        <p>Un</p>
        </div>
        <div id="end-front"></div>
        </div>
        </section>
        <section class="page" style="page: p1; width: 200pt; height: 100pt">
        <div class="frame" style="left: 5pt; top: 5pt; width: 190pt; height: 90pt"></div>
        <div class="cell" id="box-back" lang="en" dir="ltr" style="width: 176pt; height: 80pt; padding: 10pt 12pt; --size: 17.5pt; --up: -5pt; --out: -7pt; --inset: 7pt">
        <div class="face face-officer">
        <p>Two</p>
        </div>
        <div id="end-back"></div>
        </div>
        </section>
        </body>
        </html>

        """)
  }

  @Test func `stands on sheets whose marks are a page over the faces`() {
    let mark = Mark(frame: Frame(x: 1, y: 2, width: 3, height: 4), kind: .line)
    let side = SheetPlan.Side(
      places: [SheetPlan.Place(page: 1, frame: Frame(x: 10, y: 20, width: 200, height: 100))],
      marks: [mark])
    let bare = SheetPlan.Side(
      places: [
        SheetPlan.Place(
          page: 0, frame: Frame(x: 0, y: 0, width: 200, height: 100), isTurned: true)
      ], marks: [])
    let job = card(
      SheetPlan(
        use: .sheet, scale: .card, pages: pages,
        sheet: SheetPlan.Sheet(paper: Size(width: 600, height: 400), sides: [side, bare]))
    ).job(path: "p", name: "n")
    #expect(job.pages == 3)
    #expect(
      job.boxes == [
        PrintBox(
          id: "front", name: "face 'front'", room: 90, group: "face 0",
          sizes: TypeScale.card.sizes),
        PrintBox(
          id: "back", name: "face 'back'", room: 90, group: "officer 1",
          sizes: TypeScale.card.officers.sizes),
      ])
    #expect(
      job.finish.sheet
        == PrintFinish.Sheet(
          width: 600, height: 400,
          sides: [
            [
              PrintFinish.Placed(page: 1, x: 10, y: 280, width: 200, height: 100),
              PrintFinish.Placed(page: 2, x: 0, y: 0, width: 600, height: 400),
            ], [PrintFinish.Placed(page: 0, x: 0, y: 300, width: 200, height: 100, turn: 180)],
          ]))
    let html = String(decoding: job.sheet, as: UTF8.self)
    #expect(html.contains("@page marks { size: 600pt 400pt; margin: 0 }"))
    #expect(
      html.contains(
        """
        <section class="page marks" style="width: 600pt; height: 400pt">
        <div class="mark mark-line" style="left: 1pt; top: 2pt; width: 3pt; height: 4pt"></div>
        </section>
        """))
  }

  @Test func `has the mark and the icon of a face in its band, where a screen reader says nothing`()
  {
    let icon = "<svg viewBox='0 0 24 24' stroke='currentColor'/>"
    var html = card(SheetPlan(use: .read, scale: .card, pages: pages))
    html.look = SheetLook(
      ink: "#000", mark: "<svg width='9'/>", icons: ["door": icon, "say": icon])
    func address(_ drawing: String) -> String {
      DataAddress(Array(drawing.utf8), path: "a.svg").text
    }
    let rules = html.html.split(separator: "\n").filter { $0.hasPrefix("#box-") }
    #expect(
      rules.map { String($0.prefix { $0 != "," && $0 != "{" }) } == [
        "#box-front .face > h2:first-child::before", "#box-front .face > h2:first-child::after",
        "#box-front .spoken::before ", "#box-back .face > h2:first-child::before",
      ])
    #expect(rules[0].contains("content: url(\"\(address("<svg width='9'/>"))\")"))
    let white = "<svg width=\"1em\" height=\"1em\" viewBox='0 0 24 24' stroke='#fff'/>"
    #expect(rules[1].contains(address(white)))
    #expect(rules[2].contains(address(white.replacing("#fff", with: "#000"))))
  }

  @Test func `has a cover only where it is held like a book or a leaflet`() {
    var html = card(SheetPlan(use: .read, scale: .booklet, pages: pages))
    #expect(!html.html.contains("class=\"cell cover\""))
    html.kind = .booklet
    #expect(html.html.split(separator: "class=\"cell cover\"").count == 2)
    #expect(html.boxes.map(\.group) == ["cover", "officer 1"])
    #expect(html.boxes[0].sizes.first == 21)
  }
}
