import Testing
@testable import QRCodes

@testable import Sheets

@Suite struct `The code that leads to a page` {
  /// Made by segno 1.6, which shares no code with libqrencode: version 2, level M, mask 4, full to
  /// the last bit, since programs fill what is left in ways of their own.
  private static let known = """
    #######.#.#..#.##.#######
    #.....#...#.#.#.#.#.....#
    #.###.#...........#.###.#
    #.###.#.##.#.##.#.#.###.#
    #.###.#.#...#####.#.###.#
    #.....#.#.###.....#.....#
    #######.#.#.#.#.#.#######
    ........#.#.#.#..........
    #...#.###.#.#.##.#####..#
    #.##.......##.##.#..##.#.
    ###.#.#####.####.###.##..
    #.#..#.#.#.##.##.#.#..##.
    #..##.#..#.##....###.####
    #...##..##..#####...#..#.
    ..##..##...#...###.####..
    ..###...#.#.#.##...##.##.
    ####..##.##.#..########..
    ........#..#.##.#...#....
    #######.#.####..#.#.#....
    #.....#...###...#...#####
    #.###.#.#.#.#...#######..
    #.###.#...##.##..###..###
    #.###.#..###.#.####..#.#.
    #.....#..#.##.#...######.
    #######.###.#..#.##...###
    """

  @Test func `has the modules that another program gives it`() throws {
    let matrix = try #require(QRMatrix(of: "https://example.org/abcdef"))
    let rows = (0..<matrix.width).map { row in
      String((0..<matrix.width).map { matrix.modules[row * matrix.width + $0] ? "#" : "." })
    }
    #expect(rows.joined(separator: "\n") == Self.known)
  }

  @Test func `is one path of runs behind four white modules`() {
    let matrix = QRMatrix(
      width: 3, modules: [true, true, false, false, false, true, true, false, true])
    #expect(matrix.path == "M4 4h2v1H4zM6 5h1v1H6zM4 6h1v1H4zM6 6h1v1H6z")
  }

  @Test func `is at least 15 mm wide, each module at least half a millimetre`() throws {
    for text in ["a", String(repeating: "https://example.org/", count: 20)] {
      let matrix = try #require(QRMatrix(of: text))
      let module = matrix.side / Double(matrix.width + 2 * QRMatrix.quiet)
      #expect(module * Double(matrix.width) >= .millimetres(15) - 1e-9)
      #expect(module >= .millimetres(0.5) - 1e-9)
    }
  }

  @Test func `there is none for nothing, nor for what is too long`() {
    #expect(QRMatrix(of: "") == nil)
    #expect(QRMatrix(of: String(repeating: "x", count: 3_000)) == nil)
  }
}
