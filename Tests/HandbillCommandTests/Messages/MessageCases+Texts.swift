extension MessageCase {
  private static let section = "Content/sections/bag-check.md"

  static let texts = [
    MessageCase(
      "words below a phrase that brings its own",
      [.replace("```{say} no-consent\n", with: "```{say} no-consent\nNo.\n", in: section)],
      "Content/sections/bag-check.md:28:5: error: a phrase with an id has its own words "
        + "[surplus-body]; delete the words below it, or the id"),
    MessageCase(
      "a phrase of no words", [.append("\n```{say}\n```\n", to: section)],
      "Content/sections/bag-check.md:55:5: error: this directive has neither an id nor words "
        + "[missing-argument]; write the id of a phrase after its name, or the words below it"),
    MessageCase(
      "a phrase that is too long for a message",
      [
        .append(
          """
          - id: long
            text: Please write down all that you want me to do, and which law says that I have to do it, and give me the paper. I will show it to a lawyer, who will call you.
            kind: say
            situation: Later.
            rules: [leaving]

          """, to: "Content/phrases.yaml")
      ],
      "Content/phrases.yaml:14:3: warning: the text message of this phrase has 206 characters; "
        + "the limit is 160 [long-message]; say it in fewer words"),
    MessageCase(
      "a link without a text", [.append("\nSee [](https://example.org/).\n", to: section)],
      "Content/sections/bag-check.md:55:8: error: the link has no text [link-text]; "
        + "write the link text between the brackets"),
    MessageCase(
      "quotes in quotes on one line",
      [.append("\n\(String(repeating: "> ", count: 17))deep\n", to: section)],
      "Content/sections/bag-check.md:55:33: error: more than 16 quotes and lists start on one line "
        + "[too-deep]; nest less deeply, or put a backslash before literal characters"),
    MessageCase(
      "lists in lists",
      [
        .append(
          "\n" + (0..<20).map { String(repeating: "  ", count: $0) + "- a\n" }.joined(), to: section
        )
      ],
      "Content/sections/bag-check.md:70:1: error: quotes, lists and emphasis nest more than 32 "
        + "levels [too-deep]; nest less deeply"),
  ]
}
