import TextFolding
import ToolkitModel

/// What is wrong with the name of a file or folder.
enum NameFault: Equatable {
  case tooLong
  case controlOrBackslash
  /// A piece, whose name becomes an address, has a character that not every address may have.
  case notForAddresses
  /// No Windows computer can hold it, so that nobody there could unpack the site or fetch the toolkit.
  case device(String)
  /// A file that is published as it is, or any that ends in a dot or blank, has a name that not every system
  /// allows.
  case notForEverySystem

  /// The longest relative path, in bytes; it also bounds how deep folders lie.
  static let largestPath = 200
  /// How the names of pieces end.
  private static let pieceEndings = [".md", ".yaml", ".yml", ".po"]

  /// The fault of a relative path and the name that it ends with; `nil` if there is none.
  init?(_ path: String, _ name: String) {
    if path.utf8.count > Self.largestPath {
      self = .tooLong
    } else if !Self.isVisible(name) {
      self = .controlOrBackslash
    } else if Self.pieceEndings.contains(where: name.hasSuffix), !path.hasPrefix("static/"),
      !path.utf8.allSatisfy(\.isForAddresses)
    {
      self = .notForAddresses
    } else if let device = DeviceName.device(in: name) {
      self = .device(device)
    } else if name.hasSuffix(".") || name.hasSuffix(" ")
      || Self.published.contains(where: path.hasPrefix)
        && name.utf8.contains(where: { "<>:\"|?*".utf8.contains($0) })
    {
      self = .notForEverySystem
    } else {
      return nil
    }
  }

  /// The folders whose files keep their names in the site, which readers may unpack on any system.
  private static let published = ["images/", "static/", "files/"]

  /// Whether the file can be read in spite of it, so that nothing else is reported in its place.
  var isReadable: Bool {
    switch self {
    case .tooLong, .controlOrBackslash, .notForAddresses: false
    case .device, .notForEverySystem: true
    }
  }

  private static func isVisible(_ name: String) -> Bool {
    name.unicodeScalars.allSatisfy {
      TextScan.isAllowed($0) && !"\\\t\n".unicodeScalars.contains($0)
    }
      && ReorderingSign.all(in: Array(name.utf8)).isEmpty
  }

  /// How it is told, and what to do about it.
  var wording: (message: String, remedy: String) {
    switch self {
    case .tooLong:
      ("the path is longer than \(Self.largestPath) bytes", "shorten its names")
    case .controlOrBackslash:
      ("the file name has a backslash or an invisible character", "rename the file")
    case .notForAddresses:
      (
        "the file name has characters other than letters, digits, '.', '_' and '-'",
        "rename the file; its title may have any character"
      )
    case .device(let device):
      (
        "Windows cannot store a file or folder named '\(device)'",
        "rename it, and update the name wherever it is used"
      )
    case .notForEverySystem:
      (
        "some systems do not allow this name, so readers there cannot unpack the site",
        "use no `< > : \" | ? *`, and no period or space at its end"
      )
    }
  }
}

extension UInt8 {
  /// Whether the byte is one of `A-Z a-z 0-9 . _ / -`.
  fileprivate var isForAddresses: Bool {
    switch self {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "-")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}

extension String {
  /// The string with a question mark for each control character, fit to be shown in a terminal.
  var withoutControls: String {
    guard unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
      return self
    }
    var shown = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      shown.append(scalar.properties.generalCategory == .control ? "?" : scalar)
    }
    return String(shown)
  }
}
