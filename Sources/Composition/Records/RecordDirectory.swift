import CommonMark
import Guides
import ToolkitModel

/// Where the records of the appendices are printed, so that others can link to them.
///
/// An appendix prints its records only where its text says so; what is printed nowhere is named
/// without a link.
struct RecordDirectory: Sendable {
  /// A record, by its kind and id.
  struct Key: Hashable, Sendable {
    /// `press`, `document` or `report`; also the scheme of a template's link to it.
    let kind: String
    let id: String
  }

  private var pages: [Key: PageID] = [:]
  private var titles: [Key: String] = [:]
  /// The pages that have a place for a kind of tactic or of place, by the place's id.
  private var groups: [String: PageID] = [:]
  /// The records that rest on each rule, where they say so.
  private(set) var recordsByRule: [PieceID<Rule>: [Key]] = [:]
  /// The reports that describe nothing that happened.
  private(set) var invented: Set<Key> = []
  /// Which records name which others: documents by report, and reports by document.
  private var documentsByReport: [String: [String]] = [:]
  private var reportsByDocument: [String: [String]] = [:]

  init(of guide: Guide, spreadOver pages: ReportPages, trees: PieceTrees) {
    for lettered in guide.appendices {
      let appendix = lettered.appendix
      let directives = trees[appendix.body].directives
      add(appendix.press, appendix, directives)
      add(appendix.documents, appendix, directives)
      add(appendix.reports, appendix, directives)
      for document in appendix.documents {
        for report in document.reports {
          documentsByReport[report.value.text, default: []].append(document.id.text)
        }
      }
      for report in appendix.reports {
        if report.nature.isInvented { invented.insert(Key(report)) }
        for document in report.documents {
          reportsByDocument[document.value.text, default: []].append(report.id.text)
        }
      }
      addGroups(of: appendix, directives, guide.codes)
      spread(appendix, over: pages)
    }
  }

  /// The page that prints a record, and the record's title; `nil` if there is no such record.
  subscript(key: Key) -> (page: PageID?, title: String)? {
    titles[key].map { (pages[key], $0) }
  }

  /// The documents that name a report, by id.
  func documents(naming id: PieceID<ReportRecord>) -> [String] {
    documentsByReport[id.text] ?? []
  }

  /// The reports that name a document, by id.
  func reports(naming id: PieceID<DocumentRecord>) -> [String] {
    reportsByDocument[id.text] ?? []
  }

  /// The page with the reports of one kind.
  func page(ofGroup id: String) -> PageID? { groups[id] }

  /// The id of the place where reports with a kind of tactic or place stand, if there is one.
  func group(of code: String, set: String, codes: CodeSets) -> String? {
    let kind = codes.kind(of: code, in: set)
    return [Self.groupID(of: kind, set: set), Self.indexID(of: kind, set: set)]
      .first { groups[$0] != nil }
  }

  /// The id of the line of one kind in an index (`index-tactic-ruse`).
  static func indexID(of kind: String, set: String) -> String {
    "index-" + groupID(of: kind, set: set)
  }

  /// The id of the heading of one kind (`tactic-ruse`).
  static func groupID(of kind: String?, set: String) -> String {
    let prefix = set == "tactics" ? "tactic-" : set == "locations" ? "location-" : "\(set)-"
    guard let kind else { return prefix + "none" }
    let safe = kind.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
      default: UInt8(ascii: "-")
      }
    }
    return prefix + String(decoding: safe, as: UTF8.self)
  }

  private mutating func add<Record: AppendixRecord>(
    _ records: [Record], _ appendix: Appendix, _ directives: [Directive]
  ) {
    let printing = directives.filter {
      $0.name == Record.directive && $0[option: "index"] == nil
    }
    for record in records {
      let key = Key(record)
      titles[key] = record.title.plainText
      if printing.contains(where: { $0.chooses(record) }) {
        pages[key] = pages[key] ?? .appendix(appendix.id)
      }
      for rule in record.rules { recordsByRule[rule.value, default: []].append(key) }
    }
  }

  /// Moves the reports and groups of an appendix to the pages that print them.
  private mutating func spread(_ appendix: Appendix, over pages: ReportPages) {
    for record in appendix.reports {
      guard let page = pages.page(of: record.id, in: appendix.id) else { continue }
      self.pages[Key(record)] = page
    }
    for id in groups.keys {
      if let page = pages.page(ofGroup: id, in: appendix.id) { groups[id] = page }
    }
  }

  private mutating func addGroups(
    of appendix: Appendix, _ directives: [Directive], _ codes: CodeSets
  ) {
    func add(_ found: [String], _ set: String, id: (_ kind: String, _ set: String) -> String) {
      for code in found {
        let id = id(codes.kind(of: code, in: set), set)
        groups[id] = groups[id] ?? .appendix(appendix.id)
      }
    }
    for directive in directives where directive.name == "reports" {
      let chosen = appendix.reports.filter { directive.chooses($0) }
      if directive[option: "by"] == "tactic" {
        add(chosen.others.compactMap { $0.tactics.first?.value }, "tactics") {
          Self.groupID(of: $0, set: $1)
        }
      }
      let index = ReportRecord.indexes.first { $0.name == directive[option: "index"] }
      if case .codes(let set, let values) = index?.sorting {
        add(chosen.flatMap { values($0).map(\.value) }, set, id: Self.indexID)
      }
    }
  }
}

extension RecordDirectory.Key {
  init<Record: AppendixRecord>(_ record: Record) {
    self.init(kind: Record.scheme, id: record.id.text)
  }
}

extension Directive {
  /// Whether a record is one that the directive asks for.
  func chooses<Record: AppendixRecord>(_ record: Record) -> Bool {
    self[option: Record.choice].map { code in record.chosenCodes.contains { $0.value == code } }
      ?? true
  }
}
