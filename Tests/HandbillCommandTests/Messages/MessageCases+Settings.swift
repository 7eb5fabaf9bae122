extension MessageCase {
  private static let toolkit = "Content/toolkit.yaml"

  static let settings = [
    MessageCase(
      "a folder without settings", [.remove(toolkit)],
      "Content: error: the folder has no toolkit.yaml [no-toolkit]; "
        + "`handbill init DIR` creates a small toolkit to start from"),
    MessageCase(
      "another version of the format", [.replace("schema: 1", with: "schema: 2", in: toolkit)],
      "Content/toolkit.yaml:4:9: error: this program reads schema 1, not '2' [unknown-schema]; "
        + "write `schema: 1`"),
    MessageCase(
      "a language that nobody has begun to translate into",
      [.replace("languages: [en]", with: "languages: [en, es]", in: toolkit)],
      "Content/toolkit.yaml:13:17: warning: there is no catalogue for 'es', so it is not published "
        + "[no-catalogue]; begin one with `handbill translations init es`, or delete it here"),
    MessageCase(
      "a language without words of the interface",
      [
        .replace("source_language: en", with: "source_language: cy", in: toolkit),
        .replace("languages: [en]", with: "languages: [cy]", in: toolkit),
      ],
      "Templates/words/cy.yaml: error: there are no interface words for the language 'cy' "
        + "[missing-words]; copy Templates/words/en.yaml of Handbill there "
        + "(`handbill new template words/en.yaml`) and translate it"),
    MessageCase(
      "a tag that names no language",
      [.replace("source_language: en", with: "source_language: und", in: toolkit)],
      "Content/toolkit.yaml:11:18: error: 'und' is not a language tag [unknown-value]; "
        + "write a tag such as en, es or zh-Hans"),
    MessageCase(
      "a counterpart that reads another language",
      [.replace("counterpart_language: en", with: "counterpart_language: es", in: toolkit)],
      "Content/encounters/guard-at-my-bag.md:13:11: error: phrase 'no-consent' has no words in "
        + "'es' [missing-counterpart]; add `counterpart:` to the phrase: an officer reads it",
      "Content/flyers/bag-card.md:26:10: error: phrase 'no-consent' has no words in 'es' "
        + "[missing-counterpart]; add `counterpart:` to the phrase: an officer reads it"),
    MessageCase(
      "a contact to verify again soon", command: ["check", "--today", "2027-11-10"],
      "Content/contacts.yaml:10:18: note: the number of contact 'example-hotline' must be "
        + "verified again by 2027-11-24 [contact-due]; call it by then, and update the date"),
  ]
}
