/// Colours for numbers: from one end of a range to the other, by way of stops in red, green and blue.
struct ColorRamp {
  private let stops: [(red: Double, green: Double, blue: Double)]

  /// Blue below, white at zero, orange-brown above [after Brewer's PuOr, safe for colour-blind readers].
  static let diverging = ColorRamp(stops: [
    (8, 64, 129), (67, 132, 190), (166, 203, 227), (247, 247, 247), (247, 190, 130), (214, 112, 30), (127, 52, 8),
  ])
  /// White to dark blue.
  static let sequential = ColorRamp(stops: [
    (250, 252, 255), (206, 224, 241), (133, 178, 216), (58, 120, 180), (8, 56, 110),
  ])

  /// The colour at a position from 0 to 1, in steps of 1/255 a channel.
  func color(at position: Double) -> String {
    let (red, green, blue) = channels(at: position)
    return "#" + [red, green, blue].map(Self.hexadecimal).joined()
  }

  /// The ink that reads best on the colour, black or white: the one with the greater contrast [WCAG 2.1], which is at
  /// least 4.5 : 1 on any colour.
  func ink(at position: Double) -> String {
    let (red, green, blue) = channels(at: position)
    let luminance = 0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
    // (L + 0.05) / 0.05 = 1.05 / (L + 0.05) at L = 0.179.
    return luminance > 0.179 ? "#000000" : "#ffffff"
  }

  /// A channel of sRGB as light, by a cubic within 0.002 of the standard's curve.
  private static func linear(_ channel: Int) -> Double {
    let share = Double(channel) / 255
    return share * (share * (share * 0.305306011 + 0.682171111) + 0.012522878)
  }

  private func channels(at position: Double) -> (Int, Int, Int) {
    let place = min(max(position, 0), 1) * Double(stops.count - 1)
    let below = min(Int(place), stops.count - 2)
    let share = place - Double(below)
    let (from, to) = (stops[below], stops[below + 1])
    func mixed(_ first: Double, _ second: Double) -> Int { Int((first + (second - first) * share).rounded()) }
    return (mixed(from.red, to.red), mixed(from.green, to.green), mixed(from.blue, to.blue))
  }

  private static func hexadecimal(_ channel: Int) -> String {
    let text = String(channel, radix: 16)
    return text.count < 2 ? "0" + text : text
  }
}
