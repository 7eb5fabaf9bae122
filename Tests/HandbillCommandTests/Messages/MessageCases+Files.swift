extension MessageCase {
  private static let glossary = "Content/glossary.yaml"

  static let files = [
    MessageCase(
      "a file where the content folder should be",
      command: ["check", "--content", "KIT/Content/toolkit.yaml"],
      "Content/toolkit.yaml: error: cannot be read: Not a directory [unreadable]; pass a folder"),
    MessageCase(
      "a pipe", [.addPipe("Content/sections/pipe.md")],
      "Content/sections/pipe.md: error: neither a file nor a folder [not-a-file]; "
        + "remove this pipe, socket or device"),
    MessageCase(
      "a directive of YAML", [.write("%YAML 1.1\n---\n[]\n", to: glossary)],
      "Content/glossary.yaml:1:1: error: a YAML directive (a line that starts with '%') is not "
        + "allowed [yaml-directive]; remove the line, or indent it if it is text"),
    MessageCase(
      "a list as a key", [.write("- {[a]: b}\n", to: glossary)],
      "Content/glossary.yaml:1:4: error: a key is not a plain word [yaml-key]; "
        + "write 'key: value', and put '?', '[' or '{' in quotes if it is text"),
    MessageCase(
      "a merge key", [.write("- id: bag\n  <<: {a: b}\n", to: glossary)],
      "Content/glossary.yaml:2:3: error: a merge key ('<<') is not allowed [yaml-merge-key]; "
        + "write the keys out"),
    MessageCase(
      "65 lists inside each other",
      [
        .write(
          String(repeating: "[", count: 65) + String(repeating: "]", count: 65), to: glossary)
      ],
      "Content/glossary.yaml:1:65: error: more than 64 lists and mappings inside each other "
        + "[yaml-nesting]; put '[', '{' or '-' in quotes if it is text"),
    MessageCase(
      "100,000 values and the list of them",
      [.write("[" + String(repeating: "a,", count: 100_000) + "]\n", to: glossary)],
      "Content/glossary.yaml:1:200000: error: more than 100000 values in one file [yaml-size]; "
        + "split the file"),
    MessageCase(
      "100 faults in a file", [.write(String(repeating: "- &a b\n", count: 120), to: glossary)],
      "Content/glossary.yaml:100:3: error: 100 problems, reading stopped here [too-many-problems]; "
        + "correct these first, then build again"),
  ]
}
