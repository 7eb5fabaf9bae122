extension MessageCase {
  static let commands = [
    MessageCase(
      "a day that is no date", command: ["check", "--today", "tomorrow"],
      "error: --today is 'tomorrow', which is not a date [bad-date]; write it as 2026-11-24"),
    MessageCase(
      "a file to render that is not there", command: ["render", "KIT/nowhere.md"],
      "nowhere.md: error: the file cannot be read [cannot-read]; "
        + "pass a Markdown file, or - for standard input"),
    MessageCase(
      "a new piece where a file has the name of its folder",
      [.remove("Content/encounters"), .write("x", to: "Content/encounters")],
      command: ["new", "encounter", "late"],
      "Content/encounters/late.md: error: the file cannot be written: Not a directory "
        + "[cannot-write]; check the path, the free space and the write permission"),
    MessageCase(
      "a template that is replaced twice", [.write("x", to: "Templates/html/page.mustache")],
      command: ["new", "template", "html/page"],
      "Templates/html/page.mustache: error: this file already exists [file-exists]; "
        + "edit it, or delete it to use the built-in one"),
    MessageCase(
      "a new piece with the id of another", command: ["new", "section", "bag-check"],
      "Content/sections/bag-check.md: error: this file already exists [file-exists]; "
        + "choose another id"),
    MessageCase(
      "a new piece outside a toolkit",
      command: ["new", "section", "late", "--content", "KIT/elsewhere"],
      "elsewhere/toolkit.yaml: error: there is no toolkit here [no-toolkit]; "
        + "go to the folder above Content, or pass it with --content"),
    MessageCase(
      "an output that the toolkit does not make", command: ["build", "--only", "print"],
      "Content/toolkit.yaml: error: --only lists 'print', which is not an output of this toolkit "
        + "[unlisted-output]; add print to `outputs`"),
  ]
}
