import CommonMark
import Guides
import Templating
import ToolkitModel

/// The list of all that can be taken away: to print, to read on a screen, to work with.
extension PageComposition {
  /// Flyers, forms, editions with their lengths, the packed site and files of data, each with the files that were made of it.
  func downloads() -> MarkdownTree {
    let whole = archives.filter { $0.path.text == guide.variant.packedPath }
    return fill(
      Templates.downloads([
        "has_flyers": .flag(!guide.flyers.pieces.isEmpty),
        "flyers": .list(
          guide.flyers.pieces.map { flyer in
            var object = link("flyer", flyer.id, flyer.title, flyer.summary)
            object.append("kind", .text(words["flyer_" + flyer.format.rawValue]))
            return adding(files(of: .flyer(flyer.id)), to: object)
          }),
        "has_forms": .flag(!guide.forms.pieces.isEmpty),
        "forms": .list(
          guide.forms.pieces.map {
            adding(
              files(of: .form($0.id), with: ["fillable"]),
              to: link("form", $0.id, $0.title, $0.summary))
          }),
        "estimated": .flag(guide.editions.pieces.contains { isEstimated($0) }),
        "has_editions": .flag(!guide.editions.pieces.isEmpty),
        "editions": .list(guide.editions.pieces.map { edition($0) }),
        "has_whole": .flag(!whole.isEmpty),
        "whole": listed(whole.map { ($0.path, words["archive_zip"]) }),
        "has_data": .flag(!composer.dataFiles.isEmpty),
      ]) {
        switch $0 {
        case .data: composer.dataFiles.isEmpty ? nil : dataFiles()
        }
      })
  }

  private func edition(_ named: Edition) -> TemplateObject {
    let chosen = EditionContents(named, from: guide)
    let screens = [ArchivedFile.Kind.epub, .html].flatMap { kind in
      archives.filter { $0.path.text == guide.variant.path(of: named.id, as: kind) }
    }
    var object = link("edition", named.id, named.title, named.summary)
    object.append("code", .text(chosen.code))
    object.append("pages", .text(lengths.map { String($0.pages(of: chosen)) } ?? ""))
    object.append("estimated", .flag(isEstimated(named)))
    return adding(
      files(of: .edition(named.id), with: ["large"])
        + screens.map { ($0.path, words["archive_\($0.kind.rawValue)_short"]) }, to: object)
  }

  /// What was packed; paper leads to no files.
  private var archives: [ArchivedFile] {
    medium == .site ? lengths?.archives.all ?? [] : []
  }

  /// The usual PDFs of a piece and those of some variants, each with its name.
  private func files(of page: PageID, with variants: [String] = []) -> [(PagePath, String)] {
    guard medium == .site, let printed = lengths?.printed else { return [] }
    let usual = printed.usual(of: page)
    let others = printed[page].filter { variants.contains($0.variant) && !usual.contains($0) }
    return (usual + others).map { file in
      let isUsual = usual.contains(file)
      let variant = isUsual ? "" : ", " + words["print_" + file.variant]
      return (file.path, "PDF, " + words["paper_" + file.paper.rawValue] + variant)
    }
  }

  private func adding(
    _ files: [(PagePath, String)], to object: TemplateObject
  ) -> TemplateObject {
    var object = object
    object.append("has_files", .flag(!files.isEmpty))
    object.append("files", listed(files))
    return object
  }

  private func listed(_ files: [(path: PagePath, name: String)]) -> TemplateValue {
    .list(
      files.enumerated().map { index, file in
        [
          "path": .ready(Array(file.path.text.utf8)), "name": .text(file.name),
          "last": .flag(index == files.count - 1),
        ]
      })
  }

  /// The files of data, folded: those of one table in a line, with what they are.
  private func dataFiles() -> MarkdownTree {
    var tables: [(name: String, files: [String])] = []
    for file in composer.dataFiles {
      let name = String(file.prefix { $0 != "." })
      if tables.last?.name == name {
        tables[tables.count - 1].files.append(file)
      } else {
        tables.append((name, [file]))
      }
    }
    return fill(
      Templates.downloadsData([
        "tables": .list(
          tables.map { table in
            let kind = table.name.hasPrefix("map-") ? "map" : table.name
            return [
              "what": .text(words["data_" + kind.replacing("-", with: "_")]),
              "files": listed(table.files.map { (PagePath("data/" + $0), $0) }),
            ]
          })
      ])
    ).contained(class: "files", summary: words["downloads_data"])
  }
}
