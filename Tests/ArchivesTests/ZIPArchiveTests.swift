import Archives
import Diagnostics
import Foundation
import Testing

@Suite struct `A ZIP archive` {
  private let entries = [
    ZIPArchive.Entry(path: "mimetype", bytes: Array("application/epub+zip".utf8), isStored: true),
    ZIPArchive.Entry(path: "b/empty.txt", bytes: []),
    ZIPArchive.Entry(path: "a.txt", bytes: Array(String(repeating: "words ", count: 500).utf8)),
  ]

  private func archive(_ entries: [ZIPArchive.Entry]) throws -> [UInt8] {
    try ZIPArchive(entries, on: (year: 2026, month: 11, day: 24)).bytes
  }

  @Test func `has the same bytes each time, and other bytes on another day`() throws {
    #expect(try archive(entries) == archive(entries))
    #expect(
      try archive(entries) != ZIPArchive(entries, on: (year: 2026, month: 11, day: 25)).bytes)
  }

  @Test func `begins with its first entry, as it is and without extra fields`() throws {
    let bytes = try archive(entries)
    // APPNOTE.TXT 4.3.7: the name stands at 30, behind it the extra field, whose length is at 28.
    #expect(Array(bytes[0..<4]) == [0x50, 0x4B, 0x03, 0x04])
    #expect(Array(bytes[28..<30]) == [0, 0])
    #expect(String(decoding: bytes[30..<58], as: UTF8.self) == "mimetypeapplication/epub+zip")
  }

  @Test func `is opened by another program, which finds every file in order`() throws {
    let path = FileManager.default.temporaryDirectory.path + "/handbill-\(UUID().uuidString).zip"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(archive(entries)).write(to: URL(fileURLWithPath: path))
    let python = Process()
    python.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    python.arguments = [
      "python3", "-c",
      "import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); print(z.testzip(), "
        + "[(i.filename, i.file_size, i.date_time[:3], i.compress_type) for i in z.infolist()])",
      path,
    ]
    let pipe = Pipe()
    python.standardOutput = pipe
    try python.run()
    let said = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    python.waitUntilExit()
    #expect(
      said == """
        None [('mimetype', 20, (2026, 11, 24), 0), ('b/empty.txt', 0, (2026, 11, 24), 8), \
        ('a.txt', 3000, (2026, 11, 24), 8)]

        """)
  }

  @Test func `packs what repeats itself`() throws {
    #expect(try archive([entries[2]]).count < 300)
  }

  @Test func `refuses two files of one path, and says why`() {
    #expect(
      throws: Diagnostic(
        .error, "zip-failed", "cannot pack an archive: File already exists", at: nil,
        remedy: "free some memory and build again; if it fails again, please report it")
    ) { try archive([entries[2], entries[2]]) }
  }
}
