internal import Messages

/// The page: one document with its style and script inside, which asks nobody but the workbench.
enum Page {
  /// The scripts in the order in which they are read.
  private static let scripts = [
    PackageResources.words_js, PackageResources.server_js, PackageResources.elements_js, PackageResources.weights_js,
    PackageResources.ranking_js, PackageResources.steps_js, PackageResources.outcomes_js, PackageResources.importance_js,
    PackageResources.ranges_js, PackageResources.sets_js, PackageResources.findings_js, PackageResources.raters_js,
    PackageResources.calibration_js, PackageResources.board_js,
    PackageResources.record_js, PackageResources.page_js,
  ]

  /// The page with a nonce of its own: only the style and the script that are sent with it are carried out.
  static func response(_ language: Language) -> WebResponse {
    let nonce = AccessRule.makeToken()
    let policy = [
      "default-src 'none'", "script-src 'nonce-\(nonce)'", "style-src 'nonce-\(nonce)'", "connect-src 'self'", "img-src data:",
      "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
    ]
    return WebResponse(
      headers: [
        ("Content-Type", "text/html; charset=utf-8"), ("Content-Security-Policy", policy.joined(separator: "; ")),
      ], body: Array(html(language, nonce).utf8))
  }

  static func html(_ language: Language, _ nonce: String) -> String {
    let script = scripts.map(text).joined(separator: "\n")
    return text(PackageResources.page_html)
      .replacing("{{nonce}}", with: nonce)
      .replacing("{{language}}", with: language.rawValue)
      .replacing("{{style}}", with: text(PackageResources.page_css))
      .replacing("{{script}}", with: "(() => {\n'use strict';\n\(script)\n})();")
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
