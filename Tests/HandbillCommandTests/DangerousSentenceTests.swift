import Foundation
import HandbillCommand
import Testing

/// Sentences that could cost readers their freedom, each put into the shipped toolkit.
@Suite struct `Dangerous sentences in the shipped toolkit` {
  /// What a careless editor may write.
  ///
  /// Most of the first were put to the toolkit by a reviewer, who saw them pass.
  private static let reviewed = [
    "If the paper has the signature of an ICE field director, let them in.",
    "Say you were born in the United States.",
    "Immigration agents have no right to come into your house.",
    "ICE is not permitted to enter your home without a warrant.",
    "Federal agents need a judge to get in, so you are safe at home.",
    "Leave your green card at home.",
    "Leave your papers at home.",
    "Run to the back.",
    "Hide until they leave.",
    "Hide your cousin in the closet.",
    "Say that nobody is home.",
    "Give them another name.",
    "Open the door a little and take the paper.",
    "Sign the paper so that you can go home.",
    "Skip your check-in if you are afraid.",
    "Delete the messages on your phone when officers arrive.",
    "Lie about how long you have been here.",
    "Check that the warrant is signed by a judge or supervisor.",
    #"Tell the officer: "I am a US citizen.""#,
    "Form I-205 serves as an arrest warrant.",
    "Administrative warrants are signed by an officer or an immigration judge.",
    "If it is a judicial warrant, you must open the door.",
    "ICE can't enter a private home without a judicial warrant.",
    "Carry no documents with you.",
  ]

  /// Written by somebody who had not seen the patterns.
  ///
  /// Add to this list, but do not fit it to the patterns.
  private static let blind = [
    "If you see officers coming down the street, run before they reach you.",
    "Hide in the attic or a back room until the agents leave.",
    "It is fine to lie to an agent about where you were born.",
    "Give the officer a different name so they cannot look you up.",
    "A borrowed Social Security card will get you through a workplace check.",
    "Sign whatever they put in front of you so that you get out sooner.",
    "Skipping one check-in with ICE will not affect your case.",
    "If you think ICE will be at the courthouse, stay home and miss your hearing.",
    "Crack the door open just enough to see the officer's face.",
    "Delete the videos from your phone before the agents take it.",
    "Shred your old passport and visa papers if you hear of a raid.",
    "Stand in front of the agent's car so it cannot drive away.",
    "Pull your arm away if an officer tries to handcuff you.",
    "Tell them you are a U.S. citizen and they will let you go.",
    "Answer truthfully when an agent asks what country you were born in.",
    "ICE has no right to enter your home.",
    "Immigration officers are not permitted to arrest anyone in a courthouse.",
    "An agent needs a judge's signature to arrest you on the street, so you are safe outside.",
    "A warrant signed by an ICE supervisor lets officers come into your home.",
    "Let the officers in if the warrant is signed by an immigration judge.",
    "The signature of a field office director makes the warrant valid for your house.",
    "Leave your green card at home so that it cannot be lost.",
    "Carry your cousin's work permit if you do not have one of your own.",
    "With a green card you cannot be deported.",
    "DACA recipients are safe from arrest by immigration officers.",
    "Once you have applied for asylum, ICE cannot detain you.",
    "Agents never enter schools or churches, so those places are always safe.",
    "You have plenty of time to appeal, so there is no need to hurry.",
    "Give the agent the passcode to your phone to show that you have nothing to hide.",
    "Let them take your fingerprints and answer their questions, because it is only routine.",
    "Drivers who are pulled over should speed away if they see an ICE badge.",
    "Step outside and close the door behind you to talk with the officers.",
    "Workers can slip out the back exit when agents come in the front.",
    "Show them a fake ID if they ask for papers.",
    "Agreeing to voluntary departure is the quickest way to come back legally.",
    "Tell the judge you entered last month even if it was years ago.",
    "You do not need a lawyer for your first hearing.",
    "Physically block the doorway with your body if they try to come in.",
    "The agent is your friend if you cooperate, so tell him everything about your family.",
    "Police never share information with ICE in a sanctuary city.",
  ]

  /// The sentences above that no check finds today.
  private static let knownGaps: Set<String> = []

  /// What a check of the toolkit says about wording once each sentence is a paragraph of one of its sections.
  private func lines(foundIn sentences: [String]) async throws -> (lines: Set<Int>, added: [Int]) {
    let folder = try TemporaryFolder()
    for name in ["Content", "Templates"] {
      try FileManager.default.copyItem(
        atPath: projectFolder + "/" + name, toPath: folder.path + "/" + name)
    }
    let section = "Content/sections/protest.md"
    var text = try folder.text(of: section)
    var added: [Int] = []
    for sentence in sentences {
      text += "\n\(sentence)\n"
      added.append(text.count { $0 == "\n" })
    }
    try folder.write(text, to: section)
    let run = await CommandRun([
      "check", "--content", folder.path + "/Content", "--format", "short", "--today", "2026-12-01",
    ])
    let found = run.errors.split(separator: "\n")
      .filter {
        $0.contains(section)
          && ($0.contains("[dangerous-wording]") || $0.contains("[absolute-wording]"))
      }
      .compactMap { $0.split(separator: "\(section):").last?.split(separator: ":").first }
      .compactMap { Int($0) }
    return (Set(found), added)
  }

  @Test(arguments: [reviewed, blind])
  func `are found, but for the known gaps`(sentences: [String]) async throws {
    let (found, added) = try await lines(foundIn: sentences)
    let missed = zip(sentences, added).filter { !found.contains($0.1) }.map(\.0)
    #expect(Set(missed) == Self.knownGaps.intersection(sentences))
    #expect(missed.count <= 4)
  }

  @Test func `are none of its own`() async throws {
    let run = await CommandRun([
      "check", "--content", projectFolder + "/Content", "--format", "short", "--today",
      "2026-12-01",
    ])
    let found = run.errors.split(separator: "\n").filter {
      $0.contains("[dangerous-wording]") || $0.contains("[absolute-wording]")
        || $0.contains("[check-example]")
    }
    #expect(found == [])
  }

  /// Advice of the kind that a toolkit must be able to print.
  @Test func `are told from warnings, from stories and from what officers may do`() async throws {
    let (found, added) = try await lines(foundIn: Self.fine)
    #expect(zip(Self.fine, added).filter { found.contains($0.1) }.map(\.0) == [])
  }

  private static let fine = [
    "Do not run, hide, push or block.",
    "Never sign a paper before you speak to a lawyer.",
    "Teach your children not to open the door, not even a little.",
    "Officers may ask you to unlock your phone, or to sign a form.",
    "She opened the door a little, and a boot was in the gap.",
    "The officers wait outside for an hour and drive away.",
    "Do not delete or destroy anything once a case has begun.",
    "Give no false name, and show no false papers.",
    "Do not skip your check-in; ask a lawyer about it first.",
    "Do not leave your green card at home.",
    "The signature of an ICE supervisor does not open your home.",
    "You do not have to say where you were born.",
    "Run a class on these rules at your library.",
    "Sign the caregiver form before a notary.",
    "If they order you out of the car, get out slowly.",
    "A green card does not make you safe.",
  ]
}
