import ToolkitModel

/// Documents as the rows of a table, sorted by one of their columns.
struct RecordTable: Equatable {
  /// One document, with the topic under which it stands here.
  struct Row: Equatable {
    let id: PieceID<DocumentRecord>
    let title: String
    let date: String
    let agency: String
    let topic: String
    fileprivate let key: [String]

    fileprivate init(
      _ record: DocumentRecord, topic: String, words: InterfaceWords, key: [String]
    ) {
      id = record.id
      title = record.title.plainText
      date = record.origin.date.map { words.text($0) } ?? ""
      agency = [record.origin.agency, record.origin.component].compactMap(\.self)
        .joined(separator: ", ")
      self.topic = topic
      self.key = key
    }
  }

  let rows: [Row]

  /// Sorts records; what has nothing to be sorted by comes last, and equals keep their order.
  init(
    of records: [DocumentRecord], by order: RecordPage.Order, in codes: CodeSets,
    words: InterfaceWords
  ) {
    let letters = LetterOrder(words["alphabet"])
    func label(_ code: String) -> String { codes["topics", code]?.label ?? code }
    // Upper bounds of what a sorted text begins with.
    let last = "\u{10FFFF}"
    let topics = codes.sorted(records.flatMap { $0.topics.map(\.value) }, in: "topics")
    var rows: [Row] = []
    for record in records {
      let title = letters.key(of: record.title.plainText)
      let all = record.topics.map { label($0.value) }.joined(separator: ", ")
      func row(_ key: String, topic: String? = nil) -> Row {
        Row(record, topic: topic ?? all, words: words, key: [key, title])
      }
      switch order {
      case .title: rows.append(row(""))
      case .date: rows.append(row(record.origin.date?.iso8601 ?? last))
      case .agency:
        rows.append(
          row(letters.key(of: record.origin.agency + " " + (record.origin.component ?? ""))))
      case .topic:
        rows += record.topics.map { topic in
          let place = topics.firstIndex(of: topic.value) ?? topics.count
          return row(String(repeating: "1", count: place), topic: label(topic.value))
        }
        if record.topics.isEmpty { rows.append(row(last, topic: words["not_stated"])) }
      }
    }
    self.rows = rows.enumerated().sorted {
      ($0.element.key[0], $0.element.key[1], $0.offset)
        < ($1.element.key[0], $1.element.key[1], $1.offset)
    }.map(\.element)
  }

  /// The rows of one page.
  func rows(ofPage number: Int) -> ArraySlice<Row> {
    let start = (number - 1) * RecordPage.rowLimit
    return rows[min(start, rows.count)..<min(start + RecordPage.rowLimit, rows.count)]
  }
}
