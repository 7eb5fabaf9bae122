import ToolkitModel

/// Words of which whole sentences are made, and which say nothing of what somebody looks for.
///
/// A toolkit in one of these languages is asked in the others too, and has keywords in them. So all lists are
/// left out of its index, and no list has a word that means something in another language, such as Spanish `son`.
enum StopWords {
  /// The terms of all lists, in the order of their bytes; none for a language without a list.
  static func terms(in language: LanguageTag) -> [[UInt8]] {
    guard lists[language.primary] != nil else { return [] }
    var taker = Terms()
    var folding = SearchFolding(language: language)
    for list in lists.values {
      Array(list.utf8).withUnsafeBufferPointer { folding.add($0, to: &taker) }
      folding.finish(to: &taker)
    }
    return Set(taker.terms).sorted { $0.lexicographicallyPrecedes($1) }
  }

  private struct Terms: TermTaking {
    var terms: [[UInt8]] = []

    mutating func take(_ term: UnsafeBufferPointer<UInt8>, key: UInt64) {
      terms.append(Array(term))
    }
  }

  private static let lists = [
    "en": """
    about above across after again against ago aint all almost along already also although always am among an
    and another any anybody anyone anything anywhere are arent around as at away back be became because become
    becomes been before being below between both but by can cannot cant could couldnt did didnt do does doesnt
    doing done dont down during each either else enough even ever every everybody everyone everything
    everywhere few for from further gave get gets getting give given gives go goes going gone gonna got had
    hadnt half happen happened happening happens has hasnt have havent having he hed hello her here hers hes
    hi him his how if im in into is isnt it itll its ive just know like lot lots made make makes making many
    may maybe me might mine more most much must my myself need needs never next no nobody none nor not nothing
    now of off often ok okay on once one ones only onto or other others our ours out over own per please put
    quite rather really same several shall she shes should shouldnt since so some somebody somehow something
    sometimes somewhere soon still stuff such sure than thank thanks that thats the their theirs them then
    there therefore theres these they theyd theyll theyre thing things think this those though through till to
    today together too toward towards try trying under unless until up upon very via wanna want wants was
    wasnt way we well went were werent weve what whatever whats when where wheres whether which while who whos
    whose why will with within without wont would wouldnt yes yet you youll your youre yours youve
    """,
    "es": """
    al algo algun alguien alguna algunas alguno algunos ante antes aqui asi aun cada como con cual cuales cualquier
    cuando de debe deben debo del desde donde dos durante el ella ellas ello ellos en entonces entre eres es esa
    esas ese eso esos esta estaba estamos estan estar estas este esto estos estoy fue fueron fui ha hace hacen hacer
    hacia haga hago han hasta hay he la las le les lo los mas me mi mia mio mis mucha muchas mucho muchos muy nada
    necesito ni no nos nosotros nuestra nuestro nuestros otra otras otro otros para pasa pero por porque pueda puede
    pueden puedo pues que quien quienes quiere quiero se sean ser si sobre solo somos soy su sus tal tambien tanto te
    tengo ti tiene tienen toda todas todo todos tu tus un una unas uno unos usted ustedes vez voy y ya yo
    """,
  ]
}
