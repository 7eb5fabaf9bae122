import Digests
import Storage
import Testing

@Suite struct `A SHA-256 digest` {
  static let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", abc),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `agrees with the standard's examples`(text: String, hex: String) {
    #expect(SHA256Digest(of: Array(text.utf8)).hex == hex)
  }

  @Test func `is written in Base64 as a content security policy wants it`() {
    #expect(
      SHA256Digest(of: Array("abc".utf8)).base64 == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
  }

  @Test func `is read back from its own digits`() {
    #expect(SHA256Digest(hex: Self.abc.utf8) == SHA256Digest(of: Array("abc".utf8)))
  }

  @Test(arguments: [
    "", "ba", String(abc.dropLast()), abc + "0", abc + "00", abc.uppercased(),
    "g" + abc.dropFirst(),
  ])
  func `is not read from anything else`(text: String) {
    #expect(SHA256Digest(hex: text.utf8) == nil)
  }

  @Test func `has its bytes in order`() {
    #expect(SHA256Digest(of: Array("abc".utf8)).bytes.prefix(4) == [0xBA, 0x78, 0x16, 0xBF])
  }

  @Test(arguments: ["", "a", "ab", "abc", "abcd", "\u{0}\u{FF}ab\u{10FFFF}"])
  func `Base64 gives back what was written in it`(_ text: String) {
    let bytes = Array(text.utf8)
    #expect([UInt8](base64: String(base64: bytes)) == bytes)
  }

  @Test(arguments: ["a", "abc", "ab=", "a===", "????"])
  func `what is no Base64 gives nothing`(_ text: String) {
    #expect([UInt8](base64: text) == nil)
  }
}
