import JSON

/// The line that tells a worker of a job; with digests in place of the files it also names the PDF.
struct JobLine {
  let job: PrintJob
  /// What stands for the document: a file's name, or a digest.
  let html: String
  let out: String
  /// What stands for the documents to bind in, in the job's order.
  let documents: [String]

  /// One line of JSON without its end.
  var text: String {
    let value: JSONValue = [
      "html": .string(html), "out": .string(out), "path": .string(job.path),
      "name": .string(job.name), "boxes": .list(job.boxes.map(Self.box)),
      "scales": .list(job.scales.map { .number($0) }), "pages": .init(job.pages),
      "fields": .bool(job.hasFields), "finish": finish,
    ]
    return value.line
  }

  private var finish: JSONValue {
    let finish = job.finish
    return [
      "labels": .list(finish.labels.map(Self.label)),
      "sheet": finish.sheet.map(Self.sheet) ?? .null, "merge_fields": .bool(finish.mergesFields),
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
    ["id": .string(box.id), "name": .string(box.name), "room": .number(box.room)]
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
