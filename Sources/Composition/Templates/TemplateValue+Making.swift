import Templating
import ToolkitModel

extension TemplateValue {
  /// An id, which may stand in a template as it is.
  static func id(_ id: PieceID<some Any>) -> TemplateValue { .ready(Array(id.text.utf8)) }

  /// The marks of a heading of a level.
  static func marks(_ level: Int) -> TemplateValue {
    .ready(Array(repeating: UInt8(ascii: "#"), count: min(6, level)))
  }

  /// A web address with the text that it is shown as.
  static func address(_ address: String?) -> TemplateValue {
    guard let address else { return .absent }
    return .object(["url": .ready(linkTarget(address)), "text": .text(address)])
  }

  /// An address as a link's target can hold it: with no parenthesis or escape of Markdown's own.
  static func linkTarget(_ address: String) -> [UInt8] {
    address.utf8.flatMap { byte -> [UInt8] in
      switch byte {
      case UInt8(ascii: "("): Array("%28".utf8)
      case UInt8(ascii: ")"): Array("%29".utf8)
      case UInt8(ascii: "\\"): Array("%5C".utf8)
      case UInt8(ascii: "&"): Array("&amp;".utf8)
      default: [byte]
      }
    }
  }

  /// References for a list that is separated by a mark between its items.
  static func references(_ ids: [PieceID<some Any>]) -> TemplateValue {
    .list(
      ids.enumerated().map { index, id in
        ["id": .id(id), "last": .flag(index == ids.count - 1)]
      })
  }

  /// Links to records for a list that is separated by a mark between its items.
  static func records(_ keys: [RecordDirectory.Key]) -> TemplateValue {
    .list(
      keys.enumerated().map { index, key in
        [
          "kind": .ready(Array(key.kind.utf8)), "id": .ready(Array(key.id.utf8)),
          "last": .flag(index == keys.count - 1),
        ]
      })
  }
}
