import JSON
import ToolkitModel

extension BookAccounts {
  /// `print/editions.json`: a list of files, each with its parts in their order.
  package var json: [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.name("editions")
      writer.list(.lines) { for account in accounts { $0.append(account) } }
    }
    return writer.file
  }
}

extension JSONWriter {
  fileprivate mutating func append(_ account: BookAccounts.Account) {
    let book = account.book
    object { writer in
      writer.member("id", .string(book.edition.text))
      writer.member("code", .string(book.code))
      writer.member("path", .string(book.path))
      writer.member("paper", .string(book.paper.rawValue))
      writer.member("large_print", .bool(book.isLarge))
      writer.member("pages", .integer(account.pages))
      writer.name("parts")
      writer.list(.lines) { for line in account.lines { $0.append(line) } }
    }
  }

  private mutating func append(_ line: BookAccounts.Line) {
    object {
      $0.member("kind", .string(line.run.kind.rawValue))
      if !line.run.id.isEmpty { $0.member("id", .string(line.run.id)) }
      $0.member("title", .string(line.run.title))
      $0.member("pages", .integer(line.pages))
      $0.member("first", .string(line.firstLabel))
      $0.member("last", .string(line.lastLabel))
    }
  }
}
