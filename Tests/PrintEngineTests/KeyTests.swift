import Digests
import Testing

@testable import PrintEngine

@Suite struct `The key of a job` {
  private typealias Finish = PrintFinish

  /// Jobs of which no two are equal: each differs from the first in one thing.
  private static let jobs: [PrintJob] = {
    func job(
      path: String = "p", name: String = "n", html: String = "h", document: PrintDocument? = nil,
      boxes: [PrintBox] = [PrintBox(id: "a", name: "b", room: 1)],
      pages: Int? = 1, hasFields: Bool = false, finish: PrintFinish = finish()
    ) -> PrintJob {
      PrintJob(
        path: path, name: name, document: document ?? .sheet(Array(html.utf8)), boxes: boxes,
        pages: pages, hasFields: hasFields, finish: finish)
    }
    func finish(
      labels: [Finish.Labels] = [Finish.Labels(from: "f", style: .roman)],
      placed: Finish.Placed = Finish.Placed(page: 0, x: 1, y: 2, width: 3, height: 4, turn: 90),
      width: Double = 5, height: Double = 6, merges: Bool = false,
      document: Finish.Document = Finish.Document(after: "x", bytes: [1], head: "y")
    ) -> PrintFinish {
      PrintFinish(
        labels: labels,
        sheet: Finish.Sheet(width: width, height: height, sides: [[placed]]), mergesFields: merges,
        documents: [document])
    }
    func placed(
      page: Int? = 0, x: Double = 1, y: Double = 2, width: Double = 3, height: Double = 4,
      turn: Int = 90
    ) -> PrintJob {
      job(
        finish: finish(
          placed: Finish.Placed(page: page, x: x, y: y, width: width, height: height, turn: turn)))
    }
    func book(picture name: String, _ bytes: [UInt8]) -> PrintJob {
      let picture = TypstDocument.Picture(name: name, bytes: bytes)
      return job(document: .book(TypstDocument(source: [1], style: [2], pictures: [picture])))
    }
    return [
      job(), job(path: "q"), job(name: "q"), job(html: "q"), job(boxes: []),
      job(boxes: [PrintBox(id: "q", name: "b", room: 1)]),
      job(boxes: [PrintBox(id: "a", name: "q", room: 1)]),
      job(boxes: [PrintBox(id: "a", name: "b", room: 1.000001)]),
      job(boxes: [PrintBox(id: "a", name: "b", room: 1, group: "q")]),
      job(boxes: [PrintBox(id: "a", name: "b", room: 1, sizes: [10])]),
      job(boxes: [PrintBox(id: "a", name: "b", room: 1, sizes: [10, 9])]), job(pages: nil),
      job(pages: 2),
      job(hasFields: true),
      job(finish: PrintFinish()), job(finish: finish(labels: [])),
      job(finish: finish(labels: [Finish.Labels(from: "q", style: .roman)])),
      job(finish: finish(labels: [Finish.Labels(from: "f", style: .decimal)])),
      job(finish: finish(labels: [Finish.Labels(from: "f", style: .roman, prefix: "q")])),
      job(finish: finish(labels: [Finish.Labels(from: "f", style: .roman, first: 2)])),
      placed(page: nil), placed(page: 1), placed(x: 9), placed(y: 9), placed(width: 9),
      placed(height: 9), placed(turn: 0),
      job(finish: finish(width: 9)), job(finish: finish(height: 9)),
      job(finish: finish(merges: true)),
      job(finish: finish(document: Finish.Document(after: "q", bytes: [1], head: "y"))),
      job(finish: finish(document: Finish.Document(after: "x", bytes: [2], head: "y"))),
      job(finish: finish(document: Finish.Document(after: "x", bytes: [1], head: "q"))),
      job(document: .book(TypstDocument(source: [1], style: [2]))),
      job(document: .book(TypstDocument(source: [2], style: [1]))),
      job(document: .book(TypstDocument(source: [9], style: [2]))),
      job(document: .book(TypstDocument(source: [1], style: [9]))),
      book(picture: "0.svg", [3]), book(picture: "1.svg", [3]), book(picture: "0.svg", [9]),
    ]
  }()

  @Test func `depends on every field`() {
    let engine = fakeEngine("")
    let keys = Self.jobs.map { PrintKey.of($0, by: engine.versions, engine.script).hex }
    #expect(Set(keys).count == Self.jobs.count)
    #expect(keys == Self.jobs.map { PrintKey.of($0, by: engine.versions, engine.script).hex })
  }

  @Test func `depends on versions, fonts and the worker`() {
    let engines = [
      fakeEngine(""), fakeEngine("", weasyprint: "71.0"), fakeEngine("", fonts: "other"),
      fakeEngine("", libraries: "pango 2"), fakeEngine("exit"),
    ]
    #expect(
      Set(engines.map { PrintKey.of(Self.jobs[0], by: $0.versions, $0.script) }).count
        == engines.count)
  }

  @Test func `of a book depends on Typst, that of a sheet on what WeasyPrint needs`() {
    let sheet = Self.jobs[0]
    let book = PrintJob(
      path: "b", name: "b", document: .book(TypstDocument(source: [1], style: [2])))
    func keys(_ job: PrintJob, _ engines: [WeasyPrint]) -> Int {
      Set(engines.map { PrintKey.of(job, by: $0.versions, script) }).count
    }
    let typst = [fakeEngine(""), fakeEngine("", typst: "0.16")]
    #expect(keys(sheet, typst) == 1)
    #expect(keys(book, typst) == 2)
    let others = [
      fakeEngine(""), fakeEngine("", weasyprint: "71.0"), fakeEngine("", libraries: "pango 2"),
    ]
    #expect(keys(book, others) == 1)
    #expect(keys(book, [fakeEngine(""), fakeEngine("", fonts: "other")]) == 2)
  }

  @Test func `decides which machine prints the job`() throws {
    let engine = fakeEngine("")
    let shop = PrintShop(engine: engine, cache: nil, tasks: 1)
    for count in [1, 2, 3, 7] {
      var paths: [String] = []
      for index in 1...count {
        let shard = try #require(Shard(parsing: "\(index)/\(count)"))
        let part = shop.jobs(Self.jobs, in: shard)
        for job in part {
          let first = shop.key(of: job).bytes.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
          #expect(first % UInt64(count) == UInt64(index - 1))
        }
        paths += part.map { shop.key(of: $0).hex }
      }
      #expect(paths.sorted() == Self.jobs.map { shop.key(of: $0).hex }.sorted())
    }
  }

  @Test(arguments: ["", "1", "0/2", "3/2", "1/0", "a/2", "1/2/3", "+1/2", " 1/2", "1/", "-1/2"])
  func `knows no such part`(_ text: String) {
    #expect(Shard(parsing: text) == nil)
  }
}
