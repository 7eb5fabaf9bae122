/// Makes the pictures of a face as large as its page allows.
enum PictureMarkup {
  /// How much of the page a picture may take: a heading and the lines of every face stand there too.
  private static let share = 0.8

  /// Gives every picture whose size the HTML tells a size on paper; it shrinks as the words do.
  static func fitted(_ html: String, within room: Size) -> String {
    let parts = html.split(separator: "<img ", omittingEmptySubsequences: false)
    guard let first = parts.first, parts.count > 1 else { return html }
    return parts.dropFirst().reduce(String(first)) { $0 + "<img " + style($1, within: room) }
  }

  private static func style(_ picture: Substring, within room: Size) -> String {
    guard let end = picture.firstRange(of: " />"),
      let width = number("width", in: picture[..<end.lowerBound]),
      let height = number("height", in: picture[..<end.lowerBound])
    else { return String(picture) }
    let scale = min(room.width / width, room.height * share / height)
    func length(_ extent: Double) -> String { "calc(\((extent * scale).css) * var(--fit, 1))" }
    return picture[..<end.lowerBound]
      + " style=\"width: \(length(width)); height: \(length(height))\""
      + picture[end.lowerBound...]
  }

  private static func number(_ name: String, in tag: Substring) -> Double? {
    guard let start = tag.firstRange(of: " \(name)=\"") else { return nil }
    return Double(tag[start.upperBound...].prefix { $0 != "\"" }).flatMap { $0 > 0 ? $0 : nil }
  }
}
