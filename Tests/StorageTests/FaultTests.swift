import Diagnostics
import Files
import Foundation
import Storage
import Testing

/// A publication that is to be disturbed, and what the disk below it cannot do.
enum Disturbed: String, CaseIterable, Codable, Sendable {
  case first, update, withoutExchange, withoutLinks, withoutAnything

  static let old = ["a.html": "old a", "b/b.html": "same", "c/d/e.html": "gone"]
  static let new = ["a.html": "new a", "b/b.html": "same", "f/g.html": "fresh"]

  /// What `site` may look like before.
  var oldTree: [String: String]? { self == .first ? nil : publishedTree(Self.old) }

  /// What an error says of the site.
  var standing: String {
    self == .first ? "no site is published yet" : "the published site is unchanged"
  }

  /// Brings the output into the state before.
  func prepare(_ output: String) throws {
    if self != .first { try publish(Self.old, into: output) }
  }

  /// The disk's own refusals, and then `fault`.
  func operations(_ fault: @escaping FileOperations.Fault) -> FileOperations {
    FileOperations { kind, ordinal in
      if let code = fault(kind, ordinal) { return code }
      return switch (self, kind) {
      case (.withoutExchange, .exchange), (.withoutAnything, .exchange): EINVAL
      case (.withoutLinks, .link), (.withoutAnything, .link): EPERM
      case (.withoutAnything, .syncDisk): ENOSYS
      default: nil
      }
    }
  }

  /// How many calls the undisturbed publication makes.
  func callCount() throws -> Int {
    let scratch = try ScratchFolder()
    try prepare(scratch.output)
    let calls = Counter()
    try publish(
      Self.new, into: scratch.output,
      operations { _, _ in
        calls.increment()
        return nil
      })
    #expect(tree(scratch.site) == publishedTree(Self.new))
    #expect(tree("\(scratch.output)/.handbill") == ["lock": ""])
    return calls.value
  }

  /// Checks that the next session publishes right, whatever this one has left.
  func checkNextSession(_ scratch: ScratchFolder, _ ordinal: Int) throws {
    // Opening a session settles an exchange that was interrupted.
    try PublishingSession(output: scratch.output).abandon()
    let settled = tree(scratch.site)
    #expect(settled == oldTree || settled == publishedTree(Self.new), "call \(ordinal)")
    try publish(Self.new, into: scratch.output)
    #expect(tree(scratch.site) == publishedTree(Self.new), "call \(ordinal)")
    #expect(tree("\(scratch.output)/.handbill") == ["lock": ""], "call \(ordinal)")
  }
}

@Suite struct `A site survives` {
  @Test(arguments: Disturbed.allCases, [EIO, ENOSPC])
  func `the failure of any one call`(publication: Disturbed, code: CInt) throws {
    let count = try publication.callCount()
    for failing in 0..<count {
      let scratch = try ScratchFolder()
      try publication.prepare(scratch.output)
      let error = diagnostic { () throws(Diagnostic) in
        try publish(
          Disturbed.new, into: scratch.output,
          publication.operations { _, ordinal in ordinal == failing ? code : nil })
      }
      // An error means the old site, none the new one.
      let expected = error == nil ? publishedTree(Disturbed.new) : publication.oldTree
      #expect(tree(scratch.site) == expected, "call \(failing)")
      if let error {
        #expect(error.rule == (code == ENOSPC ? "disk-full" : "storage-failure"))
        #expect(error.remedy.hasSuffix(publication.standing))
      }
      try publication.checkNextSession(scratch, failing)
    }
  }

  @Test(arguments: Disturbed.allCases)
  func `a disk that fails from any one call on`(publication: Disturbed) throws {
    let count = try publication.callCount()
    for failing in 0..<count {
      let scratch = try ScratchFolder()
      try publication.prepare(scratch.output)
      let error = diagnostic { () throws(Diagnostic) in
        try publish(
          Disturbed.new, into: scratch.output,
          publication.operations { _, ordinal in ordinal >= failing ? EIO : nil })
      }
      switch tree(scratch.site) {
      case publishedTree(Disturbed.new): #expect(error == nil)
      case publication.oldTree: #expect(error?.remedy.hasSuffix(publication.standing) == true)
      case nil: #expect(error?.remedy.contains("no site is published until") == true)
      default: Issue.record("a mixture after call \(failing)")
      }
      try publication.checkNextSession(scratch, failing)
    }
  }

  /// In a process of its own, which the system ends without a chance to tidy up.
  @Test(arguments: Disturbed.allCases)
  func `being killed before any one call`(publication: Disturbed) async throws {
    let count = try publication.callCount()
    for killing in 0..<count {
      let scratch = try ScratchFolder()
      try publication.prepare(scratch.output)
      await #expect(processExitsWith: .signal(SIGKILL)) {
        [
          publication = publication as Disturbed, killing = killing as Int,
          output = scratch.output as String
        ] in
        try publish(
          Disturbed.new, into: output,
          publication.operations { _, ordinal in
            if ordinal == killing { kill(getpid(), SIGKILL) }
            return nil
          })
      }
      let site = tree(scratch.site)
      let whole = site == publication.oldTree || site == publishedTree(Disturbed.new)
      #expect(whole || (site == nil && publication.usesTwoSteps), "call \(killing)")
      try publication.checkNextSession(scratch, killing)
    }
  }

  /// A session that finishes another's exchange may die as well.
  @Test func `two deaths in a row`() throws {
    let publication = Disturbed.withoutExchange
    let count = try publication.callCount()
    for first in 0..<count {
      for second in 0..<12 {
        let scratch = try ScratchFolder()
        try publication.prepare(scratch.output)
        for failing in [first, second] {
          _ = diagnostic { () throws(Diagnostic) in
            try publish(
              Disturbed.new, into: scratch.output,
              publication.operations { _, ordinal in ordinal >= failing ? EIO : nil })
          }
        }
        try publication.checkNextSession(scratch, first * 100 + second)
      }
    }
  }
}

extension Disturbed {
  /// Whether there is a moment without a site.
  var usesTwoSteps: Bool { self == .withoutExchange || self == .withoutAnything }
}
