import Diagnostics

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
    let members: [(String, String)] = [
      ("html", JSONText.quoted(html)),
      ("out", JSONText.quoted(out)),
      ("path", JSONText.quoted(job.path)),
      ("name", JSONText.quoted(job.name)),
      ("boxes", Self.list(job.boxes.map(Self.box))),
      ("scales", Self.list(job.scales.map { "\($0)" })),
      ("pages", job.pages.map(String.init) ?? "null"),
      ("fields", "\(job.hasFields)"),
      ("finish", finish),
    ]
    return Self.object(members)
  }

  private var finish: String {
    let finish = job.finish
    return Self.object([
      ("labels", Self.list(finish.labels.map(Self.label))),
      ("sheet", finish.sheet.map(Self.sheet) ?? "null"),
      ("merge_fields", "\(finish.mergesFields)"),
      (
        "documents",
        Self.list(
          zip(finish.documents, documents).map { document, file in
            Self.object([
              ("after", JSONText.quoted(document.after)), ("file", JSONText.quoted(file)),
              ("head", JSONText.quoted(document.head)),
            ])
          })
      ),
    ])
  }

  private static func box(_ box: PrintBox) -> String {
    object([
      ("id", JSONText.quoted(box.id)), ("name", JSONText.quoted(box.name)), ("room", "\(box.room)"),
    ])
  }

  private static func label(_ label: PrintFinish.Labels) -> String {
    object([
      ("from", JSONText.quoted(label.from)), ("style", JSONText.quoted(label.style.rawValue)),
      ("prefix", JSONText.quoted(label.prefix)), ("first", "\(label.first)"),
    ])
  }

  private static func sheet(_ sheet: PrintFinish.Sheet) -> String {
    object([
      ("width", "\(sheet.width)"), ("height", "\(sheet.height)"),
      ("sides", list(sheet.sides.map { list($0.map(placed)) })),
    ])
  }

  private static func placed(_ place: PrintFinish.Placed) -> String {
    object([
      ("page", place.page.map(String.init) ?? "null"), ("x", "\(place.x)"), ("y", "\(place.y)"),
      ("width", "\(place.width)"), ("height", "\(place.height)"), ("turn", "\(place.turn)"),
    ])
  }

  private static func object(_ members: [(String, String)]) -> String {
    "{" + members.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ") + "}"
  }

  private static func list(_ values: [String]) -> String {
    "[" + values.joined(separator: ", ") + "]"
  }
}
