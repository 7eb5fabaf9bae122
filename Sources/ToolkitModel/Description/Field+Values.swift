/// Numbers, flags, days, choices, addresses.
extension Field {
  package static func flag(_ path: Path<Bool>, _ key: String, isEssential: Bool = false) -> Field {
    Field(
      path, FieldFacts(key, .flag, isRequired: true), isEssential: isEssential,
      read: { $0.flag(key) }, show: { .flag($0) })
  }

  /// A flag that is not set where it is left out.
  package static func flag(ifSet path: Path<Bool>, _ key: String) -> Field {
    Field(path, FieldFacts(key, .flag), read: { $0.optionalFlag(key) }, show: { .flag($0) })
  }

  package static func optionalFlag(_ path: Path<Bool?>, _ key: String) -> Field {
    Field(path, FieldFacts(key, .flag), read: { $0.optionalFlag(key) }, show: { .init($0) })
  }

  package static func integer(
    _ path: Path<Int>, _ key: String, in range: ClosedRange<Int>? = nil, isEssential: Bool = false
  ) -> Field {
    Field(
      path, FieldFacts(key, .number(range), isRequired: true), isEssential: isEssential,
      read: { $0.integer(key) }, show: { .number($0) })
  }

  /// A number that has a value even where it is left out.
  package static func integer(ifSet path: Path<Int>, _ key: String) -> Field {
    Field(
      path, FieldFacts(key, .number(nil)), read: { $0.optionalInteger(key) }, show: { .number($0) })
  }

  package static func optionalInteger(
    _ path: Path<Int?>, _ key: String, in range: ClosedRange<Int>? = nil
  ) -> Field {
    Field(
      path, FieldFacts(key, .number(range)), read: { $0.optionalInteger(key) }, show: { .init($0) })
  }

  package static func optionalNumber(_ path: Path<Located<Int>?>, _ key: String) -> Field {
    Field(
      path, FieldFacts(key, .number(nil)), read: { $0.optionalNumber(key) },
      show: { .init($0?.value) })
  }

  package static func day(_ path: Path<CalendarDate>, _ key: String) -> Field {
    Field(
      path, FieldFacts(key, .date, isRequired: true), isEssential: true, read: { $0.date(key) },
      show: { .init($0) })
  }

  package static func optionalDay(_ path: Path<CalendarDate?>, _ key: String) -> Field {
    Field(path, FieldFacts(key, .date), read: { $0.optionalDate(key) }, show: { .init($0) })
  }

  /// The day on which something was done, which cannot lie ahead.
  package static func dayDone(_ path: Path<CalendarDate>, _ key: String) -> Field {
    Field(
      path, FieldFacts(key, .date, isRequired: true), isEssential: true,
      read: { $0.locatedDayDone(key)?.value }, show: { .init($0) })
  }

  package static func locatedDayDone(_ path: Path<Located<CalendarDate>>, _ key: String) -> Field {
    Field(
      path, FieldFacts(key, .date, isRequired: true), isEssential: true,
      read: { $0.locatedDayDone(key) }, show: { .init($0.value) })
  }

  package static func optionalDayDone(_ path: Path<CalendarDate?>, _ key: String) -> Field {
    Field(path, FieldFacts(key, .date), read: { $0.optionalDayDone(key) }, show: { .init($0) })
  }

  package static func partialDate(_ path: Path<PartialDate>, _ key: String) -> Field {
    Field(
      path, FieldFacts(key, .partialDate, isRequired: true), isEssential: true,
      read: { $0.partialDate(key) }, show: { .init($0) })
  }

  package static func optionalPartialDate(_ path: Path<PartialDate?>, _ key: String) -> Field {
    Field(
      path, FieldFacts(key, .partialDate), read: { $0.optionalPartialDate(key) },
      show: { .init($0) })
  }

  package static func month(_ path: Path<Located<PartialDate>?>, _ key: String) -> Field {
    Field(
      path, FieldFacts(key, .partialDate), read: { $0.optionalLocatedPartialDate(key) },
      show: { .init($0?.value) })
  }

  /// One of a few words; without it the owner keeps the one that it has, unless that is essential.
  package static func choice<C: CaseIterable & RawRepresentable<String> & Sendable>(
    _ path: Path<C>, _ key: String, isEssential: Bool = false
  ) -> Field {
    Field(
      path, FieldFacts(key, .choice(C.allCases.map(\.rawValue)), isRequired: true),
      isEssential: isEssential, read: { $0.choice(key, of: C.self) }, show: { .text($0.rawValue) })
  }

  /// One of a few words, with one that counts where it is left out.
  package static func choice<C: CaseIterable & RawRepresentable<String> & Sendable>(
    ifSet path: Path<C>, _ key: String
  ) -> Field {
    Field(
      path, FieldFacts(key, .choice(C.allCases.map(\.rawValue))),
      read: { $0.optionalChoice(key, of: C.self) }, show: { .text($0.rawValue) })
  }

  package static func optionalChoice<C: CaseIterable & RawRepresentable<String> & Sendable>(
    _ path: Path<C?>, _ key: String
  ) -> Field {
    Field(
      path, FieldFacts(key, .choice(C.allCases.map(\.rawValue))),
      read: { $0.optionalChoice(key, of: C.self) }, show: { .init($0?.rawValue) })
  }

  package static func address(_ path: Path<String?>, _ key: String) -> Field {
    Field(
      path, FieldFacts(key, .address), read: { $0.webAddress(key)?.value }, show: { .init($0) })
  }

  package static func secureAddress(_ path: Path<String?>, _ key: String) -> Field {
    Field(path, FieldFacts(key, .address), read: { $0.secureAddress(key) }, show: { .init($0) })
  }

  package static func locatedAddress(_ path: Path<Located<String>?>, _ key: String) -> Field {
    Field(path, FieldFacts(key, .address), read: { $0.webAddress(key) }, show: { .init($0) })
  }

  /// A key whose value another step makes of the whole mapping: what stands there, and what is shown of it.
  package static func made(
    _ key: String, _ type: FieldType, isRequired: Bool = false,
    show: @escaping @Sendable (Owner) -> FieldValue?
  ) -> Field {
    Field(FieldFacts(key, type, isRequired: isRequired), read: { _, _ in true }) { owner, fields in
      if let value = show(owner) { fields.append(key, value) }
    }
  }
}
