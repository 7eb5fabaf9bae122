import Foundation
import HandbillCommand
import Testing

/// The published site of a folder, which builds of two editions of one toolkit replace in turn.
struct KilledBuilds {
  private let program: BuiltProgram
  private let folder: TemporaryFolder
  /// Every file of the site of each edition.
  private let sites: [[String: Data]]
  /// How long the last build took that was not killed, in seconds.
  let length: Double

  init() throws {
    program = try BuiltProgram()
    folder = try TemporaryFolder()
    var sites: [[String: Data]] = []
    var begin = ContinuousClock.now
    for edition in 0...1 {
      try FileManager.default.copyItem(
        atPath: projectFolder + "/Tests/Fixtures/tenants", toPath: "\(folder.path)/\(edition)")
      // It stands on every page, so that every page is written anew.
      try folder.replace(
        "short_title: À la porte", with: "short_title: À la porte \(edition)",
        in: "\(edition)/Content/toolkit.yaml")
      begin = .now
      #expect(try program.run(Self.arguments(edition), in: folder.path).0 == 0)
      sites.append(try folder.files(below: "Output/site"))
    }
    #expect(sites[0].keys == sites[1].keys && sites[0]["index.html"] != sites[1]["index.html"])
    self.sites = sites
    length = (ContinuousClock.now - begin) / .seconds(1)
  }

  private static func arguments(_ edition: Int) -> [String] {
    [
      "build", "--quiet", "--content", "\(edition)/Content", "--templates", "\(edition)/Templates",
      "--output", "Output", "--today", "2026-11-24",
    ]
  }

  /// Which edition's site is published, whole; `nil` if it is neither.
  private var published: Int? {
    get throws {
      let site = try folder.files(below: "Output/site")
      return sites.firstIndex(of: site)
    }
  }

  /// What a build is killed at.
  enum Moment: CaseIterable {
    /// The first file of the new site is written.
    case writing
    /// Its manifest, the last file, is there: it is synced, then exchanged.
    case exchanging
    /// The new site stands, and the old one is removed.
    case removing
  }

  private func isOver(_ moment: Moment, _ before: UInt64?) -> Bool {
    let next = folder.path + "/Output/.handbill/next"
    switch moment {
    case .writing: return access(next, F_OK) == 0
    case .exchanging: return access(next + "/manifest.json", F_OK) == 0
    case .removing: return node != before
    }
  }

  /// What tells one site folder from another.
  private var node: UInt64? {
    var status = stat()
    return stat(folder.path + "/Output/site", &status) == 0 ? UInt64(status.st_ino) : nil
  }

  /// Starts a build of the edition that is not published, kills it when `isNow` says so, and checks that a whole site
  /// stands and that the next build publishes that edition.
  ///
  /// - Returns: whether it was killed before its end.
  func kill(when isNow: (_ seconds: Double) -> Bool) throws -> Bool {
    let old = try #require(try published)
    let process = Process()
    process.executableURL = URL(filePath: program.path)
    process.arguments = Self.arguments(1 - old)
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let begin = ContinuousClock.now
    try process.run()
    while process.isRunning, !isNow((ContinuousClock.now - begin) / .seconds(1)) {}
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    #expect(try published != nil)
    let next = try program.run(Self.arguments(1 - old), in: folder.path)
    #expect(next.0 == 0, "\(next.2)")
    #expect(try published == 1 - old)
    #expect(try folder.files(below: "Output/.handbill").keys.sorted() == ["lock"])
    return process.terminationReason == .uncaughtSignal
  }

  /// Kills builds at a moment until one was killed there and not behind its end; a busy machine may be late.
  func kill(at moment: Moment) throws {
    for _ in 1...100 {
      let before = node
      if try kill(when: { _ in isOver(moment, before) }) { return }
    }
    Issue.record("no build could be killed")
  }
}

@Suite struct `A build that is killed` {
  /// The moments are parts of the length of a whole build, so that a faster program or machine is killed at the same
  /// places; only the first is sure to be before the end.
  @Test func `while it reads, composes and writes leaves a whole site`() throws {
    let killed = try KilledBuilds()
    var count = 0
    for part in 0...8 {
      if try killed.kill(when: { $0 >= killed.length * Double(part) / 9 }) { count += 1 }
    }
    #expect(count > 0)
  }

  @Test(arguments: KilledBuilds.Moment.allCases)
  func `at the exchange leaves a whole site`(moment: KilledBuilds.Moment) throws {
    try KilledBuilds().kill(at: moment)
  }
}
