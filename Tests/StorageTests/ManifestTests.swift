import Digests
import JSON
import Testing

@testable import Storage

@Suite struct `A manifest` {
  static let files = ["en/ä \"b\".html", "en/a.html", "a.css"].map {
    PublishedFile(path: $0, digest: SHA256Digest(of: Array($0.utf8)), size: 12)
  }
  static let empty = "{\"generator\": \"handbill\", \"files\": {}}"
  static let digest = SHA256Digest(of: []).hex

  @Test func `lists its files by path, one a line`() {
    let manifest = Manifest(listing: [
      PublishedFile(path: "b", digest: SHA256Digest(of: []), size: 0),
      PublishedFile(path: "a", digest: SHA256Digest(of: []), size: 10),
    ])
    let members = [JSONValue.Member("editions", ["EN-7"])]
    #expect(
      String(decoding: manifest.json(members: members), as: UTF8.self) == """
        {
          "generator": "handbill",
          "editions": [
            "EN-7"
          ],
          "files": {
            "a": {"sha256": "\(Self.digest)", "bytes": 10},
            "b": {"sha256": "\(Self.digest)", "bytes": 0}
          }
        }

        """)
  }

  @Test(arguments: [[], [files[0]], files])
  func `is read back as it was written`(files: [PublishedFile]) {
    let manifest = Manifest(listing: files)
    let members = [
      JSONValue.Member(
        "more",
        [
          "a": [1, .number(-2.5e+30), ["b": .null], [], [:], "ä😀\n"], "c": [true, false],
        ])
    ]
    #expect(Manifest(parsing: manifest.json()) == manifest)
    #expect(Manifest(parsing: manifest.json(members: members)) == manifest)
  }

  @Test func `may hold escapes that we do not write`() throws {
    let text =
      #"{"generator":"hand\u0062ill","files":{"\u00e4\/b":{"sha256":"\#(Self.digest)","bytes":7}}}"#
    let manifest = try #require(Manifest(parsing: Array(text.utf8)))
    #expect(
      manifest.files == [PublishedFile(path: "ä/b", digest: SHA256Digest(of: []), size: 7)])
  }

  @Test(arguments: [
    "", "{", "[]", "{}", "{\"generator\": \"handbill\"}", empty.dropLast() + "", empty + "x",
    empty + empty, "{\"files\": {}, \"generator\": \"handbill\"}",
    "{\"generator\": \"other\", \"files\": {}}",
    "{\"generator\": \"handbill\", \"files\": {}, \"files\": {}}",
    "{\"generator\": \"handbill\", \"files\": []}",
    "{\"generator\": \"handbill\", \"x\": 01, \"files\": {}}",
    "{\"generator\": \"handbill\", \"x\": \"\\ud800\", \"files\": {}}",
    "{\"generator\": \"handbill\", \"x\": [1,], \"files\": {}}",
    "{\"generator\": \"handbill\", \"x\": " + String(repeating: "[", count: 100_000),
  ])
  func `that is not whole and valid is not read`(text: String) {
    #expect(Manifest(parsing: Array(text.utf8)) == nil)
  }

  @Test(arguments: [
    "\"../a\": {\"sha256\": \"\(digest)\", \"bytes\": 1}",
    "\"a\": {\"sha256\": \"00\", \"bytes\": 1}",
    "\"a\": {\"sha256\": \"\(digest)\", \"bytes\": -1}",
    "\"a\": {\"sha256\": \"\(digest)\", \"bytes\": 99999999999999999999}",
    "\"b\": {\"sha256\": \"\(digest)\", \"bytes\": 1}, \"a\": {\"sha256\": \"\(digest)\", \"bytes\": 1}",
    "\"a\": {\"sha256\": \"\(digest)\", \"bytes\": 1}, \"a\": {\"sha256\": \"\(digest)\", \"bytes\": 1}",
  ])
  func `with an entry that we would not write is not read`(entry: String) {
    let text = "{\"generator\": \"handbill\", \"files\": {\(entry)}}"
    #expect(Manifest(parsing: Array(text.utf8)) == nil)
  }

  @Test func `cut short at any byte is marked or not, and never read`() {
    let bytes = Manifest(listing: Self.files).json()
    // The last byte is a line feed, which nothing depends on.
    for length in 0..<bytes.count - 1 {
      #expect(Manifest(parsing: Array(bytes[..<length])) == nil)
      #expect(Manifest.isMarked(Array(bytes[..<length])) == (length >= 27))
    }
  }
}
