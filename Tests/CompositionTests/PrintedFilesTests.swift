import Composition
import Testing
import ToolkitModel

@Suite struct `The usual files of a piece` {
  private let page = PageID.form(PieceID("notes"))

  private func files(_ names: [(ToolkitSettings.PaperSize, String)]) -> PrintedFiles {
    PrintedFiles(
      names.map { paper, variant in
        PrintedFile(
          path: PagePath("print/en/notes-\(paper.rawValue)-\(variant).pdf"), page: page,
          paper: paper,
          variant: variant, pages: 1, bytes: 1, flip: .none, isCut: false)
      })
  }

  private func usual(_ names: [(ToolkitSettings.PaperSize, String)]) -> [String] {
    files(names).usual(of: page).map { $0.paper.rawValue + " " + $0.variant }
  }

  @Test func `are the plain ones, one for each paper`() {
    #expect(
      usual([(.letter, ""), (.letter, "read"), (.a4, ""), (.a4, "read")]) == ["letter ", "a4 "])
  }

  @Test func `are those to fold where there are no plain ones, else the first`() {
    #expect(
      usual([(.letter, "read"), (.letter, "print"), (.a4, "print")])
        == ["letter print", "a4 print"])
    #expect(usual([(.letter, "read"), (.letter, "fold")]) == ["letter read"])
    #expect(usual([]) == [])
  }
}
