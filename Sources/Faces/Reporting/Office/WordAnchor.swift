/// Pictures of a Word document that stand at the right edge, text on their left.
///
/// Source: ECMA-376, part 1, 20.4.2.3 (anchor), whose children stand in this order.
enum WordAnchor {
  /// The document's text with its pictures beside text anchored; pandoc sets every picture into the line.
  static func floating(_ document: String, _ pictures: [OfficePictures.Picture]) -> String {
    var pieces = document.split(separator: "<wp:inline>", omittingEmptySubsequences: false).map(String.init)
    for index in pieces.indices.dropFirst() {
      let isBeside = pictures.contains { $0.isBeside && pieces[index].contains("descr=\"\($0.name).png\"") }
      pieces[index] = isBeside ? anchored(pieces[index], number: index) : "<wp:inline>" + pieces[index]
    }
    return pieces.joined()
  }

  /// What stood between the marks of a picture in the line, and what follows.
  private static func anchored(_ piece: String, number: Int) -> String {
    let place =
      #"<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:align>right</wp:align></wp:positionH>"#
      + #"<wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>"#
    let head =
      #"<wp:anchor distT="0" distB="36000" distL="144000" distR="0" simplePos="0" relativeHeight="\#(number)" behindDoc="0" locked="0" "#
      + #"layoutInCell="1" allowOverlap="0">"# + place
    return head
      + piece.replacing("<wp:docPr", with: #"<wp:wrapSquare wrapText="left"/><wp:docPr"#, maxReplacements: 1)
      .replacing("</wp:inline>", with: "</wp:anchor>", maxReplacements: 1)
  }
}
