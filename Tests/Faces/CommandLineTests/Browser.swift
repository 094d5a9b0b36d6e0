import Foundation
import Testing

/// Chromium without a window, which lays a page out as people see it.
struct Browser {
  /// The program; `nil` where none is installed.
  static let program = ["chromium", "chromium-browser", "google-chrome"].lazy.compactMap { OnPath.file($0) }.first

  /// What stands in the trait of tests that need it.
  static let skipped: Comment = "no Chromium on the PATH (Debian: chromium, fonts-noto-cjk)"

  /// A page laid out in a width, in CSS pixels; what its boxes are like.
  struct Layout: Decodable {
    /// Texts of a drawing that lie over one another, as "one | other".
    var overlaps: [String]
    /// Texts and cells that run out of their box, or out of the page.
    var cut: [String]
    /// The smallest letters, in points, and whose they are.
    var smallest: Double
    var smallestText: String
    /// The same on the first page.
    var smallestFront: Double
    /// How many texts were measured.
    var texts: Int
    /// How wide the window and everything in it are.
    var window: Double
    var width: Double
  }

  /// Lays a page out and measures it.
  ///
  /// - Parameter isPrint: with the styles of paper, as wide as the print of an A4 page.
  static func layout(_ html: String, isPrint: Bool, width: Int) throws -> Layout {
    let folder = try TemporaryFolder()
    // The page itself allows no script.
    var page = html.replacing(/<meta http-equiv="Content-Security-Policy"[^>]*>/, with: "")
    if isPrint {
      page = page.replacing("@media print", with: "@media all")
        .replacing("</style>", with: "html { width: \(width)px; } body { margin: 0 !important; }</style>")
    }
    page = page.replacing("</body>", with: "<script>\(script)</script></body>")
    // Windows of the browser are no narrower than 500 pixels; frames are.
    if !isPrint {
      let escaped = page.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
      page =
        "<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body><iframe width=\"\(width)\" height=\"9000\" style=\"border: 0\" srcdoc=\"\(escaped)\"></iframe></body></html>"
    }
    let file = try folder.write("page.html", page)
    let window = 1200
    let dump = try run(["--window-size=\(window),900", "--virtual-time-budget=20000", "--dump-dom", "file://\(file)"], in: folder)
    let text = try #require(dump.firstMatch(of: /<pre id="measured">(.*?)<\/pre>/.dotMatchesNewlines())).1
    let json = text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
    return try JSONDecoder().decode(Layout.self, from: Data(json.utf8))
  }

  /// How many pages a page prints on.
  static func printedPages(_ html: String) throws -> Int {
    let folder = try TemporaryFolder()
    let file = try folder.write("page.html", html)
    let pdf = folder.url.appending(path: "page.pdf")
    _ = try run(["--no-pdf-header-footer", "--print-to-pdf=\(pdf.path)", "file://\(file)"], in: folder)
    return String(decoding: try Data(contentsOf: pdf), as: UTF8.self).matches(of: /\/Type \/Page[^s]/).count
  }

  private static func run(_ arguments: [String], in folder: TemporaryFolder) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: try #require(program))
    process.arguments = ["--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=\(folder.url.path)/profile"] + arguments
    let output = folder.url.appending(path: "output")
    _ = FileManager.default.createFile(atPath: output.path, contents: nil)
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return String(decoding: try Data(contentsOf: output), as: UTF8.self)
  }

  /// Boxes of letters are higher than letters: their outer fifths are left out, and a touch of less than a pixel is none.
  private static let script = #"""
    function measure() {
      const found = { overlaps: [], cut: [], smallest: 1e9, smallestText: "", smallestFront: 1e9, texts: 0 };
      const page = document.documentElement.getBoundingClientRect();
      const front = document.getElementById("overview");
      const isShown = e => e.getClientRects().length > 0 && getComputedStyle(e).visibility !== "hidden";
      const note = (e, px) => {
        const points = px * 0.75;
        found.texts += 1;
        if (points < found.smallest) { found.smallest = points; found.smallestText = e.textContent.slice(0, 60); }
        if (front && front.contains(e)) found.smallestFront = Math.min(found.smallestFront, points);
      };
      for (const svg of document.querySelectorAll("svg.chart")) {
        if (!isShown(svg)) continue;
        const frame = svg.getBoundingClientRect();
        const scale = frame.width / svg.viewBox.baseVal.width;
        const boxes = [];
        for (const text of svg.querySelectorAll("text")) {
          const own = Array.from(text.childNodes).filter(n => n.nodeType === 3).map(n => n.data).join("");
          if (!own.trim()) continue;
          note(text, parseFloat(text.getAttribute("font-size")) * scale);
          const r = text.getBoundingClientRect();
          if (r.left < frame.left - 1 || r.right > frame.right + 1 || r.top < frame.top - 1 || r.bottom > frame.bottom + 1)
            found.cut.push(svg.id + ": " + own);
          const isTurned = text.hasAttribute("transform");
          const x = isTurned ? r.width / 5 : 0, y = isTurned ? 0 : r.height / 5;
          boxes.push({ own, l: r.left + x, r: r.right - x, t: r.top + y, b: r.bottom - y });
        }
        for (let i = 0; i < boxes.length; i++)
          for (let j = i + 1; j < boxes.length; j++) {
            const a = boxes[i], b = boxes[j];
            if (Math.min(a.r, b.r) - Math.max(a.l, b.l) > 1 && Math.min(a.b, b.b) - Math.max(a.t, b.t) > 1)
              found.overlaps.push(svg.id + ": " + a.own + " | " + b.own);
          }
      }
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const e = walker.currentNode.parentElement;
        if (!walker.currentNode.data.trim() || e.closest("svg, script, style") || !isShown(e)) continue;
        note(e, parseFloat(getComputedStyle(e).fontSize));
        if (e.closest(".table") && getComputedStyle(e.closest(".table")).overflowX !== "visible") continue;
        const range = document.createRange();
        range.selectNodeContents(walker.currentNode);
        const r = range.getBoundingClientRect();
        const cell = e.closest("td, th, p, li, h1, h2, h3, summary, caption");
        const box = cell ? cell.getBoundingClientRect() : page;
        if (r.right > box.right + 1 || r.right > page.right + 1 || r.left < page.left - 1) found.cut.push(walker.currentNode.data.slice(0, 60));
      }
      found.window = innerWidth;
      found.width = document.documentElement.scrollWidth;
      const pre = document.createElement("pre");
      pre.id = "measured";
      pre.textContent = JSON.stringify(found);
      parent.document.body.append(pre);
    }
    addEventListener("load", () => document.fonts.ready.then(measure));
    """#
}

/// Programs of others.
enum OnPath {
  /// The file of a program; `nil` where it is not installed.
  static func file(_ name: String) -> String? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
