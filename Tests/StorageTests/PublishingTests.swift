import Diagnostics
import Digests
import Files
import Foundation
import JSON
import Testing

@testable import Storage

@Suite struct `Publishing a site` {
  let scratch: ScratchFolder
  static let content = ["index.html": "home", "en/a/index.html": "A", "en/b/index.html": "B"]

  init() throws {
    scratch = try ScratchFolder()
  }

  @Test func `makes the output folder and the folders above it`() throws {
    let output = "\(scratch.path)/deep/er/Output//"
    let outcome = try publish(Self.content, into: output)
    #expect(outcome == .published(added: 3, changed: 0, removed: 0, kept: 0))
    #expect(tree("\(output)/site") == publishedTree(Self.content))
    #expect(tree("\(output)/.handbill") == ["lock": ""])
  }

  @Test func `tells what was added until now, sorted, whether new or as it was`() throws {
    try publish(["a.html": "A"], into: scratch.output)
    let session = try PublishingSession(output: scratch.output)
    #expect(session.addedFiles.isEmpty)
    try session.add(path: "b.html", bytes: Array("B".utf8))
    try session.add(path: "a.html", bytes: Array("A".utf8))
    #expect(
      session.addedFiles
        == [("a.html", "A"), ("b.html", "B")].map { path, text in
          PublishedFile(path: path, digest: SHA256Digest(of: Array(text.utf8)), size: 1)
        })
    session.abandon()
  }

  @Test func `works on an empty site folder and with an empty site`() throws {
    try FileManager.default.createDirectory(
      atPath: scratch.site, withIntermediateDirectories: true)
    #expect(
      try publish([:], into: scratch.output)
        == .published(added: 0, changed: 0, removed: 0, kept: 0))
    #expect(tree(scratch.site) == publishedTree([:]))
    #expect(try publish([:], into: scratch.output) == .unchanged(files: 0))
  }

  @Test func `touches nothing where nothing has changed`() throws {
    try publish(Self.content, into: scratch.output)
    let paths = publishedTree(Self.content).keys.map { "\(scratch.site)/\($0)" } + [scratch.site]
    paths.forEach(age)
    let before = paths.map(FileIdentity.init)
    #expect(try publish(Self.content, into: scratch.output) == .unchanged(files: 3))
    #expect(paths.map(FileIdentity.init) == before)
    #expect(tree("\(scratch.output)/.handbill") == ["lock": ""])
  }

  @Test func `keeps the files, and the times, that did not change`() throws {
    try publish(Self.content, into: scratch.output)
    let kept = "\(scratch.site)/en/a/index.html"
    age(kept)
    let before = FileIdentity(kept)
    let content = ["index.html": "new", "en/a/index.html": "A", "en/c/index.html": "C"]
    let outcome = try publish(content, into: scratch.output)
    #expect(outcome == .published(added: 1, changed: 1, removed: 1, kept: 1))
    #expect(FileIdentity(kept) == before)
    #expect(tree(scratch.site) == publishedTree(content))
  }

  @Test func `keeps the times of copies where the disk refuses links`() throws {
    try publish(Self.content, into: scratch.output)
    let kept = "\(scratch.site)/en/a/index.html"
    age(kept)
    let before = FileIdentity(kept)
    let content = ["en/a/index.html": "A"]
    let operations = FileOperations { kind, _ in kind == .link ? EPERM : nil }
    try publish(content, into: scratch.output, operations)
    #expect(FileIdentity(kept).modified == before.modified)
    #expect(FileIdentity(kept).inode != before.inode)
    #expect(tree(scratch.site) == publishedTree(content))
  }

  @Test func `renews the manifest alone where only that changed`() throws {
    try publish(Self.content, into: scratch.output)
    let members = [JSONValue.Member("edition", 7)]
    let outcome = try publish(Self.content, into: scratch.output, members: members)
    #expect(outcome == .published(added: 0, changed: 0, removed: 0, kept: 3))
    #expect(tree(scratch.site)?[Manifest.path]?.contains("\"edition\": 7") == true)
  }

  @Test func `heals files that were changed, cut or removed by hand`() throws {
    try publish(Self.content, into: scratch.output)
    try write("house", to: "\(scratch.site)/index.html")
    try write("", to: "\(scratch.site)/en/a/index.html")
    try FileManager.default.removeItem(atPath: "\(scratch.site)/en/b")
    let outcome = try publish(Self.content, into: scratch.output)
    #expect(outcome == .published(added: 1, changed: 2, removed: 0, kept: 0))
    #expect(tree(scratch.site) == publishedTree(Self.content))
  }

  @Test func `finds a difference in the last byte of a large file`() throws {
    let large = String(repeating: "x", count: 200_000)
    try publish(["large": large + "a"], into: scratch.output)
    #expect(try publish(["large": large + "a"], into: scratch.output) == .unchanged(files: 1))
    let outcome = try publish(["large": large + "b"], into: scratch.output)
    #expect(outcome == .published(added: 0, changed: 1, removed: 0, kept: 0))
  }

  @Test func `lets a file become a folder and a folder a file`() throws {
    try publish(["a": "1", "b/c": "2"], into: scratch.output)
    let outcome = try publish(["a/c": "1", "b": "2"], into: scratch.output)
    #expect(outcome == .published(added: 1, changed: 1, removed: 2, kept: 0))
    #expect(tree(scratch.site) == publishedTree(["a/c": "1", "b": "2"]))
  }

  @Test func `gives the same bytes in whatever order files come`() throws {
    let session = try PublishingSession(output: scratch.output)
    for (path, text) in Self.content.sorted(by: { $0.key > $1.key }) {
      try session.add(path: path, bytes: Array(text.utf8))
    }
    var seen: [String] = []
    _ = try session.finish {
      seen = $0.map(\.path)
      return Manifest(listing: $0).json()
    }
    #expect(seen == ["en/a/index.html", "en/b/index.html", "index.html"])
    #expect(tree(scratch.site) == publishedTree(Self.content))
  }

  @Test func `takes files from several threads at once`() async throws {
    let session = try PublishingSession(output: scratch.output)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for worker in 0..<4 {
        group.addTask {
          for number in stride(from: worker, to: 2_000, by: 4) {
            try session.add(
              path: "en/\(number % 500)/\(number).html", bytes: Array("page \(number)".utf8))
          }
        }
      }
      try await group.waitForAll()
    }
    let outcome = try session.finish { Manifest(listing: $0).json() }
    #expect(outcome == .published(added: 2_000, changed: 0, removed: 0, kept: 0))
    let content = Dictionary(
      uniqueKeysWithValues: (0..<2_000).map { ("en/\($0 % 500)/\($0).html", "page \($0)") })
    #expect(tree(scratch.site) == publishedTree(content))
  }
}

@Suite struct `Carrying over` {
  let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
  }

  @Test func `takes a file of the published site as it is`() throws {
    try publish(["print/a.pdf": "P", "index.html": "H"], into: scratch.output)
    let session = try PublishingSession(output: scratch.output)
    #expect(session.publishedFiles.map(\.path) == ["index.html", "print/a.pdf"])
    let carried = try session.carryOver(path: "print/a.pdf")
    #expect(carried?.digest == SHA256Digest(of: Array("P".utf8)))
    try session.add(path: "index.html", bytes: Array("new".utf8))
    let outcome = try session.finish { Manifest(listing: $0).json() }
    #expect(outcome == .published(added: 0, changed: 1, removed: 0, kept: 1))
    #expect(tree(scratch.site) == publishedTree(["print/a.pdf": "P", "index.html": "new"]))
  }

  @Test func `leaves files that changed since, or are not there, to be made anew`() throws {
    try publish(["a": "1", "b": "2"], into: scratch.output)
    try write("x", to: "\(scratch.site)/a")
    try FileManager.default.removeItem(atPath: "\(scratch.site)/b")
    let session = try PublishingSession(output: scratch.output)
    #expect(try session.carryOver(path: "a") == nil)
    #expect(try session.carryOver(path: "b") == nil)
    #expect(try session.carryOver(path: "../lock") == nil)
    try session.add(path: "a", bytes: Array("1".utf8))
    let outcome = try session.finish { Manifest(listing: $0).json() }
    #expect(outcome == .published(added: 0, changed: 1, removed: 1, kept: 0))
  }
}
