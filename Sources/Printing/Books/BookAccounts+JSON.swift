import Diagnostics
import ToolkitModel

extension BookAccounts {
  /// `print/editions.json`: a list of files, each with its parts in their order.
  package var json: [UInt8] {
    var text = "{\"editions\": ["
    for (index, account) in accounts.enumerated() {
      let book = account.book
      text += index == 0 ? "\n" : ",\n"
      text += "  {\"id\": \(JSONText.quoted(book.edition.text))"
      text += ", \"code\": \(JSONText.quoted(book.code))"
      text += ", \"path\": \(JSONText.quoted(book.path))"
      text += ", \"paper\": \(JSONText.quoted(book.paper.rawValue))"
      text += ", \"large_print\": \(book.isLarge), \"pages\": \(account.pages), \"parts\": ["
      text += account.lines.map { "\n    " + Self.json(of: $0) }.joined(separator: ",")
      text += "\n  ]}"
    }
    return Array((text + "\n]}\n").utf8)
  }

  private static func json(of line: Line) -> String {
    let id = line.run.id.isEmpty ? "" : ", \"id\": \(JSONText.quoted(line.run.id))"
    return "{\"kind\": \"\(line.run.kind.rawValue)\"\(id)"
      + ", \"title\": \(JSONText.quoted(line.run.title)), \"pages\": \(line.pages)"
      + ", \"first\": \(JSONText.quoted(line.firstLabel))"
      + ", \"last\": \(JSONText.quoted(line.lastLabel))}"
  }
}
