internal import Charts
internal import Messages

/// The drawings of a document as files: SVG to be turned into PNG.
struct OfficePictures {
  /// A drawing and its place.
  struct Picture {
    /// The file's name without its ending.
    var name: String
    var svg: String
    /// What it shows, for whoever can't see it.
    var alternative: String
    /// How wide it stands on paper, in millimetres.
    var width: Double
    /// Whether text runs beside it, on its left.
    var isBeside = false
  }

  private(set) var pictures: [Picture] = []

  /// Keeps a drawing.
  ///
  /// - Parameters:
  ///   - width: how wide a drawing is made that has no width of its own, in its units; `nil`: as for a page.
  ///   - unit: how many millimetres one unit of the drawing is at most.
  ///   - room: the most that it may take, in millimetres.
  ///   - isBeside: whether text runs beside it.
  /// - Returns: the picture and its title.
  mutating func add(
    _ source: ChartSource, _ language: Language, drawnIn width: Double? = nil, unit: Double, room: (width: Double, height: Double),
    isBeside: Bool = false
  ) -> (picture: Picture, title: String) {
    let (svg, text) = source.untitled(language, width: width)
    let size = DrawingSize(of: svg)
    var picture = Picture(
      name: "picture-\(pictures.count + 1)", svg: svg,
      alternative: XMLText.plain(
        [text.title, text.description].filter { !$0.isEmpty }.joined(separator: language == .chinese ? "：" : ": ")),
      width: min(room.width, unit * size.width, room.height * size.width / size.height).rounded())
    picture.isBeside = isBeside
    pictures.append(picture)
    return (picture, XMLText.plain(text.title))
  }
}
