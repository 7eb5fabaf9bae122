import Diagnostics
import Files
import Platform

/// What people see at the published address after a failure.
enum Online {
  case oldSite, newSite
  /// An exchange in two steps stopped between them.
  case neither
}

extension Diagnostic {
  /// Says what could not be done to which file and why.
  ///
  /// - Parameters:
  ///   - failure: the call that failed.
  ///   - severity: a warning where the publication itself succeeded.
  ///   - online: which site stands now.
  ///   - hasSite: whether there was a site before; `nil` where that is not known.
  init(
    _ failure: FileFailure, _ severity: Severity = .error, online: Online = .oldSite,
    hasSite: Bool? = nil
  ) {
    let state =
      switch online {
      case .oldSite:
        switch hasSite {
        case true: "the published site is unchanged"
        case false: "no site is published yet"
        case nil: "nothing was published"
        }
      case .newSite: "the new site is published"
      case .neither: "no site is published until the next build puts it in place"
      }
    let (rule, remedy) =
      switch failure.code {
      case ENOSPC, EDQUOT: ("disk-full", "free some space")
      case EACCES, EPERM, EROFS:
        ("no-permission", "give the user who builds write permission there, or pass another folder")
      case EMFILE, ENFILE: ("too-many-open-files", "raise the limit of open files (ulimit -n)")
      case EXDEV, EBUSY:
        ("site-on-another-disk", "mount the whole output folder, not a folder inside it")
      case ELOOP, ENOTDIR:
        ("not-a-folder", "replace this link or file with a folder, or pass another")
      default: ("storage-failure", "check the disk and build again")
      }
    self.init(
      severity, rule, "cannot \(failure.action) '\(failure.path)': \(failure.words)", at: nil,
      remedy: "\(remedy); \(state)")
  }
}
