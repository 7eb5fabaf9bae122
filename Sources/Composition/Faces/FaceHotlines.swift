import CommonMark
import Guides
import ToolkitModel

/// The hotlines that a reader's face prints by itself, below its words.
///
/// They are those with a verified number that are there for everybody in the flyer's place. One that the
/// face's words print already is left out; where there is none at all, a line to write one in stands there.
struct FaceHotlines {
  let ids: [PieceID<Contact>]
  let isWrittenIn: Bool
  /// Those that would stand there too, if somebody verified their numbers.
  let waiting: [PieceID<Contact>]

  var isEmpty: Bool { ids.isEmpty && !isWrittenIn }

  init(of face: Flyer.Face, in flyer: Flyer, printing body: MarkdownTree, guide: Guide) {
    let stands = face.reader == .reader && face.hotline == .all && Self.stand(on: face, of: flyer)
    let printed = Self.contacts(in: body)
    let place = guide.place(of: flyer)
    // Who is printed by the author is there for some readers, however wide the flyer's place is.
    let agreeing = guide.contacts.pieces.filter {
      stands && $0.contactKind == .hotline
        && (guide.serves($0, place) || printed.contains($0.id.text))
    }
    let verified = agreeing.filter { $0.printableNumber != nil }
    ids = verified.filter { !printed.contains($0.id.text) }.map(\.id)
    isWrittenIn = stands && verified.isEmpty
    waiting = agreeing.filter { $0.number != nil && $0.printableNumber == nil }.map(\.id)
  }

  /// What is held together says once whom to call.
  private static func stand(on face: Flyer.Face, of flyer: Flyer) -> Bool {
    switch flyer.format {
    case .booklet, .trifold:
      face.id == flyer.faces.first { $0.reader == .reader && $0.hotline == .all }?.id
    case .card, .quarter, .half, .flyer, .poster, .doorSign: true
    }
  }

  /// The ids of the contacts that a text links to.
  private static func contacts(in body: MarkdownTree) -> Set<String> {
    Set(
      body.links.compactMap { link in
        let parts = link.destination.split(separator: UInt8(ascii: ":"), maxSplits: 1)
        guard parts.count == 2, parts[0].elementsEqual("contact".utf8) else { return nil }
        return String(decoding: parts[1].prefix { $0 != UInt8(ascii: "#") }, as: UTF8.self)
      })
  }
}
