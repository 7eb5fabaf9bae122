package import Diagnostics

extension DocumentRecord {
  /// The file of the document itself, where a group has it.
  package struct File: Described, Equatable {
    package static let kind = "file"

    /// How the words got into the pages.
    package enum Scan: String, Choice {
      case text, ocr, image
    }

    package enum Quality: String, Choice {
      case good, fair, poor
    }

    /// The name below `files/` of the content folder.
    package var name = Located.blank
    package var originalName: String?
    package var digest: Located<String>?
    package var bytes: Located<Int>?
    package var pages: Located<Int>?
    package var scan: Scan?
    package var ocrQuality: Quality?
    package var accessibleText: Bool?
    package var hosting: String?
    package var license: String?
    package var personalDataCheck: PersonalDataCheck?
  }
}

extension DocumentRecord.File {
  package init(at _: SourcePosition) { self.init() }

  package static let fields: [Field<Self>] = [
    .code(\.name, "name", in: nil).noted("of a PDF in the folder `files/`"),
    .optionalString(\.originalName, "original_name"),
    .optionalCode(\.digest, "sha256", in: nil).noted("is held against the file"),
    .optionalValue(\.bytes, "bytes").noted("is held against the file"),
    .optionalValue(\.pages, "pages").noted("is held against the file"),
    .optionalValue(\.scan, "scan"),
    .optionalValue(\.ocrQuality, "ocr_quality"),
    .optionalValue(\.accessibleText, "accessible_text"),
    .optionalString(\.hosting, "hosting"),
    .optionalString(\.license, "license"),
    .optionalPart(\.personalDataCheck, "pii_check"),
  ]

  /// Whether somebody looked for the names of people who are not public.
  package struct PersonalDataCheck: Described, Equatable {
    package static let kind = "check for personal data"

    package var done = false
    package var on: CalendarDate?
    package var by: String?
  }
}

extension DocumentRecord.File.PersonalDataCheck {
  package init(at _: SourcePosition) { self.init() }

  package static let fields: [Field<Self>] = [
    .value(\.done, "done", isEssential: true), .optionalDayDone(\.on, "on"),
    .optionalString(\.by, "by"),
  ]
}
