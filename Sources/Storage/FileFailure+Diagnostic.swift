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
    let rule: String
    let remedy: String
    switch failure.code {
    case ENOSPC, EDQUOT:
      rule = "disk-full"
      remedy = "free some space; \(state)"
    case EACCES, EPERM, EROFS:
      rule = "no-permission"
      remedy = "give the user who builds write permission there, or pass another folder; \(state)"
    case EMFILE, ENFILE:
      rule = "too-many-open-files"
      remedy = "raise the limit of open files (ulimit -n); \(state)"
    case EXDEV, EBUSY:
      rule = "site-on-another-disk"
      remedy = "mount the whole output folder, not a folder inside it; \(state)"
    case ELOOP, ENOTDIR:
      rule = "not-a-folder"
      remedy = "replace this link or file with a folder, or pass another; \(state)"
    default:
      rule = "storage-failure"
      remedy = "check the disk and build again; \(state)"
    }
    self.init(
      severity, rule, "cannot \(failure.action) '\(failure.path)': \(failure.words)", at: nil,
      remedy: remedy)
  }
}
