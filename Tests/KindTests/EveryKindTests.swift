import Composition
import Diagnostics
import Foundation
import JSON
import Testing
import ToolkitLoading
import ToolkitModel

@testable import Publishing

/// Where each kind of piece must be found beside its description; a kind that is forgotten fails here.
@Suite struct `Every kind` {
  private static func text(_ path: String) -> String? {
    try? String(contentsOfFile: projectFolder + "/" + path, encoding: .utf8)
  }

  /// The toolkits that tests and readers have.
  private static let toolkits = ["Content", "Tests/Fixtures/tenants/Content"].map { path in
    var found: [Diagnostic] = []
    let folder = ContentFolder(path: projectFolder + "/" + path, diagnostics: &found)
    return ToolkitReading(of: folder, reserved: PageID.reservedNames).toolkit
  }

  private static func count<K: AnyKind>(_ kind: K) -> Int {
    toolkits.map { kind.described.pieces(in: $0.pieces).count }.reduce(0, +)
  }

  /// Whether a field is no key, but the name or the text of its file.
  private func isBody(_ field: FieldFacts) -> Bool {
    if case .body = field.type { true } else { false }
  }

  private func missing(_ kind: any AnyKind) -> [String] {
    var missing: [String] = []
    let format = Self.text("docs/content-format.md") ?? ""
    for field in kind.fieldFacts.flattened where !isBody(field) {
      if !format.contains("`\(field.key)`") && !format.contains("\(field.key):") {
        missing.append("the key '\(field.key)' in docs/content-format.md")
      }
    }
    if Self.text("docs/schema/\(kind.schemaName).json") == nil { missing.append("a schema") }
    if Self.count(kind) == 0 { missing.append("a piece in a toolkit of the tests") }
    let keys = kind.fieldFacts.flattened.map(\.key)
    if Set(keys).count != keys.count { missing.append("a name of its own for each key") }
    if kind.facts.isData, kind.facts.plural == nil { missing.append("a name for all of them") }
    if let table = kind.facts.table, !format.contains("<!-- keys: \(table) -->") {
      missing.append("a table in docs/content-format.md")
    }
    return missing
  }

  @Test func `is documented, has a schema, and stands in a toolkit`() {
    for kind in Kinds.standard.all {
      #expect(missing(kind) == [], "\(kind.facts.name)")
    }
  }

  @Test func `has a name that no other has`() {
    let names = Kinds.standard.all.map(\.facts.name)
    #expect(Set(names).count == names.count)
  }

  @Test func `has texts that no other text of its toolkit is known by`() {
    for toolkit in Self.toolkits {
      var keys: [TextKey] = []
      _ = toolkit.replacingTexts { key, _, _ in
        keys.append(key)
        return nil
      }
      #expect(Set(keys).count == keys.count)
    }
  }

  /// With `UPDATE_GOLDEN=1` both are written anew, and the test fails.
  @Test func `is in its schema and its table as it is described`() throws {
    var format = try #require(Self.text("docs/content-format.md"))
    var files: [(path: String, text: String)] = []
    for kind in Kinds.standard.all {
      let json = JSONValue(KindSchema(of: kind).value).file
      files.append(
        ("docs/schema/\(kind.schemaName).json", String(decoding: json, as: UTF8.self)))
      guard let table = kind.facts.table,
        let start = format.firstRange(of: "<!-- keys: \(table) -->\n"),
        let end = format[start.upperBound...].firstRange(of: "<!-- end of keys -->")
      else { continue }
      format.replaceSubrange(
        start.upperBound..<end.lowerBound, with: FieldTable(of: kind).markdown)
    }
    files.append(("docs/content-format.md", format))
    let isUpdating = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1"
    for file in files where Self.text(file.path) != file.text {
      if isUpdating {
        try file.text.write(
          toFile: projectFolder + "/" + file.path, atomically: true, encoding: .utf8)
      }
      Issue.record("\(file.path) is not as the code says; UPDATE_GOLDEN=1 writes it")
    }
  }
}
