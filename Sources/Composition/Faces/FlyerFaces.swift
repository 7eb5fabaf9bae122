import CommonMark
import Diagnostics
import ToolkitModel

/// Finds flyers whose text and whose list of faces do not agree, so that something would be on no sheet.
///
/// - Good: `faces` names `front` and `back`, and the text is one `{face} front` and one `{face} back`.
/// - Bad: one of them is missing, is there twice or stands in a list; a sentence stands between the two.
enum FlyerFaces {
  /// What was wrong with a text in which it is not known for certain what is in which directive.
  private static let hiding: Set = [
    "open-fence", "short-fence", "bare-fence", "unknown-directive", "too-large", "too-deep",
    "control-character",
  ]

  /// What is wrong, each with the flyer, the face and the line; `problems` are what was wrong with the text.
  static func diagnostics(
    for flyer: Flyer, body: MarkdownTree, parsedWith problems: ArraySlice<Diagnostic>
  ) -> [Diagnostic] {
    var found = count(of: flyer)
    if problems.contains(where: { hiding.contains($0.rule) }) { return found }
    let faces = body.directives.filter { $0.name == "face" }
    let direct = Set(body.children(of: 0))
    var written: [String: Int] = [:]
    for face in faces {
      if !direct.contains(face.index) {
        found.append(
          Diagnostic(
            .error, "nested-face",
            "face '\(face.argument)' of flyer '\(flyer.id)' is inside another block",
            at: face.position, length: face.argument.utf8.count,
            remedy: "begin it at the start of a line, after the end of the previous face"))
      } else if let line = written[face.argument] {
        found.append(
          Diagnostic(
            .error, "duplicate-face",
            "face '\(face.argument)' of flyer '\(flyer.id)' already begins in line \(line)",
            at: face.position, length: face.argument.utf8.count,
            remedy: "put both into one, or give one the id of another face in `faces`"))
      }
      written[face.argument] = written[face.argument] ?? face.position.line
    }
    found += missing(from: flyer, written: faces.map(\.argument))
    return found + strayTexts(of: flyer, body, beside: faces)
  }

  /// Whether the kind can have so many faces, and each has an id of its own.
  private static func count(of flyer: Flyer) -> [Diagnostic] {
    var found: [Diagnostic] = []
    if let wanted = flyer.format.faceCounts.text(unless: flyer.faces.count) {
      found.append(
        Diagnostic(
          .error, "wrong-faces",
          "a \(flyer.format.rawValue) has \(wanted), but '\(flyer.id)' has \(flyer.faces.count)",
          at: flyer.faces.first?.id.position ?? flyer.position,
          remedy: "add or remove faces, or choose another kind",
          premise: .leftOut(flyer.position)))
    }
    var seen: Set<PieceID<Flyer.Face>> = []
    for face in flyer.faces where !seen.insert(face.id.value).inserted {
      found.append(
        Diagnostic(
          .error, "duplicate-id",
          "`faces` of flyer '\(flyer.id)' lists face '\(face.id.value)' twice",
          at: face.id.position, length: face.id.length, remedy: "give each face its own id"))
    }
    return found
  }

  /// The faces that the text does not write, but for as many as it writes under names that are none: those are
  /// reported where they stand.
  private static func missing(from flyer: Flyer, written: [String]) -> [Diagnostic] {
    var missing = flyer.faces.map(\.id).filter { !written.contains($0.value.text) }
    let declared = Set(flyer.faces.map(\.id.value.text))
    for name in written where !declared.contains(name) {
      guard let first = missing.first else { break }
      let meant = suggestion(for: name, among: missing.map(\.value.text)) ?? first.value.text
      missing.removeAll { $0.value.text == meant }
    }
    return missing.map { face in
      Diagnostic(
        .error, "missing-face",
        "flyer '\(flyer.id)' lists face '\(face.value)', which is not in its text",
        at: face.position, length: face.length,
        remedy: "write it as ````{face} \(face.value) … ````, or delete it from `faces`")
    }
  }

  /// What stands between faces, once for all that stands together.
  private static func strayTexts(
    of flyer: Flyer, _ body: MarkdownTree, beside faces: [Directive]
  ) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var last: String?
    var isBehindFace = true
    for index in body.children(of: 0) {
      if let face = faces.first(where: { $0.index == index }) {
        last = face.argument
        isBehindFace = true
        continue
      }
      // A face in a list or a quote is reported itself.
      let holdsFace = faces.contains { (index..<body.end(of: index)).contains($0.index) }
      if !isBehindFace || holdsFace { continue }
      isBehindFace = false
      let place = last.map { "after face '\($0)'" } ?? "before its first face"
      found.append(
        Diagnostic(
          .error, "text-outside-faces",
          "this part of flyer '\(flyer.id)' is \(place), so no sheet prints it",
          at: body.sources[Int(body.nodes[index].source)]
            .position(line: Int(body.nodes[index].line), column: 1),
          remedy: "move it into a face"))
    }
    return found
  }
}
