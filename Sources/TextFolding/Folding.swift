extension [UInt8] {
  /// The text in the plainest signs that say the same; see ``FoldedText``.
  package var folded: [UInt8] { FoldedText(self).bytes }

  /// Whether readers see nothing of it: no sign at all, or only white space and signs without width.
  package var isBlank: Bool {
    withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        guard let sign = WrittenSign(at: index, in: bytes), sign.isBlank else { return false }
        index += sign.width
      }
      return true
    }
  }
}

extension WrittenSign {
  fileprivate var isBlank: Bool {
    if let plain = PlainSign(scalar) { return plain == .nothing || plain == .space }
    return scalar == " " || ("\t"..."\r").contains(scalar)
  }
}

extension String {
  /// The text in the plainest signs that say the same; see ``FoldedText``.
  package var folded: String {
    let text = FoldedText(Array(utf8))
    return text.isAsWritten ? self : String(decoding: text.bytes, as: UTF8.self)
  }

  /// A regular expression that finds in a folded text what this one finds in the text that was written.
  ///
  /// A sign that turns into one with a meaning of its own, such as `（`, takes a backslash.
  package var foldedPattern: String {
    var pattern = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      guard let plain = PlainSign(scalar) else {
        pattern.append(scalar)
        continue
      }
      var bytes: [UInt8] = []
      for index in 0..<plain.count {
        if #"\.+*?()|[]{}^$/-"#.utf8.contains(plain[index]) { bytes.append(UInt8(ascii: "\\")) }
        bytes.append(plain[index])
      }
      pattern.append(contentsOf: String(decoding: bytes, as: UTF8.self).unicodeScalars)
    }
    return String(pattern)
  }
}
