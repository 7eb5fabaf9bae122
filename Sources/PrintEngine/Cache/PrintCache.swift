import Digests
import Files
import JSON
import Platform

/// A folder of finished PDFs, each under the name of all that it was made from.
///
/// Entries never change, so folders of several machines are merged by copying them into one.
package struct PrintCache: Sendable {
  private let folder: String

  /// - Parameter folder: made when the first entry is written.
  package init(folder: String) {
    self.folder = folder
  }

  /// The entry with a key; `nil` where there is none, or one that is damaged.
  func entry(_ key: SHA256Digest) -> (facts: PrintFacts, pdf: [UInt8])? {
    let path = path(of: key)
    guard let value = json("\(path).json"), let digest = value["sha256"]?.string,
      let facts = value["facts"].flatMap(PrintFacts.init),
      let pdf = try? contents("\(path).pdf"),
      SHA256Digest(of: pdf).hex == digest
    else { return nil }
    return (facts, pdf)
  }

  /// Writes an entry; another process may write the same at the same time.
  func add(_ key: SHA256Digest, facts: PrintFacts, pdf: [UInt8]) throws(FileFailure) {
    let path = path(of: key)
    let entry: JSONValue = ["sha256": .string(SHA256Digest(of: pdf).hex), "facts": facts.json]
    // The facts come last: whoever finds them finds the PDF too.
    try replace("\(path).pdf", with: pdf)
    try replace("\(path).json", with: Array("\(entry.line)\n".utf8))
  }

  /// What is known of a finished PDF, without reading it; `nil` where there is none.
  func facts(_ key: SHA256Digest) -> PrintFacts? {
    json("\(path(of: key)).json")?["facts"].flatMap(PrintFacts.init)
  }

  /// The engine that has printed into the folder last; `nil` where none has.
  var engine: EngineVersions? { json(enginePath).flatMap { EngineVersions($0) } }

  /// Remembers which engine prints into the folder.
  func note(_ engine: EngineVersions) throws(FileFailure) {
    if self.engine == engine { return }
    try replace(enginePath, with: Array("\(engine.json.line)\n".utf8))
  }

  private var enginePath: String { "\(folder)/engine.json" }

  /// Without the ending; in a folder by its first two digits, since there may be thousands.
  func path(of key: SHA256Digest) -> String {
    "\(folder)/\(key.hex.prefix(2))/\(key.hex)"
  }

  private func json(_ path: String) -> JSONValue? {
    (try? contents(path)).flatMap { JSONValue(parsing: $0) }
  }

  func contents(_ path: String) throws(FileFailure) -> [UInt8] {
    try Folder.working.contents(path, links: .follow).bytes
  }

  /// Writes a file, and makes the folders above it that are missing.
  func replace(_ path: String, with bytes: [UInt8]) throws(FileFailure) {
    try FileOperations.system.makeParents(of: path)
    // Only one task of a process writes a key, so the process makes the name unique.
    let temporary = "\(path).\(getpid()).new"
    try? FileOperations.system.removeFile(temporary, in: .working)
    do throws(FileFailure) {
      try FileOperations.system.createFile(temporary, bytes, mode: 0o600)
      try FileOperations.system.rename(temporary, in: .working, to: path, in: .working)
    } catch {
      try? FileOperations.system.removeFile(temporary, in: .working)
      throw error
    }
  }
}
