internal import CMarkdown
internal import Foundation
package import Messages

/// Markdown as a self-contained page, in the look of the report.
package enum MarkdownPage {
  /// - Parameters:
  ///   - markdown: with tables; markup in it is left out, not executed.
  ///   - title: of the window, and at the foot of a printed page.
  ///   - language: of the text.
  ///   - images: SVG texts by the address that the Markdown gives them; they become part of the page. Of other pictures the words that stand for
  ///     them are shown: the page fetches nothing.
  package static func render(_ markdown: String, title: String, language: Language, images: [String: String] = [:]) -> String {
    var body = html(markdown)
    for (address, svg) in images.sorted(by: { $0.key < $1.key }) {
      let data = Data(svg.utf8).base64EncodedString()
      body = body.replacing("<img src=\"\(escaped(address))\"", with: "<img src=\"data:image/svg+xml;base64,\(data)\"")
    }
    // What is not part of the page is not fetched: the words in its place are.
    body = body.replacing(/<img src="(?!data:)[^"]*" alt="([^"]*)"[^>]*>/) { "[\($0.output.1)]" }
    return """
      <!DOCTYPE html>
      <html lang="\(language.pageCode)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(escaped(title))</title>
      <style>
      \(PageStyle.css(title: title, language))
      pre { background: var(--tint); border: 1px solid var(--line); padding: .6rem .8rem; overflow-x: auto; font-size: .82rem; line-height: 1.4; }
      img { max-width: 100%; height: auto; }
      @media print { pre { white-space: pre-wrap; font-size: 7pt; } #overview { break-after: auto; } }
      </style>
      </head>
      <body>
      \(body)
      </body>
      </html>

      """
  }

  private static func html(_ markdown: String) -> String {
    cmark_gfm_core_extensions_ensure_registered()
    guard let parser = unsafe cmark_parser_new(CMARK_OPT_DEFAULT) else { return "" }
    defer { unsafe cmark_parser_free(parser) }
    if let tables = unsafe cmark_find_syntax_extension("table") { _ = unsafe cmark_parser_attach_syntax_extension(parser, tables) }
    unsafe cmark_parser_feed(parser, markdown, markdown.utf8.count)
    guard let document = unsafe cmark_parser_finish(parser) else { return "" }
    defer { unsafe cmark_node_free(document) }
    // Without CMARK_OPT_UNSAFE markup in the text is left out.
    guard let text = unsafe cmark_render_html(document, CMARK_OPT_DEFAULT, cmark_parser_get_syntax_extensions(parser)) else { return "" }
    defer { unsafe free(text) }
    return unsafe String(cString: text).replacing("<!-- raw HTML omitted -->\n", with: "")
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
  }
}
