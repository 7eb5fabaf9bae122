import ToolkitModel

/// What a printer of one region takes, and what is usual there; see the tables of sizes that print
/// shops publish.
extension ToolkitSettings.PaperSize {
  /// The sheet of every printer, upright.
  var sheet: Size {
    switch self {
    case .letter: Size(width: .inches(8.5), height: .inches(11))
    case .a4: Size(width: .millimetres(210), height: .millimetres(297))
    }
  }

  /// Two sheets side by side, upright: what a poster has, and a copy shop.
  var doubleSheet: Size {
    switch self {
    case .letter: Size(width: .inches(11), height: .inches(17))
    case .a4: Size(width: .millimetres(297), height: .millimetres(420))
    }
  }

  /// Half a sheet, upright.
  var halfSheet: Size { Size(width: sheet.height / 2, height: sheet.width) }

  /// The usual business card, for which wallets are made.
  var card: Size {
    switch self {
    case .letter: Size(width: .inches(3.5), height: .inches(2))
    case .a4: Size(width: .millimetres(85), height: .millimetres(55))
    }
  }

  /// What a print shop wants to cut away.
  var bleed: Double {
    switch self {
    case .letter: .inches(0.125)
    case .a4: .millimetres(3)
    }
  }

  /// For messages.
  var name: String {
    switch self {
    case .letter: "Letter"
    case .a4: "A4"
    }
  }
}
