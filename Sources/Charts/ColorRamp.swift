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

  /// Whether dark text reads better than white on the colour: relative luminance above 0.18 [WCAG 2.1].
  func wantsDarkText(at position: Double) -> Bool {
    let (red, green, blue) = channels(at: position)
    // The square is close enough to the sRGB curve to choose between two inks.
    func linear(_ channel: Int) -> Double { Double(channel * channel) / 65025 }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue) > 0.18
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
