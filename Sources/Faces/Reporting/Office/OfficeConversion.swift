internal import Evenhand
internal import Foundation
package import Messages

/// Makes a word processor's document: our blocks and looks through pandoc, our drawings through rsvg-convert.
///
/// The work happens in a folder of its own that is gone afterwards; the same document gives the same bytes.
package struct OfficeConversion {
  private let form: OfficeForm
  private let language: Language
  private let pandoc: OutsideProgram

  /// Finds what is needed.
  ///
  /// - Throws: ``OfficeError/missing(_:_:)``.
  package init(_ form: OfficeForm, language: Language) throws(OfficeError) {
    self.form = form
    self.language = language
    pandoc = try OutsideProgram(.pandoc, for: form)
  }

  /// What pandoc is given, and what becomes of its result.
  private struct Work {
    var blocks: [PandocTree.Block]
    var pictures: [OfficePictures.Picture]
    var parts: [(name: String, text: String)]
    var title: String
  }

  /// The bytes of a file that holds a document.
  ///
  /// - Throws: ``OfficeError``, or what the file system says.
  package func bytes(_ document: Document) throws -> [UInt8] {
    let work = try work(document)
    let folder = FileManager.default.temporaryDirectory.appending(path: "evenhand-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(at: folder) }
    try draw(work.pictures, in: folder)
    let reference = "reference.\(form.rawValue)"
    try pandoc.run(["-o", reference, "--print-default-data-file", reference], in: folder)
    try ZipParts(path: folder.appending(path: reference).path).put(work.parts)
    // What version of the tree this pandoc speaks.
    let empty = folder.appending(path: "empty.json")
    try Data().write(to: folder.appending(path: "empty.md"))
    try pandoc.run(["-f", "markdown", "-t", "json", "-o", "empty.json", "empty.md"], in: folder)
    let tree = PandocJSON.bytes(
      work.blocks, version: try version(String(contentsOf: empty, encoding: .utf8)), title: form == .slides ? nil : work.title,
      language: language.officeCode)
    try Data(tree).write(to: folder.appending(path: "document.json"))
    let result = "result.\(form.rawValue)"
    try pandoc.run(
      [
        "-f", "json", "-t", form.rawValue, "--data-dir", ".", "--slide-level", "1", "--reference-doc", reference, "-o", result,
        "document.json",
      ],
      in: folder)
    let path = folder.appending(path: result)
    try finish(ZipParts(path: path.path), work)
    return [UInt8](try Data(contentsOf: path))
  }

  private func work(_ document: Document) throws(OfficeError) -> Work {
    let heading = XMLText.plain(document.heading.text(in: language))
    if form == .slides {
      let slides = try OfficeSlides(document, language)
      return Work(
        blocks: slides.blocks, pictures: slides.pictures.pictures, parts: SlidesReference(language: language, foot: heading).parts,
        title: heading)
    }
    let made = OfficeDocument(document, form, language)
    let parts =
      form == .word
      ? WordReference(language: language, last: made.lastPaper).parts : OpenDocumentReference(language: language).parts
    return Work(blocks: made.blocks, pictures: made.pictures.pictures, parts: parts, title: heading)
  }

  /// Turns drawings into pictures of 200 dots an inch.
  private func draw(_ pictures: [OfficePictures.Picture], in folder: URL) throws {
    guard !pictures.isEmpty else { return }
    let rsvg = try OutsideProgram(.rsvg, for: form)
    for picture in pictures {
      try Data(picture.svg.utf8).write(to: folder.appending(path: picture.name + ".svg"))
      let dots = Int((picture.width / 25.4 * 200).rounded())
      try rsvg.run(["-w", "\(dots)", "--keep-aspect-ratio", "-o", picture.name + ".png", picture.name + ".svg"], in: folder)
    }
  }

  /// The list of numbers behind `"pandoc-api-version":`.
  private func version(_ json: String) throws(OfficeError) -> String {
    guard let mark = json.firstRange(of: "\"pandoc-api-version\":["), let end = json[mark.upperBound...].firstIndex(of: "]") else {
      throw .failed(.pandoc, form, reason: "pandoc-api-version")
    }
    return "[\(json[mark.upperBound..<end])]"
  }

  // MARK: What pandoc leaves out

  /// Page numbers of Word's first section, lines and picture texts of OpenDocument, picture texts and the title of slides.
  private func finish(_ archive: ZipParts, _ work: Work) throws {
    switch form {
    case .word:
      let relations = try archive.text(of: "word/_rels/document.xml.rels")
      let document = try archive.text(of: "word/document.xml")
      let footer = relations.split(separator: "<").first { $0.contains("relationships/footer\"") }
        .flatMap { entry in entry.firstRange(of: " Id=\"").map { String(entry[$0.upperBound...].prefix { $0 != "\"" }) } }
      let reference = #"<w:footerReference w:type="default" r:id="\#(WordReference.footer)"/>"#
      let named = footer.map { reference.replacing(WordReference.footer, with: $0) } ?? ""
      try archive.put([("word/document.xml", WordAnchor.floating(document.replacing(reference, with: named), work.pictures))])
    case .openDocument:
      var content = try archive.text(of: "content.xml")
      for cell in OpenDocumentReference.cells { content = Self.with(cell.look, of: cell.name, in: content) }
      try archive.put([("content.xml", Self.described(content, work.pictures))])
    case .slides: try finishSlides(archive, work)
    }
  }

  private func finishSlides(_ archive: ZipParts, _ work: Work) throws {
    var parts = [("docProps/core.xml", try archive.text(of: "docProps/core.xml"))]
    parts[0].1 = parts[0].1.replacing("<dc:title></dc:title>", with: "<dc:title>\(XMLText.escaped(work.title))</dc:title>")
    let slides = work.blocks.count { if case .heading = $0 { true } else { false } }
    for number in 1...max(1, slides) {
      let name = "ppt/slides/slide\(number).xml"
      var slide = try archive.text(of: name)
      for picture in work.pictures {
        slide = slide.replacing("descr=\"\(picture.name).png\"", with: "descr=\"\(XMLText.escaped(picture.alternative))\"")
      }
      parts.append((name, slide))
    }
    try archive.put(parts.map { (name: $0.0, text: $0.1) })
  }

  /// Gives a style of cells its lines.
  private static func with(_ look: String, of style: String, in content: String) -> String {
    guard let mark = content.firstRange(of: "style:name=\"\(style)\""),
      let border = content[mark.upperBound...].firstRange(of: "fo:border=\"none\"")
    else { return content }
    return content.replacingCharacters(in: border, with: look)
  }

  /// Puts each picture's text into its frame; frames stand in the order of the pictures.
  private static func described(_ content: String, _ pictures: [OfficePictures.Picture]) -> String {
    let pieces = content.split(separator: "</draw:frame>", omittingEmptySubsequences: false)
    guard pieces.count == pictures.count + 1 else { return content }
    return zip(pieces, pictures).map { "\($0)<svg:desc>\(XMLText.escaped($1.alternative))</svg:desc></draw:frame>" }.joined()
      + (pieces.last ?? "")
  }
}
