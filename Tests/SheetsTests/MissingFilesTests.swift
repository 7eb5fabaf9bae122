import Composition
import Diagnostics
import Foundation
import PrintEngine
import Testing
import ToolkitModel

@testable import Books
@testable import Sheets

@Suite struct `A piece that should have a PDF and has none` {
  private func plan(_ loaded: LoadedGuide) async -> PrintPlan {
    await PrintPlan(
      of: Books(of: ComposedPages(by: loaded.composer), tasks: 1), paper: [.a4],
      styles: PrintStyles(sheet: LoadedGuide.styles, book: []), documents: [:], tasks: 1)
  }

  @Test func `is an error, whichever file is not made`() async throws {
    let plan = await plan(try .tenants())
    #expect(plan.missingFiles { _ in true } == [])
    for job in plan.jobs {
      let found = plan.missingFiles { $0 != job.path }
      #expect(found.map(\.rule) == ["no-pdf"], "\(job.path)")
      #expect(found.first?.message.hasSuffix("lacks a PDF on A4") == true)
    }
  }

  @Test func `is an error too where nothing was planned for it`() async throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "handbill-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.copyItem(
      atPath: LoadedGuide.projectFolder + "/Tests/Fixtures/tenants/Content", toPath: folder.path)
    let card = folder.appending(path: "flyers/carte.md")
    let text = try String(contentsOf: card, encoding: .utf8)
    try text.replacing("{face} bailleur", with: "{do}")
      .write(to: card, atomically: true, encoding: .utf8)
    let plan = await plan(
      try LoadedGuide(
        content: folder.path, words: "Tests/Fixtures/tenants/Templates/words/fr.yaml"))
    #expect(!plan.jobs.contains { $0.path.contains("carte") })
    #expect(
      plan.missingFiles { _ in true }.map(\.message) == ["flyer 'carte' lacks a PDF on A4"])
  }
}
