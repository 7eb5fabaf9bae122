import BuiltIn
package import CommonMark
import Composition
import Diagnostics
import Files
import Sheets
import Templating
import ToolkitLoading
import ToolkitModel
import XML

/// The built-in templates with the toolkit's own files over them.
package struct TemplateFolder {
  /// The language whose built-in words say which keys there are.
  private static let builtInLanguage: LanguageTag = "en"

  private let path: String
  /// By path below the folder; the toolkit's own file counts where there is one.
  private let files: [String: TemplateFile]
  /// The files of the toolkit that are left out: those that nobody meant to publish, and those of another version.
  let diagnostics: [Diagnostic]

  package init(_ path: String) {
    self.path = path
    var files: [String: TemplateFile] = [:]
    var diagnostics: [Diagnostic] = []
    for file in BuiltInFiles.all {
      files[file.path] = TemplateFile(
        path: file.path, bytes: file.bytes, displayPath: "(built in) Templates/\(file.path)")
    }
    // Without a path there is no folder, and nothing of the machine's own is read.
    for folder in path.isEmpty ? [] : Self.folders {
      let entries = Self.entries(in: path + "/" + folder, diagnostics: &diagnostics)
      for (name, kind) in entries.sorted(by: { $0.name < $1.name }) {
        let relative = folder + "/" + name
        if relative == Self.oldBookStyle {
          diagnostics.append(.oldBookStyle(at: path + "/" + relative))
        }
        guard Self.isReplaceable(relative) else { continue }
        if let stray = StrayFile(String(name.split(separator: "/").last ?? ""), in: "images/") {
          diagnostics.append(stray.diagnostic(at: path + "/" + relative))
          continue
        }
        guard kind != .folder else { continue }
        do throws(FileFailure) {
          files[relative] = TemplateFile(
            path: relative,
            bytes: try Folder.working.contents(path + "/" + relative, links: .follow).bytes,
            displayPath: path + "/" + relative)
        } catch {
          diagnostics += Self.unlessMissing(error, at: path + "/" + relative)
        }
      }
    }
    self.files = files
    self.diagnostics = diagnostics
  }

  private static let bookStyle = "print/book.typ"
  /// The style of books until they were made by Typst.
  private static let oldBookStyle = "print/book.css"

  /// Where the words of a language lie, as people are shown it.
  static func wordsFile(of language: LanguageTag) -> String { "Templates/words/\(language).yaml" }

  private static let folders = [
    "html", "markdown", "assets", "icons", "words", "print", "archive", "sharing",
  ]

  /// Whether a file of a toolkit may take the place of a built-in one, by its path below the folder.
  ///
  /// What works on PDFs is ours alone; how they look is not.
  package static func isReplaceable(_ path: String) -> Bool {
    folders.contains { path.hasPrefix($0 + "/") }
      && (!path.hasPrefix("print/") || path == "print/sheet.css" || path == bookStyle)
  }

  private typealias Entry = (name: String, kind: EntryKind)

  /// What is below a folder and not hidden, folders included.
  private static func entries(in folder: String, diagnostics: inout [Diagnostic]) -> [Entry] {
    var found: [Entry] = []
    do throws(FileFailure) {
      found = try FolderListing(of: folder, in: .working, links: .follow).entries
        .filter { !$0.name.hasPrefix(".") }
    } catch {
      diagnostics += unlessMissing(error, at: folder)
    }
    for (name, kind) in found where kind == .folder {
      found += entries(in: folder + "/" + name, diagnostics: &diagnostics)
        .map { (name + "/" + $0.name, $0.kind) }
    }
    return found
  }

  /// Why something cannot be read: a toolkit may lack templates of its own, but none that it has is passed over.
  private static func unlessMissing(_ failure: FileFailure, at path: String) -> [Diagnostic] {
    failure.meansAbsent ? [] : [Diagnostic(failure, at: path, limit: .max)]
  }

  /// The Mustache templates, sorted by path.
  var templates: [TemplateFile] {
    files.values.filter { $0.path.hasPrefix("html/") || $0.path.hasPrefix("markdown/") }
      .sorted { $0.path < $1.path }
  }

  /// What no text may hold, in the toolkit's own templates.
  var textProblems: [Diagnostic] {
    var found: [Diagnostic] = []
    for file in templates where !file.isBuiltIn {
      _ = CheckedText(checking: file.bytes, file: file.displayPath, diagnostics: &found)
    }
    return found
  }

  /// The files that are copied to the site, sorted by path.
  var assets: [TemplateFile] {
    files.values.filter { $0.path.hasPrefix("assets/") }.sorted { $0.path < $1.path }
  }

  /// All files, which may name pictures of the content.
  var texts: [[UInt8]] { files.values.map(\.bytes) }

  /// What in style sheets, scripts and drawings could run something or ask another host for something.
  var assetDiagnostics: [Diagnostic] {
    var found = files.values.flatMap(\.assetDiagnostics)
    for file in files.values where file.isDrawing {
      let text = SourceText(
        bytes: file.bytes, file: file.displayPath, origin: .verbatim(firstLine: 1))
      _ = SVGDrawing(reading: text, diagnostics: &found)
    }
    return found.sortedByPlace()
  }

  /// The drawings that stand beside words, by name (`door`); a toolkit may replace and add some.
  package var icons: [String: [UInt8]] {
    let drawings = files.values.filter { $0.path.hasPrefix("icons/") && $0.isDrawing }
    return Dictionary(
      drawings.map { (String($0.path.dropFirst("icons/".count).dropLast(".svg".count)), $0.bytes) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The drawing of the social card.
  var card: SourceText {
    let file = files["sharing/card.svg"]
    return SourceText(
      bytes: file?.bytes ?? [], file: file?.displayPath ?? "", origin: .verbatim(firstLine: 1))
  }

  /// The styles of what is printed.
  var printStyles: PrintStyles {
    PrintStyles(
      sheet: files["print/sheet.css"]?.bytes ?? [], book: files[Self.bookStyle]?.bytes ?? [],
      mark: files["assets/icon.svg"]?.bytes ?? [], icons: icons)
  }

  /// The style sheets of what is packed, by name.
  var archiveStyles: [String: [UInt8]] { styles(in: "archive/") }

  private func styles(in folder: String) -> [String: [UInt8]] {
    let styles = files.values.filter { $0.path.hasPrefix(folder) && $0.path.hasSuffix(".css") }
    return Dictionary(
      styles.map { (String($0.path.dropFirst(folder.count).dropLast(".css".count)), $0.bytes) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The words of the interface in a language; `nil` when they are missing or broken.
  ///
  /// The files of `en-GB` are those of `en`, and over them its own; the toolkit's are over the built-in ones. A word that
  /// none of them has is that of the built-in language, with a warning.
  func words(for language: LanguageTag, diagnostics: inout [Diagnostic]) -> InterfaceWords? {
    var words = Self.builtInWords
    var given: Set<String> = []
    var last: TemplateFile?
    let tags = [LanguageTag(language.primary), language]
    for (place, tag) in tags.enumerated() where place == 0 || tag != tags[0] {
      let path = "words/\(tag).yaml"
      if tag == Self.builtInLanguage { given = Set(words.texts.map(\.key)).union(["months"]) }
      guard let file = files[path], !(file.isBuiltIn && tag == Self.builtInLanguage) else {
        if tag == Self.builtInLanguage { last = files[path] }
        continue
      }
      last = file
      guard
        let own = words.overlaid(
          byFile: file.bytes, file.displayPath, in: tag, given: &given, diagnostics: &diagnostics)
      else { return nil }
      words = own
    }
    guard let last else {
      diagnostics.append(missingWords(language))
      return nil
    }
    let missing = (words.texts.map(\.key) + ["months"]).filter { !given.contains($0) }
    if !missing.isEmpty { diagnostics.append(.untranslatedWords(missing, in: last.displayPath)) }
    return words
  }

  private func missingWords(_ language: LanguageTag) -> Diagnostic {
    Diagnostic(
      .error, "missing-words", "there are no interface words for the language '\(language)'",
      at: SourcePosition(file: "\(path)/words/\(language).yaml"),
      remedy: "copy Templates/words/\(Self.builtInLanguage).yaml of Handbill there "
        + "(`handbill new template words/\(Self.builtInLanguage).yaml`) and translate it")
  }

  /// The words of the interface in a language, or in the built-in one when they are missing or broken.
  func usableWords(for language: LanguageTag, diagnostics: inout [Diagnostic]) -> InterfaceWords {
    let isKnown = language != ToolkitSettings.unreadLanguage
    return (isKnown ? words(for: language, diagnostics: &diagnostics) : nil) ?? Self.builtInWords
  }

  /// The templates that pages are made with: the toolkit's own over the built-in ones, or these alone where
  /// something is wrong with any.
  func usableTemplates(
    contexts: [String: TemplateContext], diagnostics: inout [Diagnostic]
  ) -> TemplateLibrary {
    var found: [Diagnostic] = []
    let library = TemplateLibrary(files: templates, contexts: contexts, diagnostics: &found)
    diagnostics += found
    guard found.containsError else { return library }
    return TemplateLibrary(files: Self("").templates, contexts: contexts, diagnostics: &found)
  }

  /// The words of boxes and notes in the built-in language, for texts that belong to no toolkit.
  package var labels: Labels {
    var unheard: [Diagnostic] = []
    return words(for: Self.builtInLanguage, diagnostics: &unheard).map { Labels($0) } ?? .silent
  }

  /// The built-in words, which have every key: the templates may name any of them.
  private static let builtInWords: InterfaceWords = {
    var unheard: [Diagnostic] = []
    let path = "words/\(builtInLanguage).yaml"
    let read = BuiltInFiles.all.first { $0.path == path }.flatMap {
      InterfaceWords(parsing: $0.bytes, file: path, diagnostics: &unheard)
    }
    return read ?? InterfaceWords(direction: "ltr", texts: [], months: [])
  }()
}

extension Diagnostic {
  fileprivate static func untranslatedWords(_ keys: [String], in file: String) -> Diagnostic {
    Diagnostic(
      .warning, "untranslated-words",
      "\(keys.count) words of the interface are missing, so they are English: "
        + keys.prefix(5).joined(separator: ", ") + (keys.count > 5 ? ", …" : ""),
      at: SourcePosition(file: file), remedy: "translate them there")
  }

  fileprivate static func oldBookStyle(at path: String) -> Diagnostic {
    Diagnostic(
      .error, "old-book-style", "this style is no longer read: books are printed by Typst",
      at: SourcePosition(file: path),
      remedy: "copy the new one (`handbill new template print/book`), change book.typ, "
        + "and delete this file")
  }
}

extension TemplateFile {
  fileprivate var isBuiltIn: Bool { displayPath.hasPrefix("(built in)") }

  /// Whether it is an icon or the mark, which must be whole and harmless; the social card is checked when it is filled in.
  fileprivate var isDrawing: Bool {
    (path.hasPrefix("assets/") || path.hasPrefix("icons/")) && path.hasSuffix(".svg")
  }
}
