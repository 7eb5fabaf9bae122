@testable import PrintEngine

/// The books that the tests print, in a style that has what the worker asks of one.
enum BookGallery {
  /// Two columns under a heading over both; what is missing in a toolkit's style shows in its messages.
  static let style = #"""
    #let margin = 20pt
    #let anchor(id) = [#metadata(id)<places>#metadata(none)#label(id)]
    #let book(title: "", lang: "en", dir: "ltr", body) = {
      set document(title: title, date: none)
      set page(width: 300pt, height: 400pt, margin: margin, numbering: "1",
        header: text(size: 6pt, title), footer: text(size: 6pt, "A foot"))
      set text(font: ("Noto Sans", "Noto Sans Arabic"), fallback: false, lang: lang, size: 10pt,
        dir: if dir == "rtl" { rtl } else { ltr })
      body
    }
    #let run(id, title, ..articles) = {
      set page(columns: 2)
      set columns(gutter: 10pt)
      place(top, scope: "parent", float: true, [#anchor(id) #heading(title)])
      context [#metadata((columns: page.columns, gutter: 10pt, margin: page.margin))<columns>]
      articles.pos().join()
    }
    #let article(id, ..blocks) = { anchor(id); blocks.pos().join() }
    #let p(..words) = par(words.pos().join())
    #let h(level, words) = heading(level: level, words)
    #let go(id, ..words) = link(label(id), words.pos().join())
    #let picture(name, words) = image(name, alt: words)
    #let today() = datetime.today().display()
    """#

  private static let dot = TypstDocument.Picture(
    name: "0.svg",
    bytes: Array(
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10"/></svg>
      """.utf8))

  /// A book of two runs with one article each, whose blocks are given.
  static func book(
    _ path: String, _ first: String, _ second: String = #"p("Own 2"),"#, head: String = "",
    style: String = style, finish: PrintFinish = PrintFinish()
  ) -> PrintJob {
    let source = """
      #import "book.typ": *
      #show: book.with(title: "A book",\(head))
      #run("one","A title over both of the columns",
      // in section(first)
      article("first",
      \(first)
      ),)
      #run("two","Two",
      // in section(second)
      article("second",
      \(second)
      ),)

      """
    return PrintJob(
      path: path, name: "the book '\(path)'",
      document: .book(
        TypstDocument(source: Array(source.utf8), style: Array(style.utf8), pictures: [dot])),
      finish: finish)
  }

  static func style(_ old: String, _ new: String) -> String {
    style.replacing(old, with: new)
  }

  private static let arabic = #"lang: "ar", dir: "rtl","#
  private static let long = String(repeating: "long", count: 11)

  /// Typst numbers letters by their first use: the 40th and 41st are a pair of brackets in the strings of a PDF.
  private static let alphabet = "cdefgh ijlmnp qrstuv абвгде жзийкл мнопрс туфхцч шщъыьэ юя"
  /// Each of two neighbors in the alphabet, and too wide for a column; in one of them brackets are nested.
  static let words = zip(alphabet.dropFirst(29), alphabet.dropFirst(30)).filter {
    $0 != " " && $1 != " "
  }
  .map { String(repeating: $0, count: 15) + String(repeating: $1, count: 15) }

  static let documents: [PrintJob] = [
    book("plain book", #"p("Hello ",go("two","there"),),picture("0.svg","a dot"),p(today()),"#),
    book("Arabic book", #"p("مرحبا"),"#, head: arabic),
    book("long words", #"p("short"),p("\#(long)"),"#),
    book("long word from the right", #"p("مرحبا"),p("\#(long)"),"#, head: arabic),
    book("brackets", "p(\"\(alphabet)\")," + words.map { "p(\"\($0)\")," }.joined()),
    book("tall", #"block(height: 390pt, breakable: false, align(bottom)[low]),"#),
    book("wide picture", #"image("0.svg", width: 200pt, alt: "a dot"),"#),
    book("no sign", #"p("漢 and 👩‍👩‍👧, 漢"),"#),
    book("no sign under a low heading", #"p("a"),"#, #"h(3,"漢"),"#),
    book("picture without words", #"picture("0.svg", none),"#),
    book("wrong font", "", style: style("\"Noto Sans\",", "\"Noto Snas\",")),
    book("wrong name", #"p("a"),"#, "p(nothing),"),
    book("wrong style", "", style: style + "\n#let x = nothing"),
    book("wrong link", #"p("a"),"#, #"p(go("nowhere","b")),"#),
    book("package", "", style: "// A style.\n#import \"@preview/cetz:0.3.0\": canvas\n" + style),
    book("hidden package", "", style: "#import \"@preview\" + \"/cetz:0.3.0\": canvas\n" + style),
    book("outside file", #"image("../worker.py"),"#),
    book(
      "broken document", #"p("a"),"#,
      finish: PrintFinish(documents: [.init(after: "one", bytes: [1, 2], head: "Exhibit {n}")])),
    book(
      "document behind nothing", #"p("a"),"#,
      finish: PrintFinish(documents: [.init(after: "x", bytes: [1, 2], head: "Exhibit {n}")])),
    book(
      "book labels", #"p("a"),"#,
      finish: PrintFinish(labels: [
        PrintFinish.Labels(from: "two", style: .decimal, prefix: "A-", first: 1)
      ])),
  ]

  private static let run = Task { try await printed(documents) }
  private static let again = Task { try await printed(documents, workers: 1) }

  static var first: Printed { get async throws { try await run.value } }
  static var second: Printed { get async throws { try await again.value } }
}
