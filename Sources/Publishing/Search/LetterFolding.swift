/// Which plain letter stands for a letter with accents, so that a word is found however it is typed.
///
/// It is what JavaScript's `normalize` does once U+0300–036F and the Arabic vowel signs are taken out, for
/// the letters of one code point; marks of other scripts are vowels there, and stay. Of kaf, yeh and heh
/// Arabic, Persian and Urdu have letters of their own, which keyboards mix up: they are the same here.
enum LetterFolding {
  /// The UTF-8 bytes that stand for a small letter, if they are others than its own.
  static func plain(_ scalar: Unicode.Scalar) -> [UInt8]? { table[scalar] }

  /// Whether it is a mark that searches do without.
  static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x300...0x36F, 0x64B...0x65F, 0x670, 0x640: true
    default: false
    }
  }

  private static let table: [Unicode.Scalar: [UInt8]] = {
    var table: [Unicode.Scalar: [UInt8]] = [:]
    for row in rows.unicodeScalars.split(separator: "\n") {
      let parts = row.split(separator: " ", maxSplits: 1)
      guard let plain = parts.first, let others = parts.last else { continue }
      for scalar in others { table[scalar] = Array(String(plain).utf8) }
    }
    return table
  }()

  /// In each row the plain letter, and those that it stands for.
  private static let rows = """
    a àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ
    b ḃḅḇ
    c çćĉċčḉ
    d ďđḋḍḏḑḓ
    e èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ
    f ḟ
    g ĝğġģǧǵḡ
    h ĥȟḣḥḧḩḫẖ
    i ìíîïĩīĭįǐȉȋḭḯỉị
    j ĵǰ
    k ķǩḱḳḵ
    l ĺļľḷḹḻḽ
    m ḿṁṃ
    n ñńņňǹṅṇṉṋ
    o òóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ
    p ṕṗ
    r ŕŗřȑȓṙṛṝṟ
    s śŝşšșṡṣṥṧṩ
    t ţťțṫṭṯṱẗ
    u ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự
    v ṽṿ
    w ŵẁẃẅẇẉẘ
    x ẋẍ
    y ýÿŷȳẏẙỳỵỷỹ
    z źżžẑẓẕ
    æ ǣǽ
    ø ǿ
    ſ ẛ
    ʒ ǯ
    ʹ ʹ
    α άἀἁἂἃἄἅἆἇὰάᾀᾁᾂᾃᾄᾅᾆᾇᾰᾱᾲᾳᾴᾶᾷ
    ε έἐἑἒἓἔἕὲέ
    η ήἠἡἢἣἤἥἦἧὴήᾐᾑᾒᾓᾔᾕᾖᾗῂῃῄῆῇ
    ι ΐίϊἰἱἲἳἴἵἶἷὶίιῐῑῒΐῖῗ
    ο όὀὁὂὃὄὅὸό
    ρ ῤῥ
    σ ς
    υ ΰϋύὐὑὒὓὔὕὖὗὺύῠῡῢΰῦῧ
    ω ώὠὡὢὣὤὥὦὧὼώᾠᾡᾢᾣᾤᾥᾦᾧῲῳῴῶῷ
    ϒ ϓϔ
    а ӑӓ
    г ѓ
    е ѐёӗ
    ж ӂӝ
    з ӟ
    и йѝӣӥ
    к ќ
    о ӧ
    у ўӯӱӳ
    ч ӵ
    ы ӹ
    э ӭ
    і ї
    ѵ ѷ
    ә ӛ
    ө ӫ
    \u{627} \u{622}\u{623}\u{625}\u{671}
    \u{643} \u{6A9}
    \u{647} \u{629}\u{6C0}\u{6C1}\u{6C2}\u{6C3}\u{6D5}
    \u{648} \u{624}
    \u{64A} \u{626}\u{649}\u{6CC}
    \u{6D2} \u{6D3}
    \u{915}\u{93C} \u{958}
    \u{916}\u{93C} \u{959}
    \u{917}\u{93C} \u{95A}
    \u{91C}\u{93C} \u{95B}
    \u{921}\u{93C} \u{95C}
    \u{922}\u{93C} \u{95D}
    \u{92B}\u{93C} \u{95E}
    \u{92F}\u{93C} \u{95F}
    \u{9A1}\u{9BC} \u{9DC}
    \u{9A2}\u{9BC} \u{9DD}
    \u{9AF}\u{9BC} \u{9DF}
    \u{A16}\u{A3C} \u{A59}
    \u{A17}\u{A3C} \u{A5A}
    \u{A1C}\u{A3C} \u{A5B}
    \u{A2B}\u{A3C} \u{A5E}
    \u{A32}\u{A3C} \u{A33}
    \u{A38}\u{A3C} \u{A36}
    \u{B21}\u{B3C} \u{B5C}
    \u{B22}\u{B3C} \u{B5D}
    """
}
