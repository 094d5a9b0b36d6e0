import CZip

@testable import StudyFiles

/// Workbooks made part by part, to say what no writer would.
enum WorkbookBuilder {
  static let contentTypes = """
    <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>
    """
  static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// The parts of a workbook with one sheet.
  static func parts(
    sheet: String, name: String = "ratings", strings: String? = nil, styles: String? = nil, target: String = "worksheets/sheet1.xml",
    date1904: Bool = false
  ) -> [(String, [UInt8])] {
    var relations = relation("rId1", "worksheet", target)
    var parts = [
      ("[Content_Types].xml", contentTypes),
      ("_rels/.rels", "<Relationships>" + relation("rId1", "officeDocument", "xl/workbook.xml") + "</Relationships>"),
      (
        "xl/workbook.xml",
        """
        <workbook xmlns:r="\(relationships)">\(date1904 ? "<workbookPr date1904=\"1\"/>" : "")\
        <sheets><sheet name="\(name)" sheetId="1" r:id="rId1"/></sheets></workbook>
        """
      ), ("xl/worksheets/sheet1.xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + sheet),
    ]
    if let strings {
      parts.append(("xl/sharedStrings.xml", strings))
      relations += relation("rId2", "sharedStrings", "sharedStrings.xml")
    }
    if let styles {
      parts.append(("xl/styles.xml", styles))
      relations += relation("rId3", "styles", "/xl/styles.xml")
    }
    parts.append(("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>"))
    return parts.map { ($0.0, Array($0.1.utf8)) }
  }

  static func relation(_ id: String, _ type: String, _ target: String) -> String {
    "<Relationship Id=\"\(id)\" Type=\"\(relationships)/\(type)\" Target=\"\(target)\"/>"
  }

  /// A sheet of rows of cells as XML.
  static func sheet(_ rows: [[String]], after: String = "") -> String {
    "<worksheet><sheetData>"
      + rows.map { "<row>" + $0.joined() + "</row>" }.joined() + "</sheetData>" + after + "</worksheet>"
  }

  static func inline(_ text: String) -> String { "<c t=\"inlineStr\"><is><t>\(text)</t></is></c>" }
  static func number(_ text: String, style: Int = 0) -> String { "<c s=\"\(style)\"><v>\(text)</v></c>" }

  /// Packs parts into a file.
  static func write(_ parts: [(String, [UInt8])], to path: String, password: String? = nil) {
    guard let archive = unsafe zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, nil) else { return }
    var kept: [UnsafeMutableRawBufferPointer] = unsafe []
    for (name, bytes) in parts {
      let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, bytes.count), alignment: 1)
      unsafe copy.copyBytes(from: bytes)
      unsafe kept.append(copy)
      let source = unsafe zip_source_buffer(archive, copy.baseAddress, UInt64(bytes.count), 0)
      let index = unsafe zip_file_add(archive, name, source, ZIP_FL_ENC_UTF_8)
      if let password {
        unsafe zip_file_set_encryption(archive, UInt64(index), UInt16(ZIP_EM_AES_256), password)
      }
    }
    unsafe zip_close(archive)
    for place in unsafe kept.indices { unsafe kept[place].deallocate() }
  }
}
