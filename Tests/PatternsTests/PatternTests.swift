import Testing

@testable import Patterns

@Suite struct `Patterns` {
  private func found(_ pattern: String, in text: String) throws -> [String] {
    try Pattern(pattern).ranges(in: text.utf8).map { range in
      String(decoding: Array(text.utf8)[range], as: UTF8.self)
    }
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "(a|a)*@", "(.*a){12}@", "a*a*a*a*a*a*a*b@", "(a+)+@", "((a*b?)*c?)*@", "(é|é)*@",
      "(.*é){12}@",
    ])
  func `take a time in proportion to their text, whatever they are`(text: String) throws {
    let pattern = try Pattern(text)
    let letters = text.contains("é") ? "é" : "a"
    #expect(!pattern.matches(String(repeating: letters, count: 20_000).utf8))
  }

  @Test func `find every match, from left to right, capitals or not`() throws {
    #expect(
      try found(#"\bkey(s|ring)?\b"#, in: "Keys, a KEY, turnkeys and a keyring") == [
        "Keys", "KEY", "keyring",
      ])
    #expect(try found("x*", in: "axxb") == ["xx"])
    #expect(try found("ÉTAGE", in: "l’étage") == ["étage"])
    #expect(try found("(?-i:Key)", in: "key Key") == ["Key"])
    #expect(try found("", in: "text") == [])
  }

  @Test(arguments: [
    (#"\bécole\b"#, "Une école, des écoles", ["école"]),
    (#"\bcole\b"#, "école colé cole", ["cole"]),
    (#"\b(casa|ñandú)\b"#, "El ñandú y la casa", ["ñandú", "casa"]),
    (#"\bano\b"#, "año anoñ ano", ["ano"]),
    (#"\bдом\b"#, "дом и домик", ["дом"]),
    (#"\bباب\b"#, "الباب باب", ["باب"]),
    (#"\w+"#, "Ñu 門口 l'été", ["Ñu", "門口", "l", "été"]),
    (#"\W+"#, "là—bas", ["—"]),
    (#"[^a-z ]+"#, "le 3e étâge", ["3", "é", "â"]),
    (#"[éè]t.\b"#, "étés été ète", ["été", "ète"]),
    (#"[\w.]+"#, "né.à «là»", ["né.à", "là"]),
    (#"\pL{2}\b"#, "né à là", ["né", "là"]),
    (#"\x{e9}t"#, "été", ["ét"]),
    (#"\Qn.é\E\b"#, "n.é nxé n.éa", ["n.é"]),
    (#"(?P<name>é)+"#, "ééa", ["éé"]),
    (".é", "aéé _é", ["aé", "_é"]), (#"[^\W_]+"#, "né—à _", ["né", "à"]),
    (#"é.à"#, "é—à é\u{1F600}à", ["é—à", "é\u{1F600}à"]),
    (#"\W"#, "é—à", ["—"]), (#"[—é]"#, "é—à", ["é", "—"]), (#"\pP"#, "é—a.", ["—", "."]),
    (#"𝒶\b"#, "𝒶 é𝒶b", ["𝒶"]), (#".\b"#, "néà l", ["à", " ", "l"]),
    (#"\b[^a ]"#, "àé aé n", ["à", "n"]),
    (#"[à-ÿ]\b"#, "été ée", ["é"]), (#"\b[!-~]+"#, "é n_o", ["n_o"]),
    (#"\PL+"#, "né, à", [", "]),
    (#"(?s)é.a"#, "é\na", ["é\na"]), (#"é.a"#, "é\na", []), (#"[[:alpha:]é]+"#, "né1", ["né"]),
    (#"\S+"#, "l’été ñ", ["l’été", "ñ"]),
    ("l’é", "l’école", ["l’é"]),
  ])
  func `end words where letters end, in every script`(
    pattern: String, text: String, matches: [String]
  ) throws {
    #expect(try found(pattern, in: text) == matches)
  }

  @Test func `reach as far beyond ASCII as they say`() throws {
    #expect(try found("д.{0,3}д", in: "дообд; доообд") == ["дообд"])
  }

  @Test(arguments: [
    ("see (?=ahead)", "'(?=' looks ahead or behind, which can take forever", 4, 3),
    ("not (?!this)", "'(?!' looks ahead or behind, which can take forever", 4, 3),
    ("(?<=é)x", "'(?<' looks ahead or behind, which can take forever", 0, 3),
    (#"é(a)\1"#, #"'\1' refers back to a group, which can take forever"#, 5, 2),
    (#"\\1(a)\1"#, #"'\1' refers back to a group, which can take forever"#, 6, 2),
    (#"(?P<a>b)(?P=a)"#, "'(?P=' refers back to a group, which can take forever", 8, 4),
    ("(?>a)", "'(?>' does not begin a group", 0, 3),
    ("(?<n>a)", "'(?<' does not begin a group", 0, 3),
    (#"a\y"#, #"'\y' has no meaning"#, 1, 2), (#"a\"#, "it ends with a backslash", 0, 2),
    ("[z-a]", "'z-a' is not a set of characters", 1, 3),
    ("a[", "this set of characters never ends", 1, 1),
    ("(a", "a group never ends", 0, 2), ("a)", "a ')' closes no group", 0, 2),
    ("*a", "'*' repeats nothing", 0, 1), ("a++", "'++' repeats a repetition", 1, 2),
    ("a{1001}", "'{1001}' repeats too often", 1, 6),
    (#"(\pL{0,40}x){20}"#, "it is too large", 0, 16),
  ])
  func `that look around, refer back or are none are refused with a remedy`(
    text: String, reason: String, offset: Int, length: Int
  ) {
    do {
      _ = try Pattern(text)
      Issue.record("it is accepted")
    } catch {
      #expect(error.reason == reason)
      #expect(!error.remedy.isEmpty)
      #expect([error.offset, error.length] == [offset, length])
    }
  }

  @Test func `are shared by several tasks`() async throws {
    let pattern = try Pattern(#"\b(clé|door)s?\b"#)
    let counts = await withTaskGroup(of: Int.self) { group in
      for number in 0..<64 {
        group.addTask {
          pattern.ranges(
            in: String(repeating: number.isMultiple(of: 2) ? "clés " : "doors ", count: 200).utf8
          ).count
        }
      }
      return await group.reduce(into: Set<Int>()) { $0.insert($1) }
    }
    #expect(counts == [200])
  }
}
