package import CommonMark
package import Diagnostics
package import Guides
import ToolkitModel

/// The parsed texts of everything that pages print in several places: rules, phrases, terms, records.
///
/// Each text is parsed once, alone, where it was written, so that nothing leaks from piece to piece.
package struct PieceTrees: Sendable {
  private var trees: [SourceText: MarkdownTree] = [:]
  /// What was wrong in the texts.
  package private(set) var diagnostics: [Diagnostic] = []
  private let dialect: Dialect

  package init(of guide: Guide, dialect: Dialect) {
    self.dialect = dialect
    // Pages and lists print these as plain words, so that nothing else would find what is wrong with them.
    let settings = guide.settings
    parse([settings.shortTitle, settings.description, settings.disclaimer])
    for part in guide.parts { parse([part.part.summary]) }
    for map in guide.maps.pieces { parse([map.title, map.source, map.credit]) }
    for rule in guide.rules.pieces {
      parse([rule.title, rule.law, rule.practice, rule.action, rule.card, rule.confirm, rule.hold])
      parse(rule.deadline?.texts ?? [])
    }
    for phrase in guide.phrases.pieces {
      parse([phrase.text, phrase.counterpart, phrase.situation])
    }
    for form in guide.forms.pieces {
      for part in form.parts { parse([part.title, part.note] + part.fields.map(\.label)) }
    }
    for diagram in guide.diagrams.pieces {
      parse([diagram.title, diagram.description] + diagram.labels.map(\.text))
    }
    for named in guide.editions.pieces { parse([named.instructions]) }
    for term in guide.terms.pieces { parse([term.meaning]) }
    for paper in guide.papers.pieces {
      parse([paper.signedBy, paper.allows, paper.doesNotAllow])
    }
    for authority in guide.authorities.pieces { parse([authority.note]) }
    for contact in guide.contacts.pieces { parse([contact.note]) }
    for lettered in guide.appendices {
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
