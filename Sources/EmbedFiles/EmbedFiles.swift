import Platform

/// `EmbedFiles FOLDER SOURCE` writes every file below FOLDER into one Swift source file.
@main
enum EmbedFiles {
  static func main() {
    guard CommandLine.arguments.count == 3 else { stop("usage: EmbedFiles FOLDER SOURCE") }
    let folder = CommandLine.arguments[1]
    var source = Array("let embeddedFiles: [BuiltInFile] = [\n".utf8)
    for path in paths(below: folder) {
      let contents = read(folder + "/" + path)
      let isText = String(validating: contents, as: UTF8.self) != nil
      source += "  BuiltInFile(".utf8
      source.appendLiteral(Array(path.utf8))
      source += ", ".utf8
      // A literal is text, so that each byte of a picture is one of the first 256 characters.
      source.appendLiteral(
        isText
          ? contents
          : Array(String(String.UnicodeScalarView(contents.map { Unicode.Scalar($0) })).utf8))
      source += isText ? "),\n".utf8 : ", isText: false),\n".utf8
    }
    source += "]\n".utf8
    write(source, to: CommandLine.arguments[2])
  }
}

/// Ends the program with a message, which the build then shows.
func stop(_ message: String) -> Never {
  let line = Array((message + "\n").utf8)
  _ = write(STDERR_FILENO, line, line.count)
  exit(1)
}
