import Diagnostics
import ToolkitModel

extension ReportDetails {
  /// Reads the keys of a report that are never shown of a real one; they stand beside the others.
  init?(_ reader: PieceReader) {
    let source = reader.code("source")
    let reliability = reader.optionalChoice("reliability", of: Reliability.self)
    let corroborations = reader.optionalInteger("corroborations") ?? 0
    let precision = reader.optionalChoice("date_precision", of: DatePrecision.self)
    let season = reader.optionalCode("season")
    let timeOfDay = reader.optionalCode("time_of_day")
    let space = reader.optionalCode("space")
    let officers = Officers(reader)
    let papers = Papers(reader)
    let entry = Entry(
      how: reader.optionalCode("entry"), openedBy: reader.optionalCode("opened_by"),
      words: reader.optionalText("words_used"))
    let ruse = reader.optionalText("ruse")
    let people = People(reader)
    let force = Force(
      level: reader.optionalCode("force"), injuries: reader.answer("injuries"),
      damage: reader.answer("damage"))
    let rights = Rights(
      asserted: reader.references("asserted", to: Phrase.self),
      reaction: reader.optionalCode("reaction"))
    let evidence = reader.object("evidence", kind: "evidence") { reader in
      Evidence(
        video: reader.optionalFlag("video"), photo: reader.optionalFlag("photo"),
        statements: reader.optionalFlag("statements"), heldBy: reader.optionalCode("held_by"))
    }
    let outcome = Outcome(
      outcome: reader.optionalCode("outcome"),
      detainedIn: reader.reference("detained_in", to: Place.self),
      challenged: reader.answer("challenged"), followUpOn: reader.optionalDate("follow_up_on"))
    let redactionsDone = reader.optionalFlag("redactions_done")
    guard let source else { return nil }
    self.init(
      source: source, reliability: reliability, corroborations: corroborations,
      datePrecision: precision, season: season, timeOfDay: timeOfDay, space: space,
      officers: officers, papers: papers, entry: entry, ruse: ruse, people: people, force: force,
      rights: rights, evidence: evidence, outcome: outcome, redactionsDone: redactionsDone)
  }
}

extension ReportDetails.Officers {
  fileprivate init(_ reader: PieceReader) {
    self.init(
      agencies: reader.codes("agencies"), number: reader.optionalCode("officers"),
      clothing: reader.optionalCode("clothing"), identified: reader.optionalCode("identified"),
      vehicles: reader.optionalCode("vehicles"), jointWith: reader.codes("joint_with"))
  }
}

extension ReportDetails.Papers {
  fileprivate init(_ reader: PieceReader) {
    self.init(
      shown: reader.answer("papers_shown"), kinds: reader.references("papers", to: Paper.self),
      rightPerson: reader.answer("papers_right_person"),
      signature: reader.optionalCode("papers_signature"),
      copyServed: reader.answer("papers_copy"))
  }
}

extension ReportDetails.People {
  fileprivate init(_ reader: PieceReader) {
    self.init(
      targetPresent: reader.answer("target_present"),
      arrested: reader.optionalInteger("arrested"),
      collateral: reader.optionalInteger("collateral"),
      minorsPresent: reader.optionalFlag("minors_present"), affected: reader.codes("affected"),
      vulnerable: reader.codes("vulnerable"), region: reader.optionalCode("region"))
  }
}

extension PieceReader {
  fileprivate func answer(_ key: String) -> Answer? { optionalChoice(key, of: Answer.self) }
}
