import Diagnostics
import Foundation
import Storage
import Testing

/// A small disk in memory, mounted for one test.
private final class SmallDisk {
  let path: String
  private let scratch: ScratchFolder

  struct NotAllowed: Error {}

  init(kilobytes: Int) throws {
    scratch = try ScratchFolder()
    path = "\(scratch.path)/disk"
    mkdir(path, 0o755)
    #if canImport(Glibc)
      guard mount("none", path, "tmpfs", 0, "size=\(kilobytes)k") == 0 else {
        throw NotAllowed()
      }
    #else
      throw NotAllowed()
    #endif
  }

  func makeReadOnly() {
    #if canImport(Glibc)
      mount("none", path, "tmpfs", UInt(MS_REMOUNT | MS_RDONLY), nil)
    #endif
  }

  deinit {
    #if canImport(Glibc)
      umount(path)
    #endif
  }
}

extension Trait where Self == ConditionTrait {
  /// Runs a test only where it may mount a disk; most containers may not, CI's among them.
  static var needsDisk: Self {
    .enabled("this user may not mount a disk in memory") {
      (try? SmallDisk(kilobytes: 64)) != nil
    }
  }
}

@Suite struct `A disk that` {
  @Test(.needsDisk) func `is full leaves the old site, and works again when there is room`() throws
  {
    let disk = try SmallDisk(kilobytes: 256)
    let output = "\(disk.path)/Output"
    try publish(["a": "old"], into: output)
    let large = String(repeating: "x", count: 400_000)
    let error = diagnostic { () throws(Diagnostic) in
      try publish(["a": "new", "b/c": large], into: output)
    }
    #expect(
      error
        == Diagnostic(
          .error, "disk-full",
          "cannot write '\(output)/.handbill/next/b/c': No space left on device", at: nil,
          remedy: "free some space; the published site is unchanged"))
    #expect(tree("\(output)/site") == publishedTree(["a": "old"]))
    #expect(tree("\(output)/.handbill") == ["lock": ""])
    try publish(["a": "new"], into: output)
    #expect(tree("\(output)/site") == publishedTree(["a": "new"]))
  }

  @Test(.needsDisk) func `is full says so once, and tells nobody of a site that is not there`()
    throws
  {
    let disk = try SmallDisk(kilobytes: 128)
    let session = try PublishingSession(output: "\(disk.path)/Output")
    let large = [UInt8](repeating: 0x78, count: 400_000)
    let found = ["a", "b", "c/d"].compactMap { path in
      diagnostic { () throws(Diagnostic) in try session.add(path: path, bytes: large) }
    }
    #expect(
      found
        == Array(
          repeating: Diagnostic(
            .error, "disk-full",
            "cannot write '\(disk.path)/Output/.handbill/next/a': No space left on device",
            at: nil, remedy: "free some space; no site is published yet"), count: 3))
  }

  @Test(.needsDisk) func `cannot be written says so`() throws {
    let disk = try SmallDisk(kilobytes: 256)
    let output = "\(disk.path)/Output"
    try publish(["a": "old"], into: output)
    disk.makeReadOnly()
    let error = diagnostic { () throws(Diagnostic) in try publish(["a": "new"], into: output) }
    #expect(
      error
        == Diagnostic(
          .error, "no-permission", "cannot open '\(output)/.handbill/lock': Read-only file system",
          at: nil,
          remedy: "give the user who builds write permission there, or pass another folder; "
            + "the published site is unchanged"))
    #expect(tree("\(output)/site") == publishedTree(["a": "old"]))
  }

  @Test(.needsDisk) func `is mounted at the site itself cannot be exchanged`() throws {
    let scratch = try ScratchFolder()
    try publish([:], into: scratch.output)
    #if canImport(Glibc)
      #expect(mount("none", scratch.site, "tmpfs", 0, "size=64k") == 0)
      defer { umount(scratch.site) }
    #endif
    let error = diagnostic { () throws(Diagnostic) in
      try publish(["a": "new"], into: scratch.output)
    }
    #expect(error?.rule == "site-on-another-disk")
    #expect(tree(scratch.site) == [:])
  }

  @Test func `has a file where the output folder should be says so`() throws {
    let scratch = try ScratchFolder()
    try write("a file", to: scratch.output)
    let error = diagnostic { () throws(Diagnostic) in try publish([:], into: scratch.output) }
    #expect(error?.message == "cannot open '\(scratch.output)': Not a directory")
    let below = diagnostic { () throws(Diagnostic) in
      try publish([:], into: "\(scratch.output)/below")
    }
    #expect(below?.message == "cannot open '\(scratch.output)/below': Not a directory")
  }
}
