/// What in a template, a style sheet or a script could run something of its own or ask another host for something.
package enum TemplateHazard: Sendable, Equatable {
  /// A script between its tags.
  case script
  /// A plain text within data that a script reads.
  case filledData
  /// An attribute that runs a script.
  case event(String)
  /// An attribute or element that brings in another page or turns addresses round.
  case active(String)
  /// An address that is a program.
  case program(String)
  /// An address of another host, for something that is loaded.
  case outside(String)
  /// A section within a style, which could take away what hides an address.
  case dividedStyle
  /// Another style sheet.
  case sheet
  /// A package of Typst.
  case package(String)

  var message: String {
    switch self {
    case .script: "a template must not contain an inline script"
    case .filledData: "a text cannot be filled into data: its quotes would be written as HTML"
    case .event(let name): "the attribute '\(name)' runs a script"
    case .active(let name): "a template must not contain '\(name)'"
    case .program(let address): "the address '\(address)' runs a program"
    case .outside(let address):
      "'\(address)' contacts another host, which can then identify the reader"
    case .package(let name): "the package '\(name)' would be loaded from another host"
    case .dividedStyle: "a style must not have sections or partials"
    case .sheet: "a style sheet must not load another one (`@import`)"
    }
  }

  var remedy: String {
    switch self {
    case .script: "put it into Templates/assets/scripts/; its files become the site's one script"
    case .filledData: "put it into an attribute (data-…) and read it from there"
    case .event: "let a script in Templates/assets/scripts/ listen for the event"
    case .active: "delete it"
    case .program: "use a button, and let a script in Templates/assets/scripts/ listen for it"
    case .outside: "put the file into Templates/assets/ and refer to it there"
    case .dividedStyle: "write the rules in Templates/assets/, and choose a class in the section"
    case .sheet: "put its rules into this sheet"
    case .package: "copy the functions that you need into this file"
    }
  }
}
