import Testing
import TextFolding

@Suite struct ReorderingSignTests {
  private func found(_ text: String) -> [String] {
    ReorderingSign.all(in: Array(text.utf8)).map {
      String($0.scalar.value, radix: 16) + "@\($0.offset)+\($0.width)"
    }
  }

  @Test("Overrides, embeddings and tags are found however they are written")
  func overrides() {
    #expect(
      found("Pay \u{202E}0010 &#x202A;x &#8238; \u{E0041}") == [
        "202e@4+3", "202a@12+8", "202e@22+7", "e0041@30+4",
      ])
  }

  @Test("What ends an embedding goes with it")
  func pairs() {
    #expect(found("a \u{202B}b\u{202C} c\u{202C}") == ["202b@2+3", "202c@11+3"])
  }

  @Test("Isolates may stand where they begin and end in one line")
  func isolates() {
    #expect(found("a \u{2066}b \u{2068}c\u{2069}\u{2069} &#x2067;d&#x2069;\n").isEmpty)
    #expect(found("a \u{2066}b\nc\u{2069}") == ["2066@2+3", "2069@8+3"])
    #expect(found("\u{2067}\u{2066}x\u{2069}") == ["2067@0+3"])
  }

  @Test("Marks of direction, joiners and soft hyphens are left alone")
  func honestTypography() {
    #expect(found("می\u{200C}روم \u{200F}x\u{200E} so\u{AD}ft 👩\u{200D}🚀 &shy;&#160;&amp;").isEmpty)
  }
}
