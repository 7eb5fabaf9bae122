package import Diagnostics

/// What systems, editors and programs leave in a folder, and what is secret: nobody meant to publish it.
package enum StrayFile: Equatable {
  case ofSystem, backup, secret, project, hidden

  /// The kind of a name in a folder of the content; `nil` for a file that may be meant.
  ///
  /// - Parameters:
  ///   - name: the name of a file or folder.
  ///   - prefix: the folder, with a slash at its end.
  package init?(_ name: String, in prefix: String) {
    let folded = name.lowercased()
    let ending = folded.utf8.lastIndex(of: UInt8(ascii: ".")).map { String(folded[$0...]) } ?? ""
    if Self.systemNames.contains(folded) || folded.hasPrefix("._") {
      self = .ofSystem
    } else if Self.secretNames.contains(folded) || folded.hasPrefix(".env.") {
      self = .secret
    } else if folded.hasSuffix("~") || folded.hasPrefix("~$") || folded.hasPrefix(".#")
      || folded.hasPrefix(".~lock.") || folded.hasPrefix("#") && folded.hasSuffix("#")
      || Self.backupEndings.contains(ending)
    {
      self = .backup
    } else if prefix.hasPrefix("images/"), Self.projectEndings.contains(ending) {
      self = .project
    } else if prefix.hasPrefix("static/"), folded.hasPrefix("."),
      !Self.hiddenNames.contains(folded)
    {
      self = .hidden
    } else {
      return nil
    }
  }

  private static let systemNames: Set<String> = [
    "thumbs.db", "ehthumbs.db", "desktop.ini", ".ds_store", ".directory", "__macosx", "@eadir",
    "$recycle.bin",
  ]
  private static let secretNames: Set<String> = [
    ".env", ".htpasswd", ".netrc", ".npmrc", ".pypirc", ".pgpass", ".ssh", ".gnupg", ".aws",
    ".git-credentials", "id_rsa", "id_dsa", "id_ecdsa", "id_ed25519",
  ]
  private static let backupEndings: Set<String> = [
    ".swp", ".swo", ".swn", ".bak", ".orig", ".rej", ".tmp", ".temp", ".crdownload", ".partial",
  ]
  /// Files that hold all layers of a picture, or notes of its editing, beside it.
  private static let projectEndings: Set<String> = [
    ".psd", ".psb", ".xcf", ".kra", ".ora", ".ai", ".eps", ".indd", ".sketch", ".afphoto",
    ".afdesign", ".xmp", ".aae", ".thm",
  ]
  /// Hidden names that hosts read.
  private static let hiddenNames: Set<String> = [
    ".well-known", ".nojekyll", ".htaccess", ".domains",
  ]

  /// A warning at the file that it is left out.
  package func diagnostic(at file: String) -> Diagnostic {
    Diagnostic(
      .warning, "stray-file", wording.message, at: SourcePosition(file: file),
      remedy: wording.remedy)
  }

  /// What it is, and what to do about it.
  private var wording: (message: String, remedy: String) {
    switch self {
    case .ofSystem:
      ("this file belongs to the operating system; it is not published", "delete it")
    case .backup:
      ("a program has left this file behind; it is not published", "delete it")
    case .secret:
      (
        "files with this name contain passwords or keys; it is not published",
        "delete it, and change the passwords and keys if it was ever published"
      )
    case .project:
      (
        "a picture editor's own file contains more than the picture shows; it is not published",
        "save the picture as JPEG or PNG, and keep this file elsewhere"
      )
    case .hidden:
      (
        "this hidden file is not published",
        "remove the dot from its name to publish it, or delete it"
      )
    }
  }
}
