import ArgumentParser
import JSON
import Publishing
import ToolkitModel

/// Prints what a file of one kind of piece may hold, as a JSON Schema.
struct Schema: HandbillSubcommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the JSON Schema of a kind of content.",
    discussion: """
      Editors complete and check content files by it. For the YAML extension of VS Code, save it and begin a \
      file with `# yaml-language-server: $schema=rule.json`.
      """)

  /// A kind of piece, as its schema file is called.
  struct Kind: NamedArgument {
    let described: any AnyKind

    static let allCases = Kinds.standard.all.map { Kind(described: $0) }

    var description: String { described.schemaName }
  }

  @Argument(help: "One of: \(Kind.allValueStrings.joined(separator: ", ")).")
  var kind: Kind

  func run(on console: Console) async -> ExitStatus {
    let json = JSONValue(KindSchema(of: kind.described).value)
    console.standardOutput(String(decoding: json.file, as: UTF8.self))
    return .success
  }
}
