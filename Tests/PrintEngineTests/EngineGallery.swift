@testable import PrintEngine

/// What the tests print, all of it once.
enum Gallery {
  private static let words = "<p>Some words to fill the box with. "
  private static func box(_ sizes: [Double] = [12]) -> [PrintBox] {
    [PrintBox(id: "a", name: "box 'a'", room: 144, group: "a", sizes: sizes)]
  }

  private static func boxed(_ count: Int) -> String {
    "<div class=box id=box-a>\(String(repeating: words, count: count))<div id=end-a></div></div>"
  }

  private static func pages(_ count: Int) -> String {
    (1...count).map {
      "<section id=s\($0)><h1>Page \($0)</h1><p><a href=#s1>to one</a></section>"
    }.joined()
  }

  /// A place for a quarter of a sheet, by column and row from the top left.
  private static func quarter(_ page: Int?, _ column: Int, _ row: Int, turn: Int = 0)
    -> PrintFinish.Placed
  {
    PrintFinish.Placed(
      page: page, x: Double(column) * 306, y: Double(1 - row) * 396, width: 306, height: 396,
      turn: turn)
  }

  private static func sheet(_ sides: [[PrintFinish.Placed]]) -> PrintFinish {
    PrintFinish(sheet: PrintFinish.Sheet(width: 612, height: 792, sides: sides))
  }

  private static let form = """
    <form><label>Name <input name=who></label><input name=who>
    <input type=checkbox name=yes title=Yes><select name=s><option>one<option>two</select>
    <div dir=rtl><textarea name=note></textarea></div></form>
    """

  private static let dot =
    "<img alt=dot src='data:image/svg+xml,<svg xmlns=%22http://www.w3.org/2000/svg%22 "
    + "width=%2210%22 height=%2210%22><rect width=%2210%22 height=%2210%22/></svg>'>"

  static let sizes: [Double] = [12, 11.4, 10.8, 10.2, 9.6, 9, 8.4, 7.8]

  /// Boxes of several lengths, at the size that is found and at each alone.
  static let sized = (4...10).flatMap { count in
    [job("found \(count)", boxed(count), boxes: box(sizes), pages: 1)]
      + sizes.map { job("\(count) at \($0)", boxed(count), boxes: box([$0]), pages: 1) }
  }

  /// Two boxes with little and with much text, of two groups or of one.
  static let grouped = [("apart", ["a", "b"]), ("together", ["a", "a"])].map { name, groups in
    job(
      name, boxed(2) + boxed(7).replacing("-a", with: "-b"),
      boxes: zip(["a", "b"], groups).map {
        PrintBox(id: $0, name: "box '\($0)'", room: 144, group: $1, sizes: sizes)
      }, pages: 1)
  }

  static let documents: [PrintJob] = [
    job("page", "<h1>Hello</h1><p>Some text"),
    job("shrinks", boxed(5), boxes: box([12, 11.4, 10.8, 10.2, 9.6]), pages: 1),
    job("overflows", boxed(9), boxes: box([12, 11.4]), pages: 1),
    job("lost", boxed(90), boxes: box(), pages: 1),
    job(
      "wide",
      "<div class=box id=box-a>\(String(repeating: "long", count: 50))<div id=end-a></div></div>",
      boxes: box([12, 11.4]), pages: 1),
    job("margin", "<div style='margin-right: -100in'><p style='margin-left: 50in'>far away</div>"),
    job("picture outside", "<div style='margin-left: -50in'>\(dot)</div>"),
    job(
      "contents from the right",
      """
      <style>
      ul { list-style: none; padding: 0 } ul ul { padding-inline-start: 2em }
      .leader::after { content: leader(".") " " target-counter(attr(data-t), page) }
      </style>
      <nav dir=rtl><ul><li><a href="#s">דירות</a><span class=leader data-t="#s"></span>
      <ul><li><a href="#s">חדרים</a><span class=leader data-t="#s"></span></li></ul></li></ul></nav>
      <p id=s>דירות</p>
      """),
    job("boxless", "<p>", boxes: box()),
    job("long", pages(3), pages: 2),
    job("short", pages(1), pages: 2),
    job("network", "<img alt=x src='http://127.0.0.1:9/x.png'>"),
    job("style", "<link rel=stylesheet href='https://example.org/x.css'>"),
    job("import", "<style>@import 'https://example.org/x.css'; p { color: red }</style>"),
    job(
      "font",
      "<style>@font-face { font-family: X; src: url(https://example.org/x.ttf) }"
        + "p { font-family: X }</style><p>Text"),
    job("file", "<img alt=x src='file:///etc/hostname'>"),
    job("data", dot),
    job("complains", "<style>p { foo: bar }</style><p>Text"),
    job("complains too", "<style>p { foo: bar }</style><p>Text"),
    job(
      "labels", pages(6),
      finish: PrintFinish(labels: [
        PrintFinish.Labels(from: "s2", style: .roman),
        PrintFinish.Labels(from: "s4", style: .decimal, prefix: "A-", first: 7),
      ])),
    job("labels at nothing", "<p>", finish: PrintFinish(labels: [.init(from: "x", style: .none)])),
    job(
      "sheet", pages(8), pages: 8,
      finish: sheet([
        [quarter(7, 0, 0), quarter(0, 1, 0), quarter(4, 0, 1), quarter(nil, 1, 1)],
        [quarter(1, 0, 0), quarter(6, 1, 0, turn: 180), quarter(3, 0, 1), quarter(2, 1, 1)],
        [quarter(5, 0, 0), quarter(5, 1, 0), quarter(5, 0, 1), quarter(5, 1, 1)],
      ])),
    job("sheet of nothing", pages(1), finish: sheet([[quarter(3, 0, 0)]])),
    job(
      "sheet too long", pages(3), pages: 2,
      finish: sheet([[quarter(0, 0, 0), quarter(1, 1, 0)]])),
    job("sheet misses", pages(2), finish: sheet([[quarter(0, 0, 0)]])),
    job("form", form, hasFields: true, finish: PrintFinish(mergesFields: true)),
    job("apart", form, hasFields: true),
    job(
      "clash", "<form><input name=a><input type=checkbox name=a></form>", hasFields: true,
      finish: PrintFinish(mergesFields: true)),
    job(
      "form sheet", form, pages: 1, hasFields: true,
      finish: sheet([[quarter(0, 0, 0), quarter(0, 1, 1, turn: 180)]])),
    job(
      "bound into a sheet", pages(2),
      finish: PrintFinish(documents: [.init(after: "s1", bytes: [1, 2], head: "Exhibit {n}")])),
  ]

  private static let run = Task { try await printed(documents) }
  private static let again = Task { try await printed(documents, workers: 1) }

  static var first: Printed { get async throws { try await run.value } }
  static var second: Printed { get async throws { try await again.value } }
}
