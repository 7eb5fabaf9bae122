import CommonMark
import Guides
import Templating
import ToolkitModel

/// What the template of a kind may name, and which texts it has to place, as the kind is described.
struct KindTemplate: DeclaredTemplate {
  let name: String
  /// One that may be missing is asked for by its name, and is its `text` then.
  let values: TemplateContext
  let texts: [AuthoredText]

  init(of kind: any AnyKind) {
    var entries: [TemplateContext.Entry] = []
    var texts: [AuthoredText] = []
    for field in kind.fieldFacts.flattened where field.isListed {
      switch field.type {
      case .text, .body:
        if !field.isRequired { entries.append(.init(field.key, .flag)) }
        texts.append(AuthoredText(field.key, when: field.isRequired ? [] : [field.key]))
      case .list, .object, .keyed, .selection, .flag: break
      default:
        entries.append(
          .init(field.key, field.isRequired ? .text : .optional(.object(["text": .text]))))
      }
    }
    name = kind.facts.name
    values = TemplateContext(entries)
    self.texts = texts
  }
}

extension Kinds {
  /// The kinds that a directive prints by a template, both of the kind's name.
  var printedByTemplate: [any AnyKind] { all.filter(\.facts.isPrintedByTemplate) }
}

extension PageComposition {
  /// The piece that a directive of its kind's name names, by the template of that name.
  mutating func piece(by directive: Directive) -> MarkdownTree? {
    guard let kind = guide.kinds[directive.name], kind.facts.isPrintedByTemplate else { return nil }
    return piece(directive, of: kind)
  }

  private mutating func piece<K: AnyKind>(_ directive: Directive, of kind: K) -> MarkdownTree? {
    let described = kind.described
    guard let piece = piece(directive, PieceIndex(described.pieces(in: guide.pieces))) else {
      return nil
    }
    if let signable = piece as? any ReviewablePiece {
      review.add(signable, state: guide.states[PieceKey(piece.id)])
    }
    let shown = described.shown(piece)
    var object: TemplateObject = [:]
    let template = KindTemplate(of: kind)
    for entry in template.values.entries {
      let value = shown[entry.name] ?? .none
      switch entry.field {
      case .flag: object.append(entry.name, .flag(value != .none))
      case .text: object.append(entry.name, .text(value.words ?? ""))
      default:
        object.append(entry.name, value.words.map { .object(["text": .text($0)]) } ?? .absent)
      }
    }
    let texts = described.texts(of: piece)
    return fill(
      FilledTemplate(
        name: template.name, values: object,
        texts: template.texts.compactMap { text in
          texts.first { $0.key.field == text.name }.map {
            FilledTemplate.Placed(text: text, tree: trees[$0.source])
          }
        }))
  }
}

extension FieldValue {
  /// A single value in words.
  fileprivate var words: String? {
    switch self {
    case .text(let text): text
    case .number(let number): String(number)
    case .flag, .list, .object, .none: nil
    }
  }
}
