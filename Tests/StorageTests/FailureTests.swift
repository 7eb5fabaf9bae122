import Diagnostics
import Files
import Foundation
import Testing

@testable import Storage

@Suite struct `A call to the system that failed` {
  @Test(arguments: [
    (ENOSPC, "disk-full", "free some space"),
    (
      EACCES, "no-permission",
      "give the user who builds write permission there, or pass another folder"
    ),
    (EMFILE, "too-many-open-files", "raise the limit of open files (ulimit -n)"),
    (
      EXDEV, "site-on-another-disk",
      "mount the whole output folder, not a folder inside it"
    ),
    (
      ENOTDIR, "not-a-folder",
      "replace this link or file with a folder, or pass another"
    ),
    (EIO, "storage-failure", "check the disk and build again"),
  ])
  func `is told with what to do and which site people see`(
    code: CInt, rule: String, remedy: String
  ) {
    let failure = FileFailure(action: "write", path: "Output/site", code: code)
    let words = String(cString: strerror(code))
    for (hasSite, site) in [
      (nil, "nothing was published"), (true, "the published site is unchanged"),
      (false, "no site is published yet"),
    ] as [(Bool?, String)] {
      #expect(
        Diagnostic(failure, hasSite: hasSite)
          == Diagnostic(
            .error, rule, "cannot write 'Output/site': \(words)", at: nil,
            remedy: "\(remedy); \(site)"))
    }
    #expect(
      Diagnostic(failure, .warning, online: .newSite).remedy
        == "\(remedy); the new site is published")
  }
}
