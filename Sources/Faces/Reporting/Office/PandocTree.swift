/// A document as pandoc takes it: its syntax tree, of which this is the part that reports need.
///
/// Source: pandoc-types 1.22 and 1.23, module Text.Pandoc.Definition, and its JSON form, in which every node is a tag `t` with contents `c`.
enum PandocTree {
  /// What stands in a line.
  enum Inline {
    case text(String)
    /// A picture by its file, with its width in millimetres where it has one of its own.
    case picture(file: String, alternative: String, width: Double?)
    /// Markup of the form's own.
    case raw(String, OfficeForm)
  }

  /// What stands below one another.
  indirect enum Block {
    case heading(Int, String)
    /// A paragraph in a named style.
    case paragraph([Inline], style: String)
    /// Points, each a paragraph in a named style; on slides in the style that the slide has, the details below the last one.
    case points([[Inline]], style: String?, details: [[Inline]] = [])
    case table(Table)
    /// What stands beside one another on a slide, each with its share of the width in per cent.
    case columns([(share: Int, blocks: [Block])])
    /// A line of its own that holds a picture alone.
    case figure(Inline)
    /// Markup of the form's own.
    case raw(String, OfficeForm)
  }

  /// A table; each cell is one paragraph.
  struct Table {
    /// A column's share of the page's width, and whether its cells stand on the right.
    struct Column {
      var share: Double
      var isNumeric: Bool
    }

    var columns: [Column]
    var head: [String]
    var rows: [[String]]
    /// Styles of paragraphs in the head, in texts and in numbers; `nil`: as the form has it.
    var styles: (head: String, text: String, number: String)?
  }
}
