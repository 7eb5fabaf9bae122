import Diagnostics
import Digests
import Files
import Foundation
import JSON
import Synchronization

@testable import Storage

/// A fresh folder for one test, removed with everything in it when it goes out of use.
final class ScratchFolder: Sendable {
  let path: String

  init() throws {
    var template = Array("/tmp/handbill-storage-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw POSIXError(.EIO) }
    path = String(cString: made)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var output: String { "\(path)/Output" }
  var site: String { "\(output)/site" }
}

/// The files of a site, without the manifest.
typealias SiteContent = [String: String]

/// Publishes a site; `operations` may fail.
@discardableResult
func publish(
  _ content: SiteContent, into output: String, _ operations: FileOperations = .system,
  members: [JSONValue.Member] = []
) throws(Diagnostic) -> Outcome {
  let session = try PublishingSession(output: output, operations: operations)
  for (path, text) in content.sorted(by: { $0.key < $1.key }) {
    try session.add(path: path, bytes: Array(text.utf8))
  }
  return try session.finish { Manifest(listing: $0).json(members: members) }
}

/// The diagnostic that `body` throws; `nil` if it does not.
func diagnostic(_ body: () throws(Diagnostic) -> Void) -> Diagnostic? {
  do throws(Diagnostic) {
    try body()
    return nil
  } catch {
    return error
  }
}

/// All that stands in a folder, by path: the text of a file, `/` of a folder; `nil` without one.
func tree(_ folder: String) -> [String: String]? {
  guard let paths = try? FileManager.default.subpathsOfDirectory(atPath: folder) else { return nil }
  var found: [String: String] = [:]
  for path in paths {
    var isFolder: ObjCBool = false
    _ = FileManager.default.fileExists(atPath: "\(folder)/\(path)", isDirectory: &isFolder)
    if isFolder.boolValue {
      found[path] = "/"
      continue
    }
    // What cannot be read says why, so that nobody takes it for a folder.
    do {
      let bytes = try Data(contentsOf: URL(filePath: "\(folder)/\(path)"))
      found[path] = String(decoding: bytes, as: UTF8.self)
    } catch {
      found[path] = "unreadable: \(error)"
    }
  }
  return found
}

/// What ``tree(_:)`` is to find once `content` is published.
func publishedTree(_ content: SiteContent) -> [String: String] {
  let files = content.map { path, text in
    PublishedFile(path: path, digest: SHA256Digest(of: Array(text.utf8)), size: text.utf8.count)
  }
  var tree = content
  tree[Manifest.path] = String(decoding: Manifest(listing: files).json(), as: UTF8.self)
  for path in content.keys {
    let components = path.split(separator: "/")
    for depth in components.indices.dropFirst() {
      tree[components[..<depth].joined(separator: "/")] = "/"
    }
  }
  return tree
}

/// What tells whether a file was touched.
struct FileIdentity: Equatable {
  let inode: UInt64
  let modified: [Int]

  init(_ path: String) {
    var status = stat()
    lstat(path, &status)
    inode = UInt64(status.st_ino)
    #if canImport(Glibc)
      modified = [status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
    #else
      modified = [status.st_mtimespec.tv_sec, status.st_mtimespec.tv_nsec]
    #endif
  }
}

/// Gives a file or folder a time long ago, so that any touch shows.
func age(_ path: String) {
  let times = [
    timespec(tv_sec: 1_000_000_000, tv_nsec: 0), timespec(tv_sec: 1_000_000_000, tv_nsec: 0),
  ]
  utimensat(AT_FDCWD, path, times, 0)
}

func write(_ text: String, to path: String) throws {
  try text.write(toFile: path, atomically: false, encoding: .utf8)
}

/// Counts from several threads.
final class Counter: Sendable {
  private let count = Atomic<Int>(0)
  var value: Int { count.load(ordering: .relaxed) }
  func increment() { count.wrappingAdd(1, ordering: .relaxed) }
}
