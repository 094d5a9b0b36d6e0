/// The texts of a workbook that cells point to.
final class SharedStrings: XMLVisitor {
  private(set) var texts: [String] = []
  let isFinished = false
  private var current = ""
  private var isText = false
  private var phonetic = 0

  func begin(_ element: String, _ attributes: [String: String]) {
    switch element {
    case "si": current = ""
    case "rPh": phonetic += 1
    case "t": isText = phonetic == 0
    default: break
    }
  }

  func end(_ element: String) {
    switch element {
    case "si": texts.append(EscapedText.restored(current))
    case "rPh": phonetic -= 1
    case "t": isText = false
    default: break
    }
  }

  func text(_ text: String) {
    if isText, current.utf8.count < CSVScanner.longestCell { current += text }
  }
}
