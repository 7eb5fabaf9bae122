import Foundation
import HandbillCommand
import Testing

@Suite struct `Telephone links` {
  @Test func `dial what is printed, on every page, card, Markdown file and in the data`()
    async throws
  {
    let kit = try await ContactKit(
      ContactKit.hotline(number: "+49 (0)30 23125 0134 ext. 21"))
    try kit.replace(
      "Call [](contact:example-hotline) afterwards",
      with: "Ask [our friends](contact:example-hotline)",
      in: "sections/bag-check.md")
    #expect(await kit.run().status == .success)
    let link = #"<a href="tel:+4930231250134;ext=21" class="contact-link">"#
    let number = #"<bdi dir="ltr">+49 (0)30 23125 0134 ext. 21</bdi></a>"#
    // Paper cannot be tapped: the number stands behind the author's words too.
    #expect(try kit.page("bag-check").contains("\(link)<bdi>our friends</bdi>, \(number)"))
    #expect(try kit.page("bag-check").contains(link + number))
    #expect(try kit.page("flyers/bag-card").contains("\(link)<bdi>Line</bdi>, \(number)"))
    #expect(
      try kit.folder.text(of: "Output/site/markdown/en/flyers/bag-card.md").contains(
        "[Line, +49 (0)30 23125 0134 ext. 21](tel:+4930231250134;ext=21)"))
    let listed = await CommandRun([
      "list", "contacts", "--content", kit.folder.path + "/kit/Content", "--today", "2026-11-29",
      "--format", "json",
    ])
    #expect(listed.output.contains("\"number\": \"+49 (0)30 23125 0134 ext. 21\""))
    let all = try kit.folder.files(below: "Output/site")
      .filter { $0.key.hasSuffix(".html") || $0.key.hasSuffix(".md") }
    for (path, bytes) in all {
      let text = String(decoding: bytes, as: UTF8.self)
      for start in ["href=\"tel:", "](tel:"] {
        #expect(
          text.components(separatedBy: start).dropFirst()
            .allSatisfy { $0.hasPrefix("+4930231250134;ext=21") }, "\(path)")
      }
    }
  }

  @Test func `that would dial something else are errors at the number`() async throws {
    let kit = try await ContactKit(
      ContactKit.hotline(number: "646 555 O134") + ContactKit.hotline("b", number: "112 or 118")
        + ContactKit.hotline("c", number: "ring the bell")
        + ContactKit.hotline("d", number: "+33 1 99 00 12 34", more: "  extension: \"21\"\n"))
    let run = await kit.run("check")
    #expect(run.status == .failure)
    #expect(
      ContactKit.messages(run).map { String($0.prefix { $0 != "[" }) } == [
        "contacts.yaml:4:12: error: the telephone number '646 555 O134' has letters and digits side "
          + "by side in 'O134' ",
        "contacts.yaml:10:12: error: the telephone number '112 or 118' contains the word 'or' ",
        "contacts.yaml:16:12: error: the telephone number 'ring the bell' has no digits ",
        "contacts.yaml:22:12: error: the telephone number '+33 1 99 00 12 34' does not end with its "
          + "extension 21 ",
      ])
  }

  @Test func `have one part that can be named`() async throws {
    let kit = try await ContactKit(ContactKit.hotline())
    try kit.replace(
      "Call [](contact:example-hotline) afterwards",
      with: "Call [](contact:example-hotline#hours) afterwards", in: "sections/bag-check.md")
    let run = await kit.run("check")
    #expect(
      run.errors.contains(
        "error: a contact has no part 'hours' [unknown-part]; write '[](contact:example-hotline#number)' "
          + "for the number without the name\n"), "\(run.errors)")
  }

  @Test(arguments: ["קו החירום", "الخط الساخن", "خط کمک", "Line"])
  func `keep the digits apart from a name that is read from the right`(name: String) async throws {
    let kit = try await ContactKit(ContactKit.hotline(name: name))
    #expect(await kit.run("build", "--test-language", "mirrored").status == .success)
    for language in ["en", "ar-x-test"] {
      let pages = try kit.folder.files(below: "Output/site/\(language)").values
        .map { String(decoding: $0, as: UTF8.self) }.filter { $0.contains("href=\"tel:") }
      #expect(pages.count >= 2)
      for page in pages {
        for link in page.components(separatedBy: "href=\"tel:").dropFirst() {
          let shown = link.components(separatedBy: "</a>")[0]
          #expect(
            shown.hasSuffix(#"<bdi>\#(name)</bdi>, <bdi dir="ltr">+1 646 555 0134</bdi>"#)
              || shown.hasSuffix(#"class="contact-link"><bdi dir="ltr">+1 646 555 0134</bdi>"#),
            "\(shown)")
        }
      }
    }
  }
}

@Suite struct `Places` {
  private static let lines =
    ContactKit.hotline("country", name: "Country Line")
    + ContactKit.hotline("north", name: "North Line", area: "exampleland-north")
    + ContactKit.hotline("port", name: "Port Line", area: "port")

  /// A toolkit whose card and section are about the south, with `words` on the card.
  private func kit(_ words: String, place: String = "exampleland-south") async throws -> ContactKit
  {
    let kit = try await ContactKit(Self.lines)
    try kit.replace("Help: [](contact:example-hotline)", with: words, in: "flyers/bag-card.md")
    try kit.replace("kind: card ", with: "place: \(place)\nkind: card ", in: "flyers/bag-card.md")
    try kit.replace(
      "Call [](contact:example-hotline) afterwards.", with: "Call [](contact:country).",
      in: "sections/bag-check.md")
    try kit.replace(
      "critical: true", with: "place: \(place)\ncritical: true", in: "sections/bag-check.md")
    return kit
  }

  private func hotlines(of kit: ContactKit) throws -> [String] {
    let page = try kit.page("flyers/bag-card")
    return ["Country Line", "North Line", "Port Line"].flatMap { name in
      Array(repeating: name, count: page.components(separatedBy: "<bdi>\(name)</bdi>").count - 1)
    }
  }

  @Test func `a page, a face and a file name the place of their own piece`() async throws {
    let kit = try await kit("")
    for (file, key) in [
      ("encounters/guard-at-my-bag.md", "section:"), ("forms/notes.yaml", "summary:"),
    ] {
      try kit.replace(key, with: "place: exampleland-south\n\(key)", in: file)
    }
    try kit.replace(
      "outputs: [site, markdown, data]", with: "outputs: [site, archive]", in: "toolkit.yaml")
    #expect(await kit.run().status == .success)
    for page in ["bag-check", "flyers/bag-card", "right-now/guard-at-my-bag", "forms/notes"] {
      #expect(
        try kit.page(page).contains("Applies in: <bdi>Southern Exampleland</bdi>"), "\(page)")
    }
    #expect(try kit.page("flyers/bag-card").contains("English. Southern Exampleland. Edition"))
    #expect(try kit.page("rules").contains("Applies in: <bdi>Exampleland</bdi>"))
    #expect(try !kit.page("glossary").contains("Applies in:"))
    let book = try kit.folder.text(of: "Output/site/archive/en/full.html")
    #expect(book.components(separatedBy: "Applies in: Southern Exampleland").count - 1 == 4)
  }

  @Test func `a card has the hotlines that are there for its whole place, and no other`()
    async throws
  {
    let kit = try await kit("")
    #expect(await kit.run().status == .success)
    #expect(try hotlines(of: kit) == ["Country Line"])
    try kit.replace("place: exampleland-south", with: "place: port", in: "flyers/bag-card.md")
    #expect(await kit.run().status == .success)
    #expect(try hotlines(of: kit) == ["Country Line", "Port Line"])
  }

  @Test func `a card has a hotline once, where its words print it`() async throws {
    let kit = try await kit("Help: [](contact:country)")
    #expect(await kit.run().status == .success)
    #expect(try hotlines(of: kit) == ["Country Line"])
  }

  @Test func `a card has no line of hotlines where it wants none`() async throws {
    let kit = try await kit("")
    try kit.replace(
      "for: reader, words: 60}", with: "for: reader, words: 60, hotline: none}",
      in: "flyers/bag-card.md")
    #expect(await kit.run().status == .success)
    #expect(try hotlines(of: kit) == [])
    #expect(try !kit.page("flyers/bag-card").contains("face-hotline"))
  }

  @Test func `what is folded has the hotline on one face`() async throws {
    let kit = try await kit("")
    try kit.replace("kind: card ", with: "kind: trifold ", in: "flyers/bag-card.md")
    let more = ["third", "fourth", "fifth", "sixth"]
    try kit.replace(
      "  - {id: back, for: officer",
      with: more.map { "  - {id: \($0), for: reader, words: 60}\n" }.joined()
        + "  - {id: back, for: reader", in: "flyers/bag-card.md")
    try kit.replace(
      "````{face} back",
      with: more.map { "````{face} \($0)\nStay calm.\n````\n\n" }.joined() + "````{face} back",
      in: "flyers/bag-card.md")
    #expect(await kit.run().status == .success)
    #expect(try hotlines(of: kit) == ["Country Line"])
  }

  @Test func `a page lists the contacts of its place, and others where it asks for them`()
    async throws
  {
    let kit = try await kit("")
    #expect(await kit.run().status == .success)
    #expect(try kit.page("bag-check").contains("<strong>Port Line</strong>"))
    #expect(try !kit.page("bag-check").contains("<strong>North Line</strong>"))
    try kit.replace(
      "```{contacts}\n", with: "```{contacts}\n:area: exampleland-north\n",
      in: "sections/bag-check.md")
    #expect(await kit.run().status == .success)
    #expect(try kit.page("bag-check").contains("<strong>North Line</strong>"))
  }

  @Test func `a link to a contact of another place is an error where it stands`() async throws {
    let kit = try await kit("Help: [](contact:north), [](contact:port)")
    let run = await kit.run("check")
    #expect(run.status == .failure)
    #expect(
      run.errors.contains(
        "flyers/bag-card.md:21:10: error: contact 'north' is for Northern Exampleland, but this flyer "
          + "is about Southern Exampleland [contact-elsewhere]; delete the link, or correct `area` of the "
          + "contact or `place` of the text\n"))
    #expect(run.errors.components(separatedBy: "[contact-elsewhere]").count == 2)
  }
}
