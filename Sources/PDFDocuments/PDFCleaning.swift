/// One walk over everything in a PDF file, which takes out what tells of its makers and refuses what
/// would act on its reader's machine.
struct PDFCleaning: ~Copyable {
  /// What tells who made the file, when and with what, wherever it stands; small pictures of pages
  /// too, since they may show them as they were before something was blacked out.
  private static let traces = ["/Metadata", "/PieceInfo", "/LastModified", "/Thumb"]
  /// What else tells it in a comment on a page.
  private static let commentTraces = ["/T", "/M", "/CreationDate", "/NM"]
  /// What is only there where other files lie in the file.
  private static let fileKeys = ["/EmbeddedFiles", "/EF", "/AF", "/Collection"]
  private static let actions = [
    "/Launch", "/SubmitForm", "/ImportData", "/RichMediaExecute", "/Rendition", "/Movie", "/Sound",
  ]

  /// What may happen without a tap: showing a page, a layer or a field of this very file.
  private static let harmless = ["/GoTo", "/Named", "/Trans", "/SetOCGState", "/Hide"]

  private struct Place: Hashable {
    let id: Int32
    let generation: Int32
  }

  private var seen: Set<Place> = []

  /// Cleans a file that is open.
  mutating func clean(_ file: borrowing PDFFile) throws(PDFRefusal) {
    let trailer = file.trailer
    file.remove("/Info", from: trailer)
    file.remove("/ID", from: trailer)
    var open = [trailer]
    while let object = open.popLast() {
      let (id, generation) = file.place(of: object)
      let isNew = id == 0 || seen.insert(Place(id: id, generation: generation)).inserted
      if isNew {
        open += file.items(of: object)
        if let dictionary = file.dictionary(of: object) {
          open += try clean(dictionary, in: file)
          if dictionary != object { file.release(dictionary) }
        }
      }
      file.release(object)
      try file.check()
    }
  }

  /// Cleans one dictionary and gives the values that are left in it.
  private func clean(
    _ dictionary: PDFFile.Object, in file: borrowing PDFFile
  ) throws(PDFRefusal) -> [PDFFile.Object] {
    var keys = Set(file.keys(of: dictionary))
    let subtype = keys.contains("/Subtype") ? name("/Subtype", dictionary, file) : nil
    let isComment = keys.contains("/Rect") && subtype != nil && subtype != "/Widget"
    for key in Self.traces + (isComment ? Self.commentTraces : []) where keys.remove(key) != nil {
      file.remove(key, from: dictionary)
    }
    let action = keys.contains("/S") ? name("/S", dictionary, file) : nil
    if subtype == "/FileAttachment" || Self.fileKeys.contains(where: keys.contains) {
      throw .embeddedFiles
    }
    if action == "/JavaScript" || keys.contains("/JS") || keys.contains("/JavaScript")
      || keys.contains("/XFA")
    {
      throw .script
    }
    if let action, Self.actions.contains(action) { throw .action(String(action.dropFirst())) }
    if keys.contains("/F"), keys.contains("/Length") { throw .action("data from elsewhere") }
    try checkAutomaticActions(of: dictionary, keys, in: file)
    // The way up leads to what has been seen, or will be.
    keys.remove("/Parent")
    return keys.sorted().map { file.value(of: $0, in: dictionary) }
  }

  /// Refuses what a reader's program would do by itself when the file or a page is opened, such as
  /// asking another host for something.
  private func checkAutomaticActions(
    of dictionary: PDFFile.Object, _ keys: Set<String>, in file: borrowing PDFFile
  ) throws(PDFRefusal) {
    var open: [PDFFile.Object] = []
    if keys.contains("/OpenAction") { open.append(file.value(of: "/OpenAction", in: dictionary)) }
    if keys.contains("/AA") {
      let events = file.value(of: "/AA", in: dictionary)
      if let events = file.dictionary(of: events) {
        open += file.keys(of: events).map { file.value(of: $0, in: events) }
      }
      file.release(events)
    }
    var steps = 0
    while let action = open.popLast() {
      defer { file.release(action) }
      steps += 1
      guard let dictionary = file.dictionary(of: action) else { continue }
      let kind = name("/S", dictionary, file) ?? ""
      if kind == "/JavaScript" { throw .script }
      // A chain that never ends is nothing that anybody wrote.
      if !Self.harmless.contains(kind) || steps > 1000 { throw .action(String(kind.dropFirst())) }
      let next = file.value(of: "/Next", in: dictionary)
      let several = file.items(of: next)
      open += several.isEmpty ? [next] : several
      if !several.isEmpty { file.release(next) }
    }
  }

  private func name(
    _ key: String, _ dictionary: PDFFile.Object, _ file: borrowing PDFFile
  ) -> String? {
    let value = file.value(of: key, in: dictionary)
    defer { file.release(value) }
    return file.name(of: value)
  }
}
