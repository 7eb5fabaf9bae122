/// What there is to know of a kind of piece besides its fields.
package struct KindFacts: Sendable {
  /// Where pieces of a kind are written.
  package enum Home: Sendable, Equatable {
    /// In one file, which is a list (`phrases.yaml`).
    case list(String)
    /// In the files of a folder, each a list (`rules/`).
    case lists(String)
    /// Each in a file of its own in a folder (`sections/`), which ends so (`.md`), perhaps with another beside it.
    case files(String, String, beside: FileBeside? = nil)
    /// Under a key of `toolkit.yaml`.
    case settings(String)
    /// Each in a folder of its own, by the file of this name.
    case folders(String, String)
    /// In the folders of appendices.
    case records
  }

  /// A file that lies beside that of a piece and has its name.
  package struct FileBeside: Sendable, Equatable {
    /// What it holds (`drawing`).
    package let name: String
    package let ending: String
    /// The rule of the message that it is missing.
    package let rule: String
    package let isPlural: Bool

    package init(_ name: String, _ ending: String, rule: String, isPlural: Bool = false) {
      self.name = name
      self.ending = ending
      self.rule = rule
      self.isPlural = isPlural
    }
  }

  /// One of a kind in plain words, as messages write it (`rule`).
  package let name: String
  /// What `handbill list`, data files and `toolkit.yaml` call all of them (`rules`); `nil` for those that they do
  /// not list.
  package let plural: String?
  package let home: Home
  /// The fields that the table of `handbill list` shows.
  package let columns: [String]
  /// Whether `data/toolkit.json` lists them.
  package let isData: Bool
  /// The table of the site's data that has them as rows.
  package let table: String?
  /// Whether one that nobody has signed is left out where the toolkit says so.
  package let isLeftOut: Bool
  /// Whether its pages lie beside those that the site itself has, whose names none can have.
  package let isAtRoot: Bool
  /// What to do with one that nothing uses; `nil` where that is no fault.
  package let use: String?
  /// The keys whose values are public, so that they are no personal data.
  package let publicKeys: Set<String>
  /// Whether a directive of the kind's name prints one by the template of that name.
  package let isPrintedByTemplate: Bool

  package init(
    _ name: String, plural: String? = nil, home: Home, columns: [String] = [],
    isData: Bool = false, table: String? = nil, isLeftOut: Bool = false, isAtRoot: Bool = false,
    use: String? = nil,
    publicKeys: Set<String> = [], isPrintedByTemplate: Bool = false
  ) {
    self.name = name
    self.plural = plural
    self.home = home
    self.columns = columns
    self.isData = isData
    self.table = table
    self.isLeftOut = isLeftOut
    self.isAtRoot = isAtRoot
    self.use = use
    self.publicKeys = publicKeys
    self.isPrintedByTemplate = isPrintedByTemplate
  }
}
