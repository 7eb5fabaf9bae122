package import CommonMark
package import Diagnostics
package import Editions
import ToolkitModel

/// The parsed texts of everything that pages print in several places: rules, phrases, terms, records.
///
/// Each text is parsed once, alone, where it was written, so that nothing leaks from piece to piece.
package struct PieceTrees: Sendable {
  private var trees: [SourceText: MarkdownTree] = [:]
  /// What was wrong in the texts.
  package private(set) var diagnostics: [Diagnostic] = []
  private let dialect: Dialect

  package init(of edition: Edition, dialect: Dialect) {
    self.dialect = dialect
    // Pages and lists print these as plain words, so that nothing else would find what is wrong with them.
    let settings = edition.settings
    parse([settings.shortTitle, settings.description, settings.disclaimer])
    for part in edition.parts { parse([part.part.summary]) }
    for map in edition.maps.pieces { parse([map.title, map.source, map.credit]) }
    for rule in edition.rules.pieces {
      parse([rule.title, rule.law, rule.practice, rule.action, rule.card, rule.confirm, rule.hold])
      parse(rule.deadline?.texts ?? [])
    }
    for phrase in edition.phrases.pieces {
      parse([phrase.text, phrase.counterpart, phrase.situation])
    }
    for form in edition.forms.pieces {
      for part in form.parts { parse([part.title, part.note] + part.fields.map(\.label)) }
    }
    for diagram in edition.diagrams.pieces {
      parse([diagram.title, diagram.description] + diagram.labels.map(\.text))
    }
    for named in edition.named.pieces { parse([named.guide]) }
    for term in edition.terms.pieces { parse([term.meaning]) }
    for paper in edition.papers.pieces {
      parse([paper.signedBy, paper.allows, paper.doesNotAllow])
    }
    for authority in edition.authorities.pieces { parse([authority.note]) }
    for contact in edition.contacts.pieces { parse([contact.note]) }
    for lettered in edition.appendices {
      switch lettered.appendix.records {
      case .press(let records):
        for record in records {
          parse([record.title, record.subtitle, record.summary, record.rightsNote])
        }
      case .documents(let records):
        for record in records {
          parse([record.title, record.summary, record.confirm])
          parse([record.redaction.privilegeNotes, record.redaction.challengeOutcome])
          parse((record.keyPoints + record.quotes + record.redaction.gaps).map(\.text))
        }
      case .reports(let records):
        for record in records {
          parse([record.title, record.summary, record.lesson])
          parse([record.details?.ruse, record.details?.entry.words])
        }
      case .prose: break
      }
    }
  }

  /// The tree of a text of one of those pieces; the empty tree for any other text.
  package subscript(text: SourceText) -> MarkdownTree {
    if let tree = trees[text] { return tree }
    var unheard: [Diagnostic] = []
    return MarkdownTree(parsing: text, dialect: dialect, diagnostics: &unheard)
  }

  private mutating func parse(_ texts: [SourceText?]) {
    for case let text? in texts where trees[text] == nil {
      trees[text] = MarkdownTree(parsing: text, dialect: dialect, diagnostics: &diagnostics)
    }
  }
}
