import Composition
import Foundation
import PrintEngine
import Testing
import ToolkitModel

@testable import Books
@testable import Sheets

/// The books of the tenants' toolkit, one document of it at hand.
func tenantsBooks(styles: [UInt8] = []) async throws -> BookJobs {
  let bytes = try Data(
    contentsOf: URL(
      filePath: LoadedGuide.projectFolder
        + "/Tests/Fixtures/tenants/Expected/files/lettre-2024.pdf"))
  let loaded = try LoadedGuide(
    content: "Tests/Fixtures/tenants/Content",
    words: "Tests/Fixtures/tenants/Templates/words/fr.yaml",
    files: ["lettre-2024.pdf": DocumentFileFacts(pages: 2, bytes: bytes.count)])
  return await BookJobs(
    of: Books(of: ComposedPages(by: loaded.composer), tasks: 1), paper: [.a4], styles: styles,
    documents: ["lettre-2024.pdf": Array(bytes)])
}

/// The values of an attribute, in the order of the text.
func values(of attribute: String, in html: String) -> [String] {
  html.split(separator: " \(attribute)=\"").dropFirst().map {
    String($0.prefix { $0 != "\"" })
  }
}
