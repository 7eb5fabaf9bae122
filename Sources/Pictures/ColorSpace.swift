/// A color space that many programs know, as a picture may name it.
///
/// The profile in a file may be that of one single screen or scanner, with its serial number, and its very
/// measurements tell it from others. So the space that comes nearest takes its place, with a profile of ours.
/// sRGB needs none: browsers and printers take a picture without a profile for it.
enum ColorSpace: CaseIterable {
  case displayP3, adobeRGB, proPhoto

  /// The largest difference of any color, in CIE 1976 Delta E, for which a space takes the place of a profile.
  ///
  /// A plain gamma of 2.2 is 3 from sRGB, the usual gray of paper 9, the screen of an older notebook 19, and
  /// Display P3 35.
  private static let largestDifference = 10.0

  /// The space of a profile; `nil` where its colors are those of sRGB, or no program could read it.
  ///
  /// - Parameter profile: an ICC profile as it stands in a file.
  /// - Throws: `unusualColors` where no known space comes near.
  init?(nearestTo profile: [UInt8]) throws(PictureRefusal) {
    guard let model = try ColorModel(ofProfile: profile) else { return nil }
    var best = (space: ColorSpace?.none, difference: model.difference(to: .standard))
    for space in Self.allCases where !model.isGray {
      let difference = model.difference(to: space.model)
      if difference < best.difference { best = (space, difference) }
    }
    guard best.difference <= Self.largestDifference else { throw .unusualColors }
    guard let space = best.space else { return nil }
    self = space
  }

  /// The name in a profile.
  var name: String {
    switch self {
    case .displayP3: "Display P3"
    case .adobeRGB: "Adobe RGB (1998)"
    case .proPhoto: "ProPhoto RGB"
    }
  }

  var model: ColorModel {
    switch self {
    case .displayP3:
      ColorModel(
        red: [0.51512, 0.24120, -0.00105], green: [0.29198, 0.69225, 0.04189],
        blue: [0.15710, 0.06657, 0.78407], curve: .standard)
    case .adobeRGB:
      ColorModel(
        red: [0.60974, 0.31111, 0.01947], green: [0.20528, 0.62567, 0.06087],
        blue: [0.14919, 0.06322, 0.74457], curve: .power(563.0 / 256))
    case .proPhoto:
      ColorModel(
        red: [0.79767, 0.28804, 0], green: [0.13519, 0.71188, 0],
        blue: [0.03134, 0.00009, 0.82491],
        curve: .power(1.8))
    }
  }
}
