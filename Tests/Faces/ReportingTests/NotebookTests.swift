import Messages
import Reporting
import Testing

/// Reading notebooks and putting outputs into them.
struct NotebookTests {
  private static let text = """
    # A title
    <!-- study: data/one -->

    Prose with `code`, trailing blanks   \u{20}
    and ``` in a line.

    ```sh
    evenhand not run
    ```

    ```evenhand
    check data/one --map "person=who it is"
    # a remark
    audit data/one
    ```

    <!-- output -->
    old
    <!-- /output -->

    More.
    ````evenhand fails markdown
    score data/one
    ````
    """

  @Test("Prose stays byte by byte; outputs are replaced; a second time changes nothing")
  func roundTrip() throws {
    let notebook = try Notebook(Self.text)
    #expect(notebook.study == "data/one" && notebook.blocks.count == 2)
    #expect(notebook.blocks[0].commands.map(\.words) == [["check", "data/one", "--map", "person=who it is"], ["audit", "data/one"]])
    #expect(notebook.blocks[0].commands.map(\.line) == [12, 14] && notebook.blocks[0].line == 11)
    #expect(notebook.blocks[1].isExpectedToFail && notebook.blocks[1].isMarkdown)
    let outputs = [Notebook.fenced("new\n"), "| a |\n| --- |\n"]
    let written = notebook.text(with: outputs)
    #expect(written.contains("Prose with `code`, trailing blanks    \nand ``` in a line.\n"))
    #expect(written.contains("```\n\n<!-- output -->\n```text\nnew\n```\n<!-- /output -->\n\nMore.\n"))
    #expect(!written.contains("old"))
    #expect(try Notebook(written).text(with: outputs) == written)
    // Without outputs the text is as it was before the program wrote into it.
    let bare = try Notebook(written).text(with: ["", ""])
    #expect(try Notebook(bare).text(with: outputs) == written)
    #expect(notebook.text(with: outputs, study: "/else").contains("check /else --map"))
  }

  @Test(
    "What is wrong is named with its line",
    arguments: [
      ("```evenhand\ncheck x\n", Notebook.Fault.openFence(line: 1)), ("a\n```evenhand\ncheck 'x\n```\n", .openQuote(line: 3)),
      ("```evenhand\ncheck x | sort\n```\n", .shell("|", line: 2)), ("```evenhand\ncheck $HOME\n```\n", .shell("$", line: 2)),
      ("```evenhand quickly\n```\n", .unknownWord("quickly", line: 1)), ("```evenhand\n```\n<!-- output -->\nx\n", .openOutput(line: 3)),
    ])
  func faults(text: String, fault: Notebook.Fault) {
    #expect(throws: fault) { try Notebook(text) }
  }

  @Test("A fence is longer than any in the text; Windows line ends stay")
  func fences() throws {
    #expect(Notebook.fenced("a\n````\n").hasPrefix("`````text\n"))
    let windows = "# T\r\n\r\n```evenhand\r\ncheck x\r\n```\r\nend\r\n"
    let notebook = try Notebook(windows)
    #expect(notebook.blocks.map { $0.commands.map(\.words) } == [[["check", "x"]]])
    #expect(notebook.text(with: [""]) == windows)
    #expect(try Notebook("").blocks.isEmpty)
  }

  @Test("Differences come as hunks with three lines around; nothing for equal texts")
  func differences() {
    let old = (1...20).map { "line \($0)" }.joined(separator: "\n")
    let new = old.replacing("line 10\n", with: "line ten\n")
    let text = LineDifference(from: old, to: new, name: "x.md").text
    #expect(
      text == "--- x.md\n+++ x.md (rerun)\n@@ -7,7 +7,7 @@\n line 7\n line 8\n line 9\n-line 10\n+line ten\n line 11\n line 12\n line 13\n")
    #expect(LineDifference(from: old, to: old, name: "x").isEmpty)
    #expect(LineDifference(from: "", to: "a\nb", name: "x").text.contains("+b"))
  }

  @Test("A page has tables, inlined drawings and no markup of the text's own")
  func page() {
    let page = MarkdownPage.render(
      "# T\n\n<script>alert(1)</script>\n\n| a | b |\n| --- | ---: |\n| <b>1</b> | 2 |\n\n![D](n/gaps-0.svg)\n", title: "<T>",
      language: .english, images: ["n/gaps-0.svg": "<svg/>"])
    #expect(page.contains("<table>") && page.contains("data:image/svg+xml;base64,PHN2Zy8+") && page.contains("<title>&lt;T&gt;</title>"))
    #expect(!page.contains("<script") && !page.contains("<b>1"))
    #expect(page.contains("--ink: #1c2430") && page.contains("@bottom-left { content: \"T\"") && page.contains("counter(page)"))
  }

  @Test("A drawing is taken out of a page by its name")
  func drawing() throws {
    let page =
      "<p><svg id=\"chart-chart-a\"><title id=\"chart-chart-a-title\">One</title></svg><svg id=\"chart-chart-b\"><title id=\"chart-chart-b-title\">Two</title><g data-name=\"all\" data-value=\"-0.3609837095073773\" x=\"1\"/></svg>"
    let drawing = try #require(PageDrawing(named: "b", in: page))
    #expect(
      drawing.title == "Two" && drawing.svg == "<svg id=\"chart-chart-b\"><title id=\"chart-chart-b-title\">Two</title><g x=\"1\"/></svg>\n"
    )
    #expect(PageDrawing(named: "c", in: page) == nil)
  }

  @Test func aPageFetchesNothing() {
    let page = MarkdownPage.render(
      "![far away](https://example.org/p.png \"t\") ![](//example.org/q.svg) ![here](n/a.svg) <img src=\"https://example.org/r.png\">",
      title: "t",
      language: .english, images: ["n/a.svg": "<svg/>"])
    #expect(page.contains("Content-Security-Policy") && page.contains("default-src 'none'; img-src data:"))
    #expect(page.contains("[far away]") && page.contains("<img src=\"data:image/svg+xml;base64,"))
    #expect(!page.contains("example.org"))
  }
}
