/// The files of the top-level folder `Templates/`, as they were when the program was built.
package enum BuiltInFiles {
  /// Every file, sorted by the bytes of its path.
  package static let all: [BuiltInFile] = embeddedFiles
}
