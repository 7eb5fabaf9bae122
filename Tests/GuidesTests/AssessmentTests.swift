import Diagnostics
import Testing

@testable import Guides
@testable import ToolkitModel

@Suite struct `Assessing reviews` {
  private let nowhere = SourcePosition(file: "a.yaml", line: 1, column: 1)

  private func date(_ text: String) throws -> CalendarDate {
    try #require(CalendarDate(iso8601: text))
  }

  private func phrase(
    review: (next: String, place: String?, digest: String?)?
  ) throws -> Phrase {
    func make(_ review: Review?) -> Phrase {
      Phrase(
        id: PieceID("p"), text: SourceText("words", file: "a.yaml"), counterpart: nil, use: .say,
        situation: SourceText("when", file: "a.yaml"), rules: [], place: nil, review: review,
        position: nowhere)
    }
    guard let review else { return make(nil) }
    return make(
      Review(
        on: try date("2026-01-01"), by: "a lawyer", next: try date(review.next),
        place: review.place.map { Located(PieceID($0), at: nowhere) },
        digest: Located(
          review.digest ?? Phrase.described.reviewDigest(of: make(nil)), at: nowhere),
        position: nowhere))
  }

  private func state(
    _ review: (next: String, place: String?, digest: String?)?, today: String
  ) throws -> ReviewState {
    let places = PieceIndex([
      Place(
        id: PieceID("land"), name: "Land", placeKind: "country", within: nil, position: nowhere),
      Place(
        id: PieceID("town"), name: "Town", placeKind: "town",
        within: Located(PieceID("land"), at: nowhere), position: nowhere),
    ])
    return Assessment(
      places: places, place: PieceID("town"), today: try date(today),
      policy: ReviewPolicy(unreviewed: .mark, dueSoon: 30)
    ).state(of: try phrase(review: review), by: Phrase.described)
  }

  @Test func `a text without a review was never reviewed`() throws {
    #expect(try state(nil, today: "2026-06-01") == .never)
  }

  @Test(arguments: [
    ("2026-06-01", ReviewState.current), ("2026-06-02", .dueSoon), ("2026-07-01", .dueSoon),
    ("2026-07-02", .overdue),
  ])
  func `the day decides between current, due soon and overdue`(
    today: String, expected: ReviewState
  ) throws {
    #expect(try state(("2026-07-01", nil, nil), today: today) == expected)
  }

  @Test func `a text that changed after it was signed is not reviewed`() throws {
    let digest = "sha256:" + String(repeating: "0", count: 64)
    #expect(try state(("2027-01-01", nil, digest), today: "2026-06-01") == .changed)
  }

  @Test func `a review counts for the places within the signer's and for no other`() throws {
    #expect(try state(("2027-01-01", "land", nil), today: "2026-06-01") == .current)
    #expect(try state(("2027-01-01", "elsewhere", nil), today: "2026-06-01") == .outsidePlace)
  }

  @Test func `appendices take the letters that are free`() {
    func appendix(_ id: String, _ letter: String?) -> Appendix {
      Appendix(
        id: PieceID(id), title: SourceText("t", file: "a"), summary: SourceText("s", file: "a"),
        letter: letter, records: .prose, place: nil, review: nil,
        body: SourceText("", file: "a"), position: nowhere)
    }
    let lettered = LetteredAppendix.lettered([
      appendix("x", nil), appendix("y", "B"), appendix("z", nil),
    ])
    #expect(lettered.map(\.letter) == ["A", "B", "C"])
  }
}
