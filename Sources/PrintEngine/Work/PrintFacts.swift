import JSON

/// What is known of a finished PDF besides its bytes; a cache keeps it beside them.
struct PrintFacts: Equatable {
  /// What is known of a box.
  struct BoxUse: Equatable {
    let id: String
    /// Points that its content takes; `nil` where its end is lost.
    let points: Double?
    /// The size of its type, in points; `nil` where nobody looked for one.
    let size: Double?
  }

  /// Finished.
  let pages: Int
  /// Before anything was bound in or put onto sheets.
  let madePages: Int
  /// How full each box is, in the job's order.
  let used: [BoxUse]
  /// What stands outside its box or page.
  let strays: [StrayWord]
  let destinations: [String: Int]
  /// What the engine complained of.
  let warnings: [String]
}

extension PrintFacts {
  /// Reads the facts; `nil` where one is missing.
  init?(_ value: JSONValue) {
    guard let pages = value["pages"]?.count, let made = value["made"]?.count,
      let fills = value["fills"]?.list,
      let found = value["strays"]?.list, let destinations = value["destinations"]?.members,
      let warnings = value["warnings"]?.strings
    else { return nil }
    var used: [BoxUse] = []
    for fill in fills {
      guard let id = fill["id"]?.string, let points = fill["used"], let size = fill["size"],
        [points, size].allSatisfy({ $0 == .null || $0.number != nil })
      else { return nil }
      used.append(BoxUse(id: id, points: points.number, size: size.number))
    }
    let strays = found.compactMap { StrayWord($0) }
    guard strays.count == found.count else { return nil }
    var places: [String: Int] = [:]
    for place in destinations {
      guard let page = place.value.count else { return nil }
      places[place.name] = page
    }
    self.init(
      pages: pages, madePages: made, used: used, strays: strays,
      destinations: places, warnings: warnings)
  }

  /// As ``init(_:)`` reads them; the same facts give the same text.
  var json: JSONValue {
    [
      "pages": .integer(pages), "made": .integer(madePages),
      "fills": .list(
        used.map {
          [
            "id": .string($0.id), "used": $0.points.map { .number($0) } ?? .null,
            "size": $0.size.map { .number($0) } ?? .null,
          ]
        }),
      "strays": .list(strays.map(\.json)),
      "destinations": .object(
        destinations.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
          .map { .init($0.key, .integer($0.value)) }),
      "warnings": .list(warnings.map { .string($0) }),
    ]
  }

  /// The result of a job, with the bytes that belong to the facts.
  func result(of job: PrintJob, pdf: [UInt8]) -> PrintResult {
    PrintResult(
      pdf: pdf, pages: pages,
      fills: job.boxes.map { box in
        let use = used.first { $0.id == box.id }
        return BoxFill(
          id: box.id, used: use?.points, room: box.room, size: use?.size,
          stray: strays.first { $0.box == box.id })
      },
      strays: strays.filter { $0.box.isEmpty }, destinations: destinations,
      missingSigns: EngineWarnings.missingSigns(warnings))
  }
}
