package import Diagnostics

extension DocumentRecord {
  /// Who wrote it to whom, and when.
  package struct Origin: Sendable, Equatable {
    package let agency: String
    package let component: String?
    package let authorOffice: String?
    package let recipientOffice: String?
    package let date: PartialDate?

    package init(
      agency: String, component: String?, authorOffice: String?, recipientOffice: String?,
      date: PartialDate?
    ) {
      self.agency = agency
      self.component = component
      self.authorOffice = authorOffice
      self.recipientOffice = recipientOffice
      self.date = date
    }
  }

  /// The request that brought the document out.
  package struct Request: Sendable, Equatable {
    package let caseName: String?
    package let docket: String?
    package let number: String?
    package let requesters: [String]
    package let date: PartialDate?
    package let batch: String?
    package let released: PartialDate?
    package let statute: String?

    package init(
      caseName: String?, docket: String?, number: String?, requesters: [String], date: PartialDate?,
      batch: String?, released: PartialDate?, statute: String?
    ) {
      self.caseName = caseName
      self.docket = docket
      self.number = number
      self.requesters = requesters
      self.date = date
      self.batch = batch
      self.released = released
      self.statute = statute
    }
  }

  /// The running stamps on its pages.
  package struct BatesRange: Sendable, Equatable {
    package let prefix: String
    /// The digits as they are stamped, leading zeros included.
    package let start: String
    package let end: String
    package let pages: Int?

    package init(prefix: String, start: String, end: String, pages: Int?) {
      self.prefix = prefix
      self.start = start
      self.end = end
      self.pages = pages
    }

    /// The first and last stamp (`EX0001–EX0002`).
    package var text: String {
      start == end ? prefix + start : "\(prefix)\(start)–\(prefix)\(end)"
    }
  }

  /// What was blacked out or kept back, and why.
  package struct Redaction: Sendable, Equatable {
    package let exemptions: [Exemption]
    package let withheldPages: Int?
    /// What is missing, with the stamps of the missing pages where they are known.
    package let gaps: [KeyPoint]
    package let privilegeNotes: SourceText?
    package let challenged: Answer?
    package let challengeOutcome: SourceText?

    package init(
      exemptions: [Exemption], withheldPages: Int?, gaps: [KeyPoint], privilegeNotes: SourceText?,
      challenged: Answer?, challengeOutcome: SourceText?
    ) {
      self.exemptions = exemptions
      self.withheldPages = withheldPages
      self.gaps = gaps
      self.privilegeNotes = privilegeNotes
      self.challenged = challenged
      self.challengeOutcome = challengeOutcome
    }
  }

  /// A ground that was named for keeping something back.
  package struct Exemption: Sendable, Equatable {
    package let code: Located<String>
    /// How often, or "throughout".
    package let extent: String?

    package init(code: Located<String>, extent: String?) {
      self.code = code
      self.extent = extent
    }
  }

  /// A point of the document, and where in it that stands.
  package struct KeyPoint: Sendable, Equatable {
    package let text: SourceText
    package let bates: String?

    package init(text: SourceText, bates: String?) {
      self.text = text
      self.bates = bates
    }
  }

  /// The file of the document itself, where a group has it.
  package struct File: Sendable, Equatable {
    /// How the words got into the pages.
    package enum Scan: String, Sendable, Equatable, CaseIterable {
      case text, ocr, image
    }

    package enum Quality: String, Sendable, Equatable, CaseIterable {
      case good, fair, poor
    }

    /// Whether somebody looked for the names of people who are not public.
    package struct PersonalDataCheck: Sendable, Equatable {
      package let done: Bool
      package let on: CalendarDate?
      package let by: String?

      package init(done: Bool, on: CalendarDate?, by: String?) {
        self.done = done
        self.on = on
        self.by = by
      }
    }

    /// The name below `files/` of the content folder.
    package let name: Located<String>
    package let originalName: String?
    package let digest: Located<String>?
    package let bytes: Located<Int>?
    package let pages: Located<Int>?
    package let scan: Scan?
    package let ocrQuality: Quality?
    package let accessibleText: Bool?
    package let hosting: String?
    package let license: String?
    package let personalDataCheck: PersonalDataCheck?

    package init(
      name: Located<String>, originalName: String?, digest: Located<String>?, bytes: Located<Int>?,
      pages: Located<Int>?, scan: Scan?, ocrQuality: Quality?, accessibleText: Bool?,
      hosting: String?, license: String?, personalDataCheck: PersonalDataCheck?
    ) {
      self.name = name
      self.originalName = originalName
      self.digest = digest
      self.bytes = bytes
      self.pages = pages
      self.scan = scan
      self.ocrQuality = ocrQuality
      self.accessibleText = accessibleText
      self.hosting = hosting
      self.license = license
      self.personalDataCheck = personalDataCheck
    }
  }
}
