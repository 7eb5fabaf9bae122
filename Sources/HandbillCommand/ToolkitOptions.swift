import ArgumentParser
import Diagnostics
import Guides
import Publication
import ToolkitModel

/// Which toolkit, and for which day.
struct ToolkitOptions: ParsableArguments {
  @Option(help: "The content folder.")
  var content = "Content"

  @Option(help: "The toolkit's own templates. (default: Templates beside the content folder)")
  var templates: String?

  @Option(help: "The date for review states, such as 2026-11-24. (default: today)")
  var today: String?

  /// The folder of the toolkit's own templates.
  var templateFolder: String {
    if let templates { return templates }
    let trimmed = content.hasSuffix("/") ? String(content.dropLast()) : content
    guard let slash = trimmed.lastIndex(of: "/") else {
      return trimmed == "." ? "../Templates" : "Templates"
    }
    return trimmed[..<slash] + "/Templates"
  }

  /// What the driver is to make of it.
  ///
  /// - Throws: what is wrong with the day.
  func options(
    on console: Console, printing: PrintOptions? = nil, tasks: Int
  ) throws(Problems) -> PublicationOptions {
    var print = PrintSettings()
    print.environment = console.environment
    if let printing {
      print.cacheFolder = printing.cacheFolder
      print.limit = printing.printLimit
    }
    do throws(Diagnostic) {
      return PublicationOptions(
        content: content, templates: templateFolder, today: try day(on: console), tasks: tasks,
        print: print)
    } catch {
      throw Problems([error])
    }
  }

  /// The day: `--today`, else `SOURCE_DATE_EPOCH`, else the clock.
  ///
  /// - Throws: a diagnostic when what was given is no date.
  private func day(on console: Console) throws(Diagnostic) -> CalendarDate {
    if let today {
      guard let day = CalendarDate(iso8601: today) else {
        throw Diagnostic(
          .error, "bad-date", "--today is '\(today)', which is not a date", at: nil,
          remedy: "write it as 2026-11-24")
      }
      return day
    }
    guard let epoch = console.environment["SOURCE_DATE_EPOCH"], !epoch.isEmpty else {
      return console.clock()
    }
    guard let seconds = Int(epoch), seconds >= 0 else {
      throw Diagnostic(
        .error, "bad-date", "SOURCE_DATE_EPOCH is '\(epoch)', which is not a number of seconds",
        at: nil, remedy: "write the seconds since 1970, or pass the date with --today")
    }
    return CalendarDate(daysSince1970: seconds / 86400)
  }
}
