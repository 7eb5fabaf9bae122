import Books
import Composition
import Publishing
import Sheets
import Storage
import ToolkitModel

/// Everything that comes out of a printer: flyers, cards, forms and books.
struct PrintOutput: Output {
  let name = ToolkitSettings.Output.print
  let prefix = "print/"
  // Pieces whose PDFs would have one name are found before somebody asks for PDFs.
  let foreseesPaths = true

  func pathClaims(in plan: SitePlan) -> [PathClaim] { PrintPlan.pathClaims(of: plan.guide) }

  func cacheFolder(of options: PublicationOptions) -> String? { options.print.cacheFolder }

  func needsBooks(for purpose: Purpose) -> Bool {
    switch purpose {
    case .publish: true
    case .check(let fit): fit
    }
  }

  func offered(by files: [PublishedFile], reading: (String) -> [UInt8]?) -> OfferedFiles {
    let index = files.first { $0.path == PrintedFiles.listPath }.flatMap { reading($0.path) }
    return OfferedFiles(
      prints: index.flatMap { PrintedFiles(parsing: $0) } ?? PrintedFiles())
  }

  func makeAhead(of materials: Materials, write: @escaping Site.Writer) async -> MadeAhead {
    guard let books = materials.books else {
      var known = MadeAhead()
      known.diagnostics =
        KnownFit(of: materials.composed, in: materials.options.print).diagnostics
      return known
    }
    let run = PrintRun(
      composed: materials.composed, books: books, options: materials.options, shard: nil)
    guard materials.purpose.publishes else {
      var made = await run.print { _, _ in nil }
      made.offered = OfferedFiles()
      return made
    }
    return await run.print(write: write)
  }
}
