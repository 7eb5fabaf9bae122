import Foundation
import HandbillCommand
import Testing

@Suite struct `The standing of a contact` {
  @Test func `a day ahead is an error at the day, in every key that says what was done`()
    async throws
  {
    let kit = try await ContactKit(ContactKit.hotline(on: "2062-11-01"))
    let digest = "sha256:" + String(repeating: "0", count: 64)
    try kit.replace(
      "  # reviewed: {on: 2026-12-01, by: a lawyer in Exampleland, next: 2027-06-01, place: exampleland, digest: \"sha256:...\"}",
      with: "  reviewed: {on: 2026-11-30, by: a lawyer, next: 2027-06-01, digest: \"\(digest)\"}",
      in: "rules/bags.yaml")
    let text = try kit.folder.text(of: "kit/Content/authorities.yaml")
    let check = try #require(text.range(of: "checked: {on: "))
    let line = text[..<check.lowerBound].count { $0 == "\n" } + 1
    let day = text[check.upperBound...].prefix(10)
    try kit.folder.write(
      text.replacingCharacters(in: check.upperBound..<day.endIndex, with: "2031-01-01"),
      to: "kit/Content/authorities.yaml")
    let run = await kit.run("check")
    #expect(run.status == .failure)
    let found = run.errors.split(separator: "\n").filter { $0.contains("[day-ahead]") }
      .map { String($0.split(separator: "/").last ?? $0) }
    #expect(
      found.sorted() == [
        "authorities.yaml:\(line):17: error: 'on' of this check is 2031-01-01, but today is "
          + "2026-11-29 [day-ahead]; write the actual day",
        "bags.yaml:20:18: error: 'on' of this review is 2026-11-30, but today is 2026-11-29 "
          + "[day-ahead]; write the actual day",
        "contacts.yaml:6:18: error: 'on' of this verification is 2062-11-01, but today is 2026-11-29 "
          + "[day-ahead]; write the actual day",
      ])
  }

  @Test func `today is no day ahead`() async throws {
    let kit = try await ContactKit(ContactKit.hotline(on: "2026-11-29"))
    #expect(await kit.run("check").status == .success)
  }

  @Test func `one that nobody has verified is named with its line and where it would be printed`()
    async throws
  {
    let kit = try await ContactKit(
      ContactKit.hotline(on: nil) + ContactKit.hotline("other", area: "port", on: nil))
    #expect(
      ContactKit.messages(await kit.run("check")).filter { $0.contains("[contact-unverified]") }
        == [
          "contacts.yaml:4:12: warning: nobody has verified the number of contact 'example-hotline', so "
            + "it is not printed on en/bag-check/index.html, en/flyers/bag-card/index.html "
            + "[contact-unverified]; call it, then add `verified: {on: …, source: …}`",
          "contacts.yaml:9:12: warning: nobody has verified the number of contact 'other', so it is not "
            + "printed on en/bag-check/index.html [contact-unverified]; call it, then add "
            + "`verified: {on: …, source: …}`",
        ])
  }

  @Test(arguments: [
    ("2025-12-29", ""), ("2025-12-28", "note"), ("2025-11-29", "note"),
    ("2025-11-28", "warning"),
  ])
  func `one is due and then overdue, as toolkit yaml says`(on: String, severity: String)
    async throws
  {
    let kit = try await ContactKit(ContactKit.hotline(on: on))
    let run = await kit.run("check")
    #expect(run.status == .success)
    let found = ContactKit.messages(run).filter { $0.contains("[contact-") }
    #expect(found.count == (severity.isEmpty ? 0 : 1))
    #expect(found.allSatisfy { $0.hasPrefix("contacts.yaml:6:18: \(severity): ") }, "\(found)")
    try kit.replace("due_soon: 30}", with: "due_soon: 30, contacts: 3650}", in: "toolkit.yaml")
    #expect(!(await kit.run("check")).errors.contains("[contact-"))
  }

  @Test func `an overdue one is named with its places, and stops a release`() async throws {
    let kit = try await ContactKit(ContactKit.hotline(on: "2016-11-01"))
    let warned = await kit.run("check")
    #expect(warned.status == .success)
    #expect(
      warned.errors.contains(
        "contacts.yaml:6:18: warning: the number of contact 'example-hotline' had to be verified "
          + "again by 2017-11-01; it is printed on en/index.html, en/right-now/guard-at-my-bag/index.html, "
          + "en/bag-check/index.html, en/flyers/bag-card/index.html [contact-overdue]; call it, then update the date"
      ))
    try kit.replace("release: false", with: "release: true", in: "toolkit.yaml")
    let refused = await kit.run("check")
    #expect(refused.status == .failure)
    #expect(refused.errors.contains("contacts.yaml:6:18: error: the number of contact"))
  }

  @Test func `an address that names a user is refused`() async throws {
    let kit = try await ContactKit(
      ContactKit.hotline(more: "  address: \"https://example.org@example.net/\"\n"))
    #expect(
      await kit.run("check").errors.contains(
        "contacts.yaml:7:13: error: 'https://example.org@example.net/' contains a user name "
          + "[bad-address]"))
    try kit.replace("example.org@example.net/", with: "example.org/@example", in: "contacts.yaml")
    #expect(await kit.run("check").status == .success)
  }
}

@Suite struct `Contacts that nobody called` {
  private static func contact(
    _ id: String, kind: String = "office", _ lines: String...
  ) -> String {
    (["- id: \(id)", "  name: The \(id)", "  kind: \(kind)"] + lines.map { "  " + $0 })
      .joined(separator: "\n") + "\n"
  }
  private static let page = "verified: {on: 2026-11-03, source: Its page, how: agency-page}"

  /// The toolkit with the contact in a note of its form too.
  private func kit(_ contacts: String) async throws -> ContactKit {
    let kit = try await ContactKit(contacts)
    try kit.replace(
      "    fields:\n      - {id: day",
      with: "    note: \"Ask [](contact:example-hotline).\"\n    fields:\n      - {id: day",
      in: "forms/notes.yaml")
    try kit.replace(
      "outputs: [site, markdown, data]", with: "outputs: [site, markdown, archive]",
      in: "toolkit.yaml")
    return kit
  }

  @Test func `a number from an agency's page says so wherever it is printed`() async throws {
    let kit = try await kit(Self.contact("example-hotline", "number: 646 555 0134", Self.page))
    let run = await kit.run()
    #expect(run.status == .success)
    #expect(!run.errors.contains("[contact-"))
    let number =
      #"<bdi dir="ltr">646 555 0134</bdi></a> (from the agency's page, November 3, 2026)"#
    for page in ["bag-check", "flyers/bag-card", "forms/notes"] {
      #expect(
        try kit.page(page).replacing("&#39;", with: "'").contains(
          "<bdi>The example-hotline</bdi>, " + number), "\(page)")
    }
    #expect(
      try kit.page("bag-check").replacing("&#39;", with: "'").contains(
        #"class="contact-link">"# + number))
    #expect(
      try kit.folder.text(of: "Output/site/markdown/en/flyers/bag-card.md").contains(
        "[The example-hotline, 646 555 0134](tel:6465550134) (from the agency's page, November 3, 2026)"
      ))
    // A number that somebody dialed says nothing.
    try kit.replace(", how: agency-page", with: ", how: called", in: "contacts.yaml")
    #expect(await kit.run().status == .success)
    #expect(try !kit.page("flyers/bag-card").contains("page, November"))
  }

  @Test(arguments: ["hotline", "group"])
  func `an agency's page is not enough for the number of a hotline or a group`(kind: String)
    async throws
  {
    let kit = try await kit(
      Self.contact("example-hotline", kind: kind, "number: 646 555 0134", Self.page)
        + Self.contact("web", kind: kind, "address: \"https://example.org/\"", Self.page))
    let run = await kit.run("check")
    #expect(run.status == .failure)
    #expect(
      ContactKit.messages(run).filter { $0.contains("error") } == [
        "contacts.yaml:5:53: error: 'agency-page' is not enough for the number of a \(kind): it is "
          + "only for offices [agency-page-number]; call the number and delete `how`, or write the "
          + "`address:` of the page, which is then shown without the number; a government's number has "
          + "`kind: office`"
      ])
  }

  @Test func `a verified address is a link on pages and stands in words on paper`() async throws {
    let kit = try await kit(
      Self.contact("example-hotline", "address: \"https://example.org/find/\"", Self.page))
    #expect(await kit.run().status == .success)
    let link = #"<a href="https://example.org/find/">"#
    #expect(
      try kit.page("flyers/bag-card").contains(
        #"<a href="https://example.org/find/">The example-hotline</a>"#))
    #expect(try kit.page("bag-check").contains("Link: \(link)https://example.org/find/</a>"))
    let book = try kit.folder.text(of: "Output/site/archive/en/full.html")
    let printed =
      link + #"<bdi>The example-hotline</bdi>, <bdi dir="ltr">example.org/find</bdi></a>"#
    // The section, the card and the form.
    #expect(book.components(separatedBy: printed).count - 1 == 3)
  }

  @Test
  func `a contact with nothing verified is not shown, and a message each says where`()
    async throws
  {
    let kit = try await kit(
      Self.contact("example-hotline", "address: \"https://example.org/find\"")
        + Self.contact("silent") + Self.contact("vouched", Self.page)
        + Self.contact("both", "number: 646 555 0134", "address: \"https://example.org/b\""))
    let run = await kit.run()
    #expect(run.status == .success)
    #expect(
      ContactKit.messages(run).filter { $0.contains("[contact-") } == [
        "contacts.yaml:4:13: warning: nobody has verified the address of contact 'example-hotline', so "
          + "it is not printed on en/bag-check/index.html, en/flyers/bag-card/index.html, "
          + "en/forms/notes/index.html, archive/en/full.epub, archive/en/full.html [contact-unverified]; "
          + "open it and check that it is theirs, then add `verified: {on: …, source: …, how: agency-page}`",
        "contacts.yaml:5:3: warning: contact 'silent' has neither a number nor an address, so it is not "
          + "shown on en/bag-check/index.html, archive/en/full.epub, archive/en/full.html "
          + "[contact-unverified]; add `number:` or `address:`, and `verified:` once somebody has "
          + "verified it; or delete the contact",
        "contacts.yaml:8:3: warning: contact 'vouched' has neither a number nor an address, so it is not "
          + "shown on en/bag-check/index.html, archive/en/full.epub, archive/en/full.html "
          + "[contact-unverified]; add `number:` or `address:`, and `verified:` once somebody has "
          + "verified it; or delete the contact",
        "contacts.yaml:15:11: warning: nobody has verified the number and the address of contact 'both', "
          + "so they are not printed on en/bag-check/index.html, archive/en/full.epub, "
          + "archive/en/full.html [contact-unverified]; call it, then add `verified: {on: …, source: …}`; "
          + "or add `verified: {on: …, source: …, how: agency-page}` if the agency's own page shows it",
      ])
    let site = try kit.folder.files(below: "Output/site").filter { $0.key.hasSuffix(".html") }
    for (path, bytes) in site {
      let page = String(decoding: bytes, as: UTF8.self)
      #expect(!page.contains("example.org/find") && !page.contains("<strong>The "), "\(path)")
    }
    // The author's text keeps the name.
    #expect(try kit.page("flyers/bag-card").contains("Help: The example-hotline"))
    let listed = await CommandRun([
      "list", "contacts", "--content", kit.folder.path + "/kit/Content", "--today", "2026-11-29",
    ])
    let standings = listed.output.split(separator: "\n").map {
      $0.split(separator: "  ").last.map { $0.trimmingCharacters(in: .whitespaces) }
    }
    #expect(standings == ["STANDING"] + Array(repeating: "not shown", count: 4))
  }

  @Test func `a page that shows a group's number verifies its address, and the number waits`()
    async throws
  {
    let kit = try await kit(
      Self.contact(
        "example-hotline", kind: "group", "number: 646 555 0134",
        "address: \"https://example.org/find\"", Self.page))
    let run = await kit.run()
    #expect(run.status == .success)
    #expect(
      ContactKit.messages(run).filter { $0.contains("[contact-") } == [
        "contacts.yaml:4:11: warning: nobody has verified the number of contact 'example-hotline', so "
          + "it is not printed on en/bag-check/index.html, en/flyers/bag-card/index.html, "
          + "en/forms/notes/index.html, archive/en/full.epub, archive/en/full.html [contact-unverified]; "
          + "call it, then write who called, and delete `how`"
      ])
    let pages = try kit.folder.files(below: "Output/site")
    #expect(!pages.values.contains { String(decoding: $0, as: UTF8.self).contains("555 0134") })
    #expect(
      try kit.page("bag-check").contains(
        #"<a href="https://example.org/find">The example-hotline</a>"#))
    let listed = await CommandRun([
      "list", "contacts", "--content", kit.folder.path + "/kit/Content", "--today", "2026-11-29",
    ])
    #expect(listed.output.hasSuffix("  current, number not shown\n"))
  }

  @Test func `an address grows old like a number`() async throws {
    let kit = try await kit(
      Self.contact(
        "example-hotline", "address: \"https://example.org/find\"",
        "verified: {on: 2016-11-01, source: Its page, how: agency-page}"))
    #expect(
      ContactKit.messages(await kit.run("check")).filter { $0.contains("[contact-") } == [
        "contacts.yaml:5:18: warning: the address of contact 'example-hotline' had to be verified again "
          + "by 2017-11-01; it is printed on en/bag-check/index.html, en/flyers/bag-card/index.html, "
          + "en/forms/notes/index.html [contact-overdue]; check the page, then update the date"
      ])
  }
}
