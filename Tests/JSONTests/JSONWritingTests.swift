import JSON
import Testing

@Suite struct `JSON that is written` {
  static let value: JSONValue = [
    "a": [1, .number(1), ["b": .null], [], [:]], "é\"": "<x\n\u{7F}\\", "c": [true, false],
  ]

  @Test func `is on one line for people`() {
    #expect(
      Self.value.line
        == #"{"a": [1, 1.0, {"b": null}, [], {}], "é\"": "\u003cx\n\u007f\\", "c": [true, false]}"#)
  }

  @Test func `has each part on a line in a file`() {
    #expect(
      String(decoding: Self.value.file, as: UTF8.self) == #"""
        {
          "a": [
            1,
            1.0,
            {
              "b": null
            },
            [],
            {}
          ],
          "é\"": "\u003cx\n\u007f\\",
          "c": [
            true,
            false
          ]
        }

        """#)
  }

  @Test func `mixes layouts, indented by those on lines alone`() {
    var writer = JSONWriter(after: "var X=")
    writer.object {
      $0.name("a")
      $0.list(.lines) {
        $0.append(["b": 1])
        $0.object(.dense) {
          $0.name("c")
          $0.list(.lines) { $0.append(2) }
          $0.member("d", [3, 4])
        }
      }
    }
    #expect(
      String(decoding: writer.bytes, as: UTF8.self) == """
        var X={"a": [
          {"b": 1},
          {"c":[
            2
          ],"d":[3, 4]}
        ]}
        """)
  }

  @Test func `is read back as it was`() {
    #expect(JSONValue(parsing: Self.value.file) == JSONValue(parsing: Self.value.line.utf8))
    #expect(JSONValue(parsing: Self.value.file)?["é\""] == Self.value["é\""])
  }
}
