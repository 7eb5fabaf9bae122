package import Composition
import JSON
import ToolkitModel

/// The list of all PDFs in the site: for hosts and programs, and for a build that does not print but keeps
/// what was printed.
extension PrintedFiles {
  package static let listPath = "print/files.json"

  /// Reads the list back; `nil` for anything but what ``json`` writes.
  package init?(parsing bytes: [UInt8]) {
    guard let value = JSONValue(parsing: bytes), let listed = value["files"]?.list,
      let drawn = value["pictures"]?.list
    else { return nil }
    let files = listed.compactMap { PrintedFile($0) }
    var pictures: [PageID: PrintedPicture] = [:]
    for picture in drawn {
      guard let path = picture["path"]?.string, let page = PageID(picture["page"]),
        let width = picture["width"]?.count, let height = picture["height"]?.count
      else { return nil }
      pictures[page] = PrintedPicture(path: PagePath(path), width: width, height: height)
    }
    guard files.count == listed.count else { return nil }
    var strip: PictureStrip?
    if let written = value["strip"] {
      strip = PictureStrip(written)
      if strip == nil { return nil }
    }
    self.init(
      files, pictures: pictures, card: value["card"]?.string.map { PagePath($0) }, strip: strip)
  }

  /// The list as JSON.
  package var json: [UInt8] {
    var writer = JSONWriter()
    writer.object(.lines) { writer in
      writer.name("files")
      writer.list(.lines) { for file in all { $0.append(file.json) } }
      writer.name("pictures")
      writer.list(.lines) {
        for (page, picture) in pictures.sorted(by: { $0.key.folder < $1.key.folder }) {
          $0.append([
            "path": .string(picture.path.text), "page": .string(page.folder),
            "width": .integer(picture.width), "height": .integer(picture.height),
          ])
        }
      }
      if let card { writer.member("card", .string(card.text)) }
      if let strip { writer.member("strip", strip.json) }
    }
    return writer.file
  }
}

extension PrintedFile {
  fileprivate init?(_ value: JSONValue) {
    guard let path = value["path"]?.string, let page = PageID(value["page"]),
      let paper = value["paper"]?.string.flatMap(ToolkitSettings.PaperSize.init),
      let variant = value["variant"]?.string, let pages = value["pages"]?.count,
      let bytes = value["bytes"]?.count, let flip = value["flip"]?.string.flatMap(Flip.init),
      let isCut = value["cut"]?.bool
    else { return nil }
    self.init(
      path: PagePath(path), page: page, paper: paper, variant: variant, pages: pages,
      bytes: bytes, flip: flip, isCut: isCut)
  }

  fileprivate var json: JSONValue {
    [
      "path": .string(path.text), "page": .string(page.folder), "paper": .string(paper.rawValue),
      "variant": .string(variant), "pages": .integer(pages), "bytes": .integer(bytes),
      "flip": .string(flip.rawValue), "cut": .bool(isCut),
    ]
  }
}

extension PictureStrip {
  fileprivate init?(_ value: JSONValue) {
    guard let path = value["path"]?.string, let bytes = value["bytes"]?.count,
      let listed = value["pages"]?.list
    else { return nil }
    let pages = listed.compactMap { PageID($0) }
    guard pages.count == listed.count else { return nil }
    self.init(path: PagePath(path), bytes: bytes, pages: pages)
  }

  fileprivate var json: JSONValue {
    [
      "path": .string(path.text), "bytes": .integer(bytes),
      "pages": .list(pages.map { .string($0.folder) }),
    ]
  }
}

extension PageID {
  /// The page of a flyer, a form or an edition, from its folder.
  fileprivate init?(_ value: JSONValue?) {
    guard let parts = value?.string?.split(separator: "/"), parts.count == 2 else { return nil }
    let id = String(parts[1])
    switch parts[0] {
    case "flyers": self = .flyer(PieceID(id))
    case "forms": self = .form(PieceID(id))
    case "editions": self = .edition(PieceID(id))
    default: return nil
    }
  }
}
