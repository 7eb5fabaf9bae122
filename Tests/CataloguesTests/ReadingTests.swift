import Catalogues
import Diagnostics
import Testing

private let head = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\n"

private func read(_ bytes: [UInt8]) -> (catalogue: Catalogue, told: [String]) {
  var found: [Diagnostic] = []
  let catalogue = Catalogue(parsing: bytes, file: "es.po", diagnostics: &found)
  return (
    catalogue, found.map { "\($0.position?.line ?? 0):\($0.position?.column ?? 0) \($0.rule)" }
  )
}

@Suite struct `A catalogue that is read` {
  @Test func `has all that stands in its file`() {
    let text = """
      # Above
      #, fuzzy
      msgid ""
      msgstr ""
      "Language: es\\n"
      "Content-Type: text/plain; charset=UTF-8\\n"

      # By hand
      #. kind
      #: a.md b.md
      #, fuzzy, no-wrap
      #| msgctxt "old"
      #| msgid "Old"
      msgctxt "rule:a:law"
      msgid ""
      "One\\n"
      "two \\"x\\" \\\\"
      msgstr "Uno"

      #~ msgid "Gone"
      #~ msgstr "Ido"

      """
    let (catalogue, told) = read(Array(text.utf8))
    #expect(told == [])
    #expect(catalogue.comments == ["Above"])
    #expect(catalogue.hasFuzzyHeader)
    #expect(catalogue["Language"] == "es")
    #expect(catalogue.messages.count == 2)
    let message = Message(
      context: "rule:a:law", text: "One\ntwo \"x\" \\", translations: ["Uno"],
      flags: ["fuzzy", "no-wrap"], previous: .init(context: "old", text: "Old"),
      references: ["a.md", "b.md"], extracted: ["kind"], comments: ["By hand"],
      position: SourcePosition(file: "es.po", line: 14, column: 1),
      translationPosition: SourcePosition(file: "es.po", line: 18, column: 1))
    #expect(catalogue.messages.first == message)
    #expect(catalogue.messages.last?.isObsolete == true)
    #expect(String(decoding: catalogue.bytes, as: UTF8.self) == text)
  }

  @Test(arguments: [
    ("msgid \"a\"\nmsgstr \"b\n", ["5:10 po-syntax"]),
    ("msgid \"a\"\nmsgstr \"b\" c\n", ["5:12 po-syntax"]),
    ("msgid \"a\"\nmsgstr \"\\q\"\n", ["5:9 po-syntax"]),
    ("msgid \"a\"\nmsgid \"b\"\nmsgstr \"\"\n", ["5:1 po-syntax"]),
    ("msgstr \"b\"\n", ["4:1 po-syntax"]),
    ("msgid \"a\"\nmsgstr \"b\"\nmsgstr \"c\"\n", ["6:1 po-syntax"]),
    ("msgid \"a\"\nmsgstr \"b\"\n\nmsgid \"a\"\nmsgstr \"c\"\n", ["7:1 po-duplicate"]),
    (
      "<<<<<<< HEAD\nmsgid \"a\"\nmsgstr \"b\"\n=======\n>>>>>>> x\n",
      ["4:1", "7:1", "8:1"].map { $0 + " po-conflict" }
    ),
    ("\"loose\"\n", ["4:1 po-syntax"]),
    ("msgtext \"a\"\n", ["4:1 po-syntax"]),
    ("msgctxt \"a\"\n\n# b\n", ["7:1 po-syntax"]),
  ]) func `tells what is wrong, with its place`(text: String, expected: [String]) {
    // What follows the header's last string belongs to the header where it is a loose string.
    let loose = text.hasPrefix("\"") ? head.dropLast() + "#. x\n" : head[...]
    let (_, told) = read(Array((loose + text).utf8))
    #expect(told == expected || text.hasPrefix("\""), "\(told)")
    #expect(!told.isEmpty)
  }

  @Test
  func `is refused in another charset, with a byte order mark, and with bytes that are no text`() {
    #expect(
      read(Array("msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=ISO-8859-1\\n\"\n".utf8))
        .told
        == ["2:1 po-charset"])
    #expect(read([0xEF, 0xBB, 0xBF] + Array(head.utf8)).told == ["1:1 po-byte-order-mark"])
    #expect(
      read(Array((head + "msgid \"a\"\nmsgstr \"").utf8) + [0xC3, 0x28]).told == [
        "5:9 po-not-utf-8"
      ])
    #expect(read(Array("msgid \"a\"\nmsgstr \"b\"\n".utf8)).told == ["1:1 po-header"])
    #expect(read([]).told == ["1:1 po-header"])
  }

  @Test func `has line ends of any system`() {
    let (catalogue, told) = read(
      Array((head + "msgid \"a\"\nmsgstr \"b\"\n").replacing("\n", with: "\r\n").utf8))
    #expect(told == [])
    #expect(catalogue.messages.map(\.translation) == ["b"])
  }

  @Test func `is written as it was read`() {
    var generator = Generator(seed: 1)
    let catalogue = generator.catalogue(of: 2_000)
    let bytes = catalogue.bytes
    let (again, told) = read(bytes)
    #expect(told == [])
    #expect(again.header == catalogue.header)
    #expect(again.messages.count == 2_000)
    for (one, other) in zip(catalogue.messages, again.messages) where !one.says(other) {
      Issue.record("\(one) \(other)")
    }
    #expect(again.bytes == bytes)
  }
}
