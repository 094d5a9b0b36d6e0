import Foundation

@testable import Charts

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Markup read back by an XML parser of the system, not by this module.
final class Markup: NSObject, XMLParserDelegate {
  final class Node {
    let name: String
    let attributes: [String: String]
    var children: [Node] = []
    /// The node's own text, without that of its children.
    var text = ""

    init(name: String, attributes: [String: String]) {
      self.name = name
      self.attributes = attributes
    }

    func number(_ attribute: String) -> Double? { attributes[attribute].flatMap(Double.init) }

    /// The node and all below it, in document order.
    var all: [Node] { [self] + children.flatMap(\.all) }
  }

  private var open: [Node] = []
  private(set) var root: Node?
  private(set) var error: (any Error)?

  /// Reads a drawing; `nil` when it isn't well formed.
  static func read(_ svg: String) -> Node? {
    let reader = Markup()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = reader
    return parser.parse() ? reader.root : nil
  }

  func parser(
    _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?, qualifiedName qName: String?,
    attributes attributeDict: [String: String] = [:]
  ) {
    let node = Node(name: elementName, attributes: attributeDict)
    open.last?.children.append(node)
    if open.isEmpty { root = node }
    open.append(node)
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { open.last?.text += string }

  func parser(
    _ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?, qualifiedName qName: String?
  ) { open.removeLast() }
}

/// The place a text takes, by ``TextMetrics``.
struct TextBox: CustomStringConvertible {
  let text: String
  let left, right, top, bottom: Double

  init?(_ node: Markup.Node) {
    guard node.name == "text", let x = node.number("x"), let y = node.number("y"),
      let size = node.number("font-size")
    else { return nil }
    text = node.text
    let width = TextMetrics.width(of: node.text, size: size, bold: node.attributes["font-weight"] == "bold")
    let before: Double
    switch node.attributes["text-anchor"] {
    case "middle": before = width / 2
    case "end": before = width
    default: before = 0
    }
    let (ascent, descent) = (TextMetrics.ascent * size, TextMetrics.descent * size)
    if node.attributes["transform"] == nil {
      (left, right, top, bottom) = (x - before, x - before + width, y - ascent, y + descent)
    } else {
      // A quarter turn to the left around (x, y).
      (left, right, top, bottom) = (x - ascent, x + descent, y + before - width, y + before)
    }
  }

  func overlaps(_ other: TextBox) -> Bool {
    let slack = 0.3
    return left < other.right - slack && other.left < right - slack && top < other.bottom - slack
      && other.top < bottom - slack
  }

  /// The pairs of texts of a drawing that lie over each other.
  static func overlaps(in root: Markup.Node) -> [(TextBox, TextBox)] {
    let boxes = root.all.compactMap(TextBox.init).sorted { $0.top < $1.top }
    var pairs: [(TextBox, TextBox)] = []
    for (index, box) in boxes.enumerated() {
      for other in boxes[(index + 1)...] {
        if other.top >= box.bottom { break }
        if box.overlaps(other) { pairs.append((box, other)) }
      }
    }
    return pairs
  }

  var description: String { "“\(text)” x \(left)…\(right) y \(top)…\(bottom)" }
}
