import CommonMark
import Composition
import Testing

@Suite struct `The direction of a text` {
  @Test func `is that of its first letter`() {
    #expect(TextDirection(of: Array("1. abc".utf8)) == .ltr)
    #expect(TextDirection(of: Array("(2) مرحبا abc".utf8)) == .rtl)
    #expect(TextDirection(of: Array("שלום".utf8)) == .rtl)
    #expect(TextDirection(of: Array("你好".utf8)) == .ltr)
    #expect(TextDirection(of: []) == .ltr)
  }
}
