import JSON

extension PrintJob {
  /// The line of JSON, without its end, that tells a worker of the job; with digests in place of the files it also
  /// names the PDF.
  ///
  /// - Parameters:
  ///   - main: what stands for the document: the name of the file to begin with, or a digest.
  ///   - out: the file of the PDF.
  ///   - documents: what stands for the documents to bind in, in the job's order.
  /// - Returns: the line.
  func line(document main: String, out: String, documents: [String]) -> String {
    let value: JSONValue = [
      document.isBook ? "typst" : "html": .string(main), "out": .string(out), "path": .string(path),
      "name": .string(name), "boxes": .list(boxes.map(Self.box)),
      "pages": .init(pages),
      "fields": .bool(hasFields), "finish": Self.json(finish, documents),
    ]
    return value.line
  }

  private static func json(_ finish: PrintFinish, _ documents: [String]) -> JSONValue {
    [
      "labels": .list(finish.labels.map(label)),
      "sheet": finish.sheet.map(sheet) ?? .null, "merge_fields": .bool(finish.mergesFields),
      "documents": .list(
        zip(finish.documents, documents).map { document, file in
          [
            "after": .string(document.after), "file": .string(file),
            "head": .string(document.head),
          ]
        }),
    ]
  }

  private static func box(_ box: PrintBox) -> JSONValue {
    [
      "id": .string(box.id), "name": .string(box.name), "room": .number(box.room),
      "group": .string(box.group), "sizes": .list(box.sizes.map { .number($0) }),
    ]
  }

  private static func label(_ label: PrintFinish.Labels) -> JSONValue {
    [
      "from": .string(label.from), "style": .string(label.style.rawValue),
      "prefix": .string(label.prefix), "first": .integer(label.first),
    ]
  }

  private static func sheet(_ sheet: PrintFinish.Sheet) -> JSONValue {
    [
      "width": .number(sheet.width), "height": .number(sheet.height),
      "sides": .list(sheet.sides.map { .list($0.map(placed)) }),
    ]
  }

  private static func placed(_ place: PrintFinish.Placed) -> JSONValue {
    [
      "page": .init(place.page), "x": .number(place.x), "y": .number(place.y),
      "width": .number(place.width), "height": .number(place.height),
      "turn": .integer(place.turn),
    ]
  }
}
