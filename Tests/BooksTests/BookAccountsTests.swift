import Diagnostics
import Testing
import ToolkitModel

@testable import Books

@Suite struct `Accounts of editions` {
  private static let part = BookRun(.part, id: "a", title: "Part", anchor: "parts-a---")
  private static let annex = BookRun(
    .appendix, id: "x", title: "Appendix A", anchor: "appendices-x---", prefix: "A-")

  private func book(_ id: String, _ runs: [BookRun]) -> BookFile {
    BookFile(
      edition: PieceID(id), code: "1-\(id)", path: "print/en/edition-\(id)-a4.pdf", paper: .a4,
      isLarge: false, runs: runs,
      entries: runs.map {
        BookEntry(level: 1, title: $0.title, anchor: $0.anchor, prefix: $0.prefix)
      })
  }

  /// A book whose runs have these numbers of pages.
  private func made(_ id: String, _ runs: [(BookRun, Int)]) -> MadeBook {
    var destinations: [String: Int] = [:]
    var page = 1
    for (run, pages) in runs {
      destinations[run.anchor] = page
      page += pages
    }
    destinations[BookTypst.end] = page - 1
    return MadeBook(book(id, runs.map(\.0)), pages: page - 1, destinations: destinations)
  }

  private let cover = BookRun(.cover, title: "All")
  private let front = BookRun(.front, title: "Contents")
  private let back = BookRun(.back, title: "Indexes")

  private var whole: MadeBook {
    made("full", [(cover, 1), (front, 2), (Self.part, 9), (back, 3), (Self.annex, 20)])
  }

  @Test func `the pages of all parts are the pages of the file`() throws {
    let accounts = BookAccounts(of: [whole])
    #expect(accounts.diagnostics == [])
    let account = try #require(accounts.accounts.first)
    #expect(account.pages == 35)
    #expect(account.lines.map(\.pages) == [1, 2, 9, 3, 20])
    #expect(account.lines.map(\.pages).reduce(0, +) == account.pages)
    #expect(account.lines.map(\.firstLabel) == ["1", "2", "4", "13", "A-1"])
    #expect(account.lines.map(\.lastLabel) == ["1", "3", "12", "15", "A-20"])
  }

  @Test func `a larger edition has the pages of smaller ones but for covers, front and back`() {
    let body = made("body", [(cover, 1), (front, 1), (Self.part, 9), (back, 2)])
    let annex = made("annex", [(cover, 1), (front, 1), (back, 1), (Self.annex, 20)])
    let accounts = BookAccounts(of: [whole, body, annex])
    #expect(accounts.diagnostics == [])
    func frame(_ account: BookAccounts.Account) -> Int {
      account.lines.filter { [.cover, .front, .back].contains($0.run.kind) }.map(\.pages)
        .reduce(0, +)
    }
    let all = accounts.accounts
    #expect(
      all[0].pages == all.dropFirst().map { $0.pages - frame($0) }.reduce(0, +) + frame(all[0]))
  }

  @Test func `a part that is much longer elsewhere is named`() {
    let body = made("body", [(cover, 1), (front, 1), (Self.part, 12), (back, 2)])
    #expect(
      BookAccounts(of: [whole, body]).diagnostics == [
        Diagnostic(
          .warning, "page-account",
          "'Part' has 12 pages in print/en/edition-body-a4.pdf and 9 in print/en/edition-full-a4.pdf",
          at: nil, remedy: "compare both; only page numbers after references may differ")
      ])
  }

  @Test(arguments: [
    (["parts-a---": nil], "no page contains the beginning of 'Part'"),
    (["parts-a---": 2], "'Part' does not begin on its own page"),
    (["cover---": 2], "'All' does not begin on its own page"),
    (["end-doc": nil], "text is missing at the end"),
    (["end-doc": 3], "text is missing at the end"),
    (["end-doc": 99], "text is missing at the end"),
  ]) func `what does not add up is our fault`(_ changes: [String: Int?], _ message: String) {
    var destinations = whole.destinations
    for (id, page) in changes { destinations[id] = page }
    let accounts = BookAccounts(
      of: [MadeBook(whole.book, pages: whole.pages, destinations: destinations)])
    #expect(accounts.accounts == [])
    #expect(
      accounts.diagnostics == [
        Diagnostic(
          .error, "page-account", "print/en/edition-full-a4.pdf: \(message)", at: nil,
          remedy: "this is a bug in Handbill; please report it")
      ])
  }

  @Test func `the file of accounts names each part with its labels`() {
    let small = made("small", [(cover, 1), (front, 1), (back, 1), (Self.annex, 2)])
    let expected = """
      {"editions": [
        {"id": "small", "code": "1-small", "path": "print/en/edition-small-a4.pdf", "paper": "a4", "large_print": false, "pages": 5, "parts": [
          {"kind": "cover", "title": "All", "pages": 1, "first": "1", "last": "1"},
          {"kind": "front", "title": "Contents", "pages": 1, "first": "2", "last": "2"},
          {"kind": "back", "title": "Indexes", "pages": 1, "first": "3", "last": "3"},
          {"kind": "appendix", "id": "x", "title": "Appendix A", "pages": 2, "first": "A-1", "last": "A-2"}
        ]}
      ]}

      """
    #expect(String(decoding: BookAccounts(of: [small]).json, as: UTF8.self) == expected)
  }
}
