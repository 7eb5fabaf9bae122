import Foundation

/// A gray JPEG of 8 by 8 pixels with a place, a maker, a comment and bytes behind its end; each of them has the word
/// `Trace`.
enum SamplePhoto {
  static let trace = Data("Trace".utf8)

  static var bytes: Data {
    Data(base64Encoded: text, options: .ignoreUnknownCharacters) ?? Data()
  }

  private static let text = """
    /9j/4AAQSkZJRgABAQAAAQABAAD/4QBwRXhpZgAATU0AKgAAAAgAAgEPAAIAAAALAAAAJoglAAQAAAABAAAAMgAAAA
    BUcmFjZU1ha2VyAAAAAgABAAIAAAACTgAAAAACAAUAAAADAAAAUAAAAAAAAAAKAAAAAQAAABQAAAABAAAAHgAAAAH/
    /gAOVHJhY2VDb21tZW50/9sAQwAoHB4jHhkoIyEjLSsoMDxkQTw3Nzx7WF1JZJGAmZaPgIyKoLTmw6Cq2q2KjMj/y9
    ru9f///5vB////+v/m/f/4/8AACwgACAAIAQERAP/EABQAAQAAAAAAAAAAAAAAAAAAAAD/xAAXEAADAQAAAAAAAAAA
    AAAAAAAAAgVi/9oACAEBAAA/ACTMn//ZVHJhY2VBZnRlclRoZUVuZA==
    """
}
