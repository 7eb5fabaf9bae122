import Composition
import Foundation
import PrintEngine
import Testing
import ToolkitModel

@testable import Books
@testable import Sheets

/// The editions of the tenants' toolkit, one document of it at hand.
func tenantsEditions() async throws -> (editions: Books, documents: [String: [UInt8]]) {
  let bytes = try Data(
    contentsOf: URL(
      filePath: LoadedGuide.projectFolder
        + "/Tests/Fixtures/tenants/Expected/files/lettre-2024.pdf"))
  let loaded = try LoadedGuide(
    content: "Tests/Fixtures/tenants/Content",
    words: "Tests/Fixtures/tenants/Templates/words/fr.yaml",
    files: ["lettre-2024.pdf": DocumentFileFacts(pages: 2, bytes: bytes.count)])
  return (
    await Books(of: ComposedPages(by: loaded.composer), tasks: 1),
    ["lettre-2024.pdf": Array(bytes)]
  )
}

func tenantsBooks(style: [UInt8] = []) async throws -> BookJobs {
  let (editions, documents) = try await tenantsEditions()
  return await BookJobs(of: editions, paper: [.a4], style: style, documents: documents)
}

extension PrintJob {
  /// The markup of a book.
  var markup: String {
    guard case .book(let book) = document else { return "" }
    return String(decoding: book.source, as: UTF8.self)
  }
}
