/// What the program knows of a language: our own table, since those of systems differ by machine and version
/// (`docs/decisions/languages.md`).
package struct LanguageRow: Sendable, Equatable {
  package enum Direction: String, Sendable, Equatable {
    case ltr, rtl
  }

  /// The shortest tag that is right (BCP 47); a script only where people write the language in several.
  package let tag: LanguageTag
  /// Its name in itself, as readers look for it.
  package let ownName: String
  /// Its name in English, for those who help them.
  package let englishName: String
  /// The code of its script (ISO 15924).
  package let script: String
  /// The digit zero as the language writes it; those up to nine follow it in Unicode.
  package let zero: Unicode.Scalar

  package var direction: Direction { Self.toTheLeft.contains(script) ? .rtl : .ltr }

  /// Whether words are not parted by blanks, so that a line end in the source is no blank either.
  package var hasBlanks: Bool {
    !["Hans", "Hant", "Jpan", "Thai", "Laoo", "Khmr", "Mymr"].contains(script)
  }

  private static let toTheLeft: Set<String> = ["Arab", "Hebr", "Thaa", "Nkoo", "Adlm"]

  private init(
    _ tag: LanguageTag, _ ownName: String, _ englishName: String, _ script: String = "Latn",
    zero: Unicode.Scalar = "0"
  ) {
    self.tag = tag
    self.ownName = ownName
    self.englishName = englishName
    self.script = script
    self.zero = zero
  }

  /// The row of a tag; of a longer tag, that of its language (`es` for `es-MX`).
  package init?(of tag: LanguageTag) {
    let wanted = tag.text.lowercased()
    let row =
      Self.all.first { $0.tag.text.lowercased() == wanted }
      ?? Self.all.first { wanted.hasPrefix($0.tag.text.lowercased() + "-") }
    guard let row else { return nil }
    self = row
  }

  /// Sorted by tag.
  ///
  /// The names are those of CLDR 44 where it has them.
  package static let all: [LanguageRow] = [
    LanguageRow("am", "አማርኛ", "Amharic", "Ethi"),
    LanguageRow("ar", "العربية", "Arabic", "Arab"),
    LanguageRow("bn", "বাংলা", "Bengali", "Beng", zero: "০"),
    LanguageRow("ckb", "کوردیی ناوەندی", "Central Kurdish", "Arab", zero: "٠"),
    LanguageRow("de", "Deutsch", "German"),
    LanguageRow("en", "English", "English"),
    LanguageRow("es", "español", "Spanish"),
    LanguageRow("fa", "فارسی", "Persian", "Arab", zero: "۰"),
    LanguageRow("fa-AF", "دری", "Dari", "Arab", zero: "۰"),
    LanguageRow("ff", "Pulaar", "Fulah"),
    LanguageRow("fil", "Filipino", "Filipino"),
    LanguageRow("fr", "français", "French"),
    LanguageRow("gu", "ગુજરાતી", "Gujarati", "Gujr"),
    LanguageRow("he", "עברית", "Hebrew", "Hebr"),
    LanguageRow("hi", "हिन्दी", "Hindi", "Deva"),
    LanguageRow("hmn-Latn", "Hmoob", "Hmong"),
    LanguageRow("ht", "Kreyòl ayisyen", "Haitian Creole"),
    LanguageRow("hy", "հայերեն", "Armenian", "Armn"),
    LanguageRow("id", "Indonesia", "Indonesian"),
    LanguageRow("it", "italiano", "Italian"),
    LanguageRow("ixl", "Ixil", "Ixil"),
    LanguageRow("ja", "日本語", "Japanese", "Jpan"),
    LanguageRow("ka", "ქართული", "Georgian", "Geor"),
    LanguageRow("kek", "Qʼeqchiʼ", "Qʼeqchiʼ"),
    LanguageRow("kjb", "Qʼanjobʼal", "Qʼanjobʼal"),
    LanguageRow("km", "ខ្មែរ", "Khmer", "Khmr"),
    LanguageRow("ko", "한국어", "Korean", "Kore"),
    LanguageRow("lo", "ລາວ", "Lao", "Laoo"),
    LanguageRow("mam", "Mam", "Mam"),
    LanguageRow("my", "မြန်မာ", "Burmese", "Mymr", zero: "၀"),
    LanguageRow("ne", "नेपाली", "Nepali", "Deva", zero: "०"),
    LanguageRow("pa", "ਪੰਜਾਬੀ", "Punjabi", "Guru"),
    LanguageRow("pl", "polski", "Polish"),
    LanguageRow("ps", "پښتو", "Pashto", "Arab", zero: "۰"),
    LanguageRow("pt-BR", "português (Brasil)", "Brazilian Portuguese"),
    LanguageRow("quc", "Kʼicheʼ", "Kʼicheʼ"),
    LanguageRow("ro", "română", "Romanian"),
    LanguageRow("ru", "русский", "Russian", "Cyrl"),
    LanguageRow("so", "Soomaali", "Somali"),
    LanguageRow("sw", "Kiswahili", "Swahili"),
    LanguageRow("te", "తెలుగు", "Telugu", "Telu"),
    LanguageRow("th", "ไทย", "Thai", "Thai"),
    LanguageRow("ti", "ትግርኛ", "Tigrinya", "Ethi"),
    LanguageRow("tl", "Tagalog", "Tagalog"),
    LanguageRow("tr", "Türkçe", "Turkish"),
    LanguageRow("uk", "українська", "Ukrainian", "Cyrl"),
    LanguageRow("ur", "اردو", "Urdu", "Arab", zero: "۰"),
    LanguageRow("uz", "oʻzbek", "Uzbek"),
    LanguageRow("vi", "Tiếng Việt", "Vietnamese"),
    LanguageRow("wo", "Wolof", "Wolof"),
    LanguageRow("yi", "ייִדיש", "Yiddish", "Hebr"),
    LanguageRow("zh-Hans", "简体中文", "Simplified Chinese", "Hans"),
    LanguageRow("zh-Hant", "繁體中文", "Traditional Chinese", "Hant"),
  ]
}
