import Testing

@testable import XML

@Suite struct `A small XML file` {
  private func failure(_ text: String, limits: XMLDocument.Limits = .init()) -> XMLProblem? {
    do throws(XMLProblem) {
      _ = try XMLDocument(parsing: Array(text.utf8), limits: limits)
      return nil
    } catch {
      return error
    }
  }

  @Test func `is read with the places of its tags and attributes`() throws {
    let text =
      "<?xml version='1.0'?>\n<a xmlns='urn:x' b = \"1 &lt; 2\" xml:c='>'><d/>x<d>y</d></a>"
    let document = try XMLDocument(parsing: Array(text.utf8))
    func read(_ range: Range<Int>) -> String {
      String(decoding: document.bytes[range], as: UTF8.self)
    }
    #expect(document.elements.map(\.name) == ["a", "d", "d"].map { XMLName($0, in: "urn:x") })
    #expect(document.elements.map(\.next) == [3, 2, 3])
    #expect(document.elements.map { String(decoding: $0.text, as: UTF8.self) } == ["x", "", "y"])
    #expect(document.elements.map { read($0.range) }.dropFirst() == ["<d/>", "<d>y</d>"])
    let attributes = document.root.attributes
    #expect(attributes.map(\.written) == ["b", "xml:c"])
    #expect(attributes.map(\.value) == ["1 < 2", ">"])
    #expect(attributes.map { read($0.range) } == ["b = \"1 &lt; 2\"", "xml:c='>'"])
    #expect(attributes.map { read($0.valueRange) } == ["1 &lt; 2", ">"])
  }

  @Test func `changes only where it is told to`() throws {
    let document = try XMLDocument(parsing: Array("<a b='1'><c/></a>".utf8))
    let changed = document.bytes(changing: [
      (document.root.attributes[0].valueRange, Array("22".utf8)),
      (document.elements[1].range, []),
    ])
    #expect(String(decoding: changed, as: UTF8.self) == "<a b='22'></a>")
  }

  @Test(arguments: [
    ("", 0, "it has no element"),
    ("<a>\n<b>", 4, "'<b>' is not closed"),
    ("<a><b></a>", 8, "does not match"),
    ("<a b=1/>", 5, "not allowed here"),
    ("<a>&nbsp;</a>", 3, "not defined"),
    ("<a b='' b=''/>", 8, "twice"),
    ("<a/><b/>", 4, "after the end"),
    ("<a x:b=''/>", 0, "no namespace"),
    ("<a>\u{1}</a>", 3, "not allowed here"),
    ("<a><!-- ", 3, "in the middle"),
  ])
  func `is refused where it is not well-formed, with the place`(
    _ text: String, _ offset: Int, _ words: String
  ) throws {
    let problem = try #require(failure(text))
    #expect(problem.offset == offset)
    #expect(problem.message.contains(words))
    #expect(!problem.remedy.isEmpty)
  }

  @Test(arguments: [
    ("<!DOCTYPE a>\n<a/>", 0, "DOCTYPE"),
    ("<!-- --><!DOCTYPE a SYSTEM 'file:///etc/hosts'><a/>", 8, "DOCTYPE"),
    ("<?xml-stylesheet href='x.css'?><a/>", 0, "processing instruction"),
    ("<a><?php x ?></a>", 3, "processing instruction"),
    ("<?xml version='1.0' encoding='iso-8859-1'?><a/>", 0, "iso-8859-1"),
  ])
  func `has no document type, no entity, no instruction and no other encoding`(
    _ text: String, _ offset: Int, _ words: String
  ) throws {
    let problem = try #require(failure(text))
    #expect(problem.offset == offset)
    #expect(problem.message.contains(words))
  }

  /// Ten entities that each hold ten of the one before would be ten billion words.
  @Test func `an entity bomb is refused before it grows`() throws {
    let entities = (1...10).map { level in
      "<!ENTITY e\(level) \"\(String(repeating: "&e\(level - 1);", count: 10))\">"
    }
    let bomb = "<!DOCTYPE a [<!ENTITY e0 \"boom\">\(entities.joined())]><a>&e10;</a>"
    #expect(try #require(failure(bomb)).message.contains("DOCTYPE"))
  }

  @Test func `has a size, a depth and a number of elements`() {
    var limits = XMLDocument.Limits()
    limits.bytes = 20
    limits.depth = 2
    limits.elements = 3
    #expect(failure("<a><b/></a>", limits: limits) == nil)
    #expect(failure("<a><b><c/></b></a>", limits: limits)?.offset == 6)
    #expect(failure("<a><b/><b/><b/></a>", limits: limits)?.offset == 11)
    #expect(failure("<aaaaaaaaaaaaaaaaaaaaa/>", limits: limits)?.offset == 0)
  }
}
