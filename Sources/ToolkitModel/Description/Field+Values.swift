/// Values of one word, addresses, and keys that stand below another.
extension Field {
  /// A value that must be there; without it the owner keeps the one that it has, unless that is essential.
  package static func value<V: ScalarValue>(
    _ path: Path<V>, _ key: String, as type: FieldType = V.fieldType, isEssential: Bool = false
  ) -> Field {
    Field(
      path, FieldFacts(key, type, isRequired: true), isEssential: isEssential,
      read: { $0.value(key, isRequired: true) }, show: \.shown)
  }

  /// A value with one that counts where it is left out.
  package static func value<V: ScalarValue>(ifSet path: Path<V>, _ key: String) -> Field {
    Field(
      path, FieldFacts(key, V.fieldType), read: { $0.value(key, isRequired: false) }, show: \.shown)
  }

  package static func optionalValue<V: ScalarValue>(_ path: Path<V?>, _ key: String) -> Field {
    Field(
      path, FieldFacts(key, V.fieldType), read: { $0.value(key, isRequired: false) },
      show: { .init($0) })
  }

  /// Values, with those that count where there are none.
  package static func values<V: ScalarValue>(ifSet path: Path<[V]>, _ key: String) -> Field {
    Field(
      path, FieldFacts(key, .list(V.fieldType)),
      read: { reader in
        let values: [V] = reader.values(key)
        return values.isEmpty ? nil : values
      }, show: { .list($0.map(\.shown)) })
  }

  /// A number in a range, with one that counts where it is left out; another number has a remedy.
  package static func number(
    ifSet path: Path<Int>, _ key: String, in range: ClosedRange<Int>, remedy: String
  ) -> Field {
    Field(
      path, FieldFacts(key, .number(range)),
      read: { $0.number(key, in: range, remedy: remedy) }, show: \.shown)
  }

  package static func optionalNumber(
    _ path: Path<Int?>, _ key: String, in range: ClosedRange<Int>, remedy: String
  ) -> Field {
    Field(
      path, FieldFacts(key, .number(range)),
      read: { $0.number(key, in: range, remedy: remedy) }, show: { .init($0) })
  }

  /// The day on which something was done, which cannot lie ahead.
  package static func dayDone(_ path: Path<CalendarDate>, _ key: String) -> Field {
    Field(
      path, FieldFacts(key, .date, isRequired: true), isEssential: true,
      read: { $0.dayDone(key, isRequired: true)?.value }, show: \.shown)
  }

  package static func locatedDayDone(_ path: Path<Located<CalendarDate>>, _ key: String) -> Field {
    Field(
      path, FieldFacts(key, .date, isRequired: true), isEssential: true,
      read: { $0.dayDone(key, isRequired: true) }, show: \.shown)
  }

  package static func optionalDayDone(_ path: Path<CalendarDate?>, _ key: String) -> Field {
    Field(
      path, FieldFacts(key, .date), read: { $0.dayDone(key, isRequired: false)?.value },
      show: { .init($0) })
  }

  package static func address(_ path: Path<String?>, _ key: String) -> Field {
    Field(
      path, FieldFacts(key, .address), read: { $0.webAddress(key)?.value }, show: { .init($0) })
  }

  package static func secureAddress(_ path: Path<String?>, _ key: String) -> Field {
    Field(path, FieldFacts(key, .address), read: { $0.secureAddress(key) }, show: { .init($0) })
  }

  package static func siteAddress(_ path: Path<String?>, _ key: String) -> Field {
    Field(path, FieldFacts(key, .address), read: { $0.siteAddress(key) }, show: { .init($0) })
  }

  package static func mailAddress(_ path: Path<String?>, _ key: String) -> Field {
    Field(path, FieldFacts(key, .words), read: { $0.mailAddress(key) }, show: { .init($0) })
  }

  package static func locatedAddress(_ path: Path<Located<String>?>, _ key: String) -> Field {
    Field(path, FieldFacts(key, .address), read: { $0.webAddress(key) }, show: { .init($0) })
  }

  /// A key whose value another step makes of the whole mapping: what stands there, and what is shown of it.
  package static func made(
    _ key: String, _ type: FieldType, isRequired: Bool = false,
    show: @escaping @Sendable (Owner) -> FieldValue? = { _ in nil }
  ) -> Field {
    Field(FieldFacts(key, type, isRequired: isRequired), read: { _, _ in true }) { owner, fields in
      if let value = show(owner) { fields.append(key, value) }
    }
  }

  /// Keys of the owner that stand below one key, under what messages call them all.
  package static func group(
    _ key: String, formerly old: String? = nil, of kind: String, isRequired: Bool = false,
    _ fields: [Field]
  ) -> Field {
    Field(
      FieldFacts(key, .object(FieldShape { fields.map(\.facts) }), isRequired: isRequired),
      read: { reader, owner in
        let key = old.map { reader.key(key, formerly: $0) } ?? key
        let isWhole = reader.object(key, of: kind, isRequired: isRequired) { reader in
          fields.reduce(true) { isWhole, field in field.read(reader, &owner) && isWhole }
        }
        return isWhole ?? !isRequired
      },
      show: { owner, shown in shown.append(key, .object(fields.shown(of: owner))) },
      texts: { owner, name, body in
        fields.replaceTexts(of: &owner, name.appending(key), by: body)
      })
  }
}
