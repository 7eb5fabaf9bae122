import Diagnostics
import Foundation
import Storage
import Testing

@Suite struct `A publishing session refuses` {
  let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
  }

  @Test(arguments: [
    ("", "has an empty component"), ("/etc/passwd", "is absolute"),
    ("a//b", "has an empty component"),
    ("a/", "has an empty component"), ("..", "contains the component '..'"),
    ("a/../b", "contains the component '..'"), ("./a", "contains the component '.'"),
    ("a\\b", "contains a backslash"), ("a\u{0}b", "contains a NUL"),
    ("a\nb", "contains a control character"),
    (String(repeating: "a", count: 201), "has a component longer than 200 bytes"),
    (String(repeating: "ä/", count: 334), "is longer than 1000 bytes"),
  ])
  func `a path that is not safe everywhere`(path: String, problem: String) throws {
    let session = try PublishingSession(output: scratch.output)
    let error = diagnostic { () throws(Diagnostic) in try session.add(path: path, bytes: []) }
    #expect(error?.rule == "invalid-path")
    #expect(error?.message.hasSuffix(problem) == true)
  }

  @Test(arguments: ["...", "a/.well-known/b", String(repeating: "a", count: 200), "é b/c", "A"])
  func `no path that is only unusual`(path: String) throws {
    let session = try PublishingSession(output: scratch.output)
    try session.add(path: path, bytes: [])
    _ = try session.finish { Manifest(listing: $0).json() }
    #expect(tree(scratch.site) == publishedTree([path: ""]))
  }

  @Test(arguments: [
    ("a.html", "a.html", "two files have the path 'a.html'"),
    ("a.html", "A.html", "'A.html' and 'a.html' are the same file on some systems"),
    ("É", "e\u{301}", "'e\u{301}' and 'É' are the same file on some systems"),
    ("a/b", "a", "'a' is a file, and 'a' is a folder"),
    ("a", "a/b/c", "'a/b/c' and 'a' are the same file on some systems"),
    ("a/b", "A/c", "the folders 'A' and 'a' are the same on some systems"),
    ("a", "Manifest.json", "'Manifest.json' and 'manifest.json' are the same file on some systems"),
    ("a", "manifest.json", "two files have the path 'manifest.json'"),
  ])
  func `two paths that clash`(first: String, second: String, message: String) throws {
    let session = try PublishingSession(output: scratch.output)
    try session.add(path: first, bytes: [])
    let error = diagnostic { () throws(Diagnostic) in try session.add(path: second, bytes: []) }
    #expect(
      error
        == Diagnostic(
          .error, "path-clash", message, at: nil, remedy: "rename one of them"))
  }

  @Test func `to publish a site that lacks a file`() throws {
    try publish(["a": "1"], into: scratch.output)
    let session = try PublishingSession(output: scratch.output)
    let first = diagnostic { () throws(Diagnostic) in try session.add(path: "../a", bytes: []) }
    try session.add(path: "b", bytes: [])
    let second = diagnostic { () throws(Diagnostic) in
      _ = try session.finish { Manifest(listing: $0).json() }
    }
    #expect(first != nil)
    #expect(second == first)
    #expect(tree(scratch.site) == publishedTree(["a": "1"]))
  }

  @Test func `a second build in the same folder, and none after the first`() throws {
    let first = try PublishingSession(output: scratch.output)
    let error = diagnostic { () throws(Diagnostic) in
      _ = try PublishingSession(output: scratch.output)
    }
    #expect(
      error
        == Diagnostic(
          .error, "output-locked", "another build is writing into '\(scratch.output)'", at: nil,
          remedy: "wait until it is done, or pass another folder with --output"))
    first.abandon()
    try publish(["a": "1"], into: scratch.output)
    #expect(tree(scratch.site) == publishedTree(["a": "1"]))
  }

  @Test func `anything once it has ended`() throws {
    let session = try PublishingSession(output: scratch.output)
    session.abandon()
    let adding = diagnostic { () throws(Diagnostic) in try session.add(path: "a", bytes: []) }
    #expect(adding?.rule == "session-ended")
    #expect(tree(scratch.output) == [".handbill": "/", ".handbill/lock": ""])
  }

  @Test func `to replace a folder that is not ours`() throws {
    try FileManager.default.createDirectory(
      atPath: scratch.site, withIntermediateDirectories: true)
    try write("precious", to: "\(scratch.site)/thesis.txt")
    let error = diagnostic { () throws(Diagnostic) in try publish(["a": "1"], into: scratch.output)
    }
    #expect(error?.rule == "unmarked-site")
    try write("{\"generator\": \"other\"}", to: "\(scratch.site)/manifest.json")
    let again = diagnostic { () throws(Diagnostic) in try publish(["a": "1"], into: scratch.output)
    }
    #expect(again?.rule == "unmarked-site")
    #expect(tree(scratch.site)?["thesis.txt"] == "precious")
  }

  @Test func `to replace a site whose manifest is damaged`() throws {
    try publish(["a": "1"], into: scratch.output)
    try write("{\"generator\": \"handbill\", ", to: "\(scratch.site)/manifest.json")
    let error = diagnostic { () throws(Diagnostic) in try publish(["a": "2"], into: scratch.output)
    }
    #expect(error?.rule == "damaged-manifest")
  }

  @Test func `to replace a symbolic link or a file`() throws {
    try publish(["a": "1"], into: scratch.output)
    let moved = "\(scratch.path)/elsewhere"
    try FileManager.default.moveItem(atPath: scratch.site, toPath: moved)
    try FileManager.default.createSymbolicLink(
      atPath: scratch.site, withDestinationPath: moved)
    let link = diagnostic { () throws(Diagnostic) in try publish(["a": "2"], into: scratch.output) }
    #expect(
      link
        == Diagnostic(
          .error, "site-is-a-link",
          "'\(scratch.site)' is a symbolic link, which cannot be exchanged for a new site", at: nil,
          remedy: "remove the link, and pass the folder for `site` with --output; "
            + "a link elsewhere may point to it"))
    try FileManager.default.removeItem(atPath: scratch.site)
    try write("a file", to: scratch.site)
    let file = diagnostic { () throws(Diagnostic) in try publish(["a": "2"], into: scratch.output) }
    #expect(
      file
        == Diagnostic(
          .error, "site-is-no-folder", "'\(scratch.site)' is not a folder", at: nil,
          remedy: "move it away, or pass another folder with --output"))
    #expect(tree(moved) == publishedTree(["a": "1"]))
  }

  @Test(arguments: [true, false])
  func `to lose a file that somebody else put into the site`(unchanged: Bool) throws {
    try publish(["a/b": "1"], into: scratch.output)
    try write("mine", to: "\(scratch.site)/a/notes.txt")
    let error = diagnostic { () throws(Diagnostic) in
      try publish(["a/b": unchanged ? "1" : "2"], into: scratch.output)
    }
    #expect(
      error
        == Diagnostic(
          .error, "foreign-file", "'\(scratch.site)/a/notes.txt' was not created by Handbill",
          at: nil, remedy: "put it into Content/static/, or remove it"))
    #expect(tree(scratch.site)?["a/b"] == "1")
    #expect(tree("\(scratch.output)/.handbill") == ["lock": ""])
    // The remedy works without removing it, as long as it is the same file.
    try publish(["a/b": "2", "a/notes.txt": "mine"], into: scratch.output)
    #expect(tree(scratch.site) == publishedTree(["a/b": "2", "a/notes.txt": "mine"]))
  }

  @Test func `to lose folders, links and pipes, and does not wait for them`() throws {
    try publish(["a": "1"], into: scratch.output)
    try FileManager.default.createDirectory(
      atPath: "\(scratch.site)/folder", withIntermediateDirectories: true)
    mkfifo("\(scratch.site)/pipe", 0o600)
    unlink("\(scratch.site)/a")
    mkfifo("\(scratch.site)/a", 0o600)
    symlink("/etc", "\(scratch.site)/link")
    let error = diagnostic { () throws(Diagnostic) in try publish(["a": "1"], into: scratch.output)
    }
    #expect(
      error?.message == "'\(scratch.site)/a' was not created by Handbill, nor were 3 others")
  }

  @Test func `a manifest that does not list the site`() throws {
    let session = try PublishingSession(output: scratch.output)
    try session.add(path: "a", bytes: [])
    let error = diagnostic { () throws(Diagnostic) in
      _ = try session.finish { _ in Manifest(listing: []).json() }
    }
    #expect(error?.rule == "wrong-manifest")
    #expect(tree(scratch.output) == [".handbill": "/", ".handbill/lock": ""])
  }
}
