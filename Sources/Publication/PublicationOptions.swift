package import ToolkitModel
package import Translation

/// What is to be made: which toolkit, for which day, and how.
package struct PublicationOptions: Sendable {
  /// The content folder.
  package var content: String
  /// The folder of the toolkit's own templates, which need not exist.
  package var templates: String
  /// The kinds of piece that the toolkit may have.
  package var kinds = Kinds.standard
  /// The day to compute reviews for.
  package var today: CalendarDate
  /// The outputs to make; empty for all that the toolkit wants.
  package var only: [ToolkitSettings.Output] = []
  /// Languages that nobody speaks, to see how pages look in them.
  package var testLanguages: [TestLanguage] = []
  /// How many tasks work at once.
  package var tasks: Int
  package var print: PrintSettings
  /// Whether a warning keeps a site from being published, as an error does.
  package var isStrict = false

  package init(
    content: String, templates: String, today: CalendarDate, tasks: Int,
    print: PrintSettings = PrintSettings()
  ) {
    self.content = content
    self.templates = templates
    self.today = today
    self.tasks = tasks
    self.print = print
  }
}

/// How PDFs are made.
package struct PrintSettings: Sendable {
  /// The folder of finished PDFs.
  package var cacheFolder = "Output/print-cache"
  /// How many seconds one PDF may take.
  package var limit = 600
  /// The variables by which the print engine is found, and which it gets.
  package var environment: [String: String] = [:]

  package init() {}
}
