internal import Messages

/// The look of the page: readable on a screen, on a phone and on A4 paper, in Latin and Chinese script.
///
/// On paper nothing is smaller than nine points on the first page and eight elsewhere; tables wrap instead of shrinking.
enum PageStyle {
  /// The style sheet.
  ///
  /// - Parameters:
  ///   - title: the page's, at the foot of every printed page beside its number.
  ///   - language: of the page.
  static func css(title: String, _ language: Language) -> String { screen + paper(foot: quoted(title), pages: pageNumber(language)) }

  /// A text as a string of a style sheet.
  private static func quoted(_ text: String) -> String {
    let allowed = text.unicodeScalars.filter { $0.value >= 0x20 && $0 != "<" && $0 != ">" && $0 != "&" }
    return "\"" + String(String.UnicodeScalarView(allowed)).replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  /// The number of a printed page, as the content of a box.
  private static func pageNumber(_ language: Language) -> String {
    let sentence = FrontSentence.page(number: "\" counter(page) \"", count: "\" counter(pages) \"")
    return "\"\(Message(sentence).text(in: language))\""
  }

  private static let screen = """
    :root { color-scheme: light; --ink: #1c2430; --soft: #55606e; --line: #d5dae0; --tint: #f4f6f8; --accent: #1f5a94; }
    * { box-sizing: border-box; }
    body { margin: 0 auto; max-width: 62rem; padding: 1.5rem 1.25rem 4rem; color: var(--ink); background: #fff;
      font: 16px/1.55 "Noto Sans", "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", system-ui, sans-serif; }
    h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 .5rem; }
    h2 { font-size: 1.25rem; margin: 2.5rem 0 .75rem; padding-top: .75rem; border-top: 2px solid var(--accent); }
    h2::first-letter, h3::first-letter, .said::first-letter, summary::first-letter { text-transform: uppercase; }
    h3 { font-size: 1rem; margin: 0 0 .2rem; color: var(--accent); }
    p { margin: .5rem 0; max-width: 46rem; }
    nav ol { margin: .5rem 0 0; padding-left: 1.4rem; columns: 2; column-gap: 2rem; }
    a { color: var(--accent); }
    ul.notes { margin: .5rem 0 1rem; padding-left: 1.2rem; max-width: 46rem; color: var(--soft); font-size: .92rem; }
    ul.notes li { margin: .2rem 0; }
    figure { margin: 1rem 0; }
    figure svg { display: block; width: 100%; height: auto; max-width: 100%; }
    .answer { display: grid; grid-template-columns: minmax(0, 1fr) auto; column-gap: 1.5rem; align-items: center;
      border-top: 1px solid var(--line); padding: .7rem 0; }
    .answer h3 { grid-column: 1 / -1; }
    .answer > div:last-child { grid-column: 1 / -1; }
    .answer .said { font-weight: 600; margin: .1rem 0 .3rem; }
    .answer ul.notes { margin: .2rem 0; }
    .answer ul.notes:empty { display: none; }
    figure.small { margin: 0; }
    figure.small svg { width: auto; max-width: 100%; }
    .table { overflow-x: auto; margin: .75rem 0 1rem; }
    table { border-collapse: collapse; font-size: .88rem; font-variant-numeric: tabular-nums; }
    caption { text-align: left; font-weight: 600; padding: .25rem 0 .4rem; }
    th, td { padding: .3rem .7rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
    th { background: var(--tint); font-weight: 600; }
    td.number, th.number { text-align: right; white-space: nowrap; }
    p, li, h1, h2, h3 { overflow-wrap: anywhere; }
    td:not(.number) { min-width: 4.5em; }
    td:last-child:not(.number) { min-width: min(15em, 60vw); }
    tr:has(+ tr.says) td { border-bottom: 0; }
    tr.says td { padding-top: 0; color: var(--soft); }
    #summary-bands { width: 100%; }
    #summary-bands td:first-child { min-width: 6em; }
    details { margin: 0 0 1rem; }
    summary { cursor: pointer; color: var(--accent); font-size: .92rem; }
    #annex { margin-top: 3rem; border-top: 2px solid var(--accent); padding-top: 1rem; }
    #annex > details > summary { font-size: 1rem; font-weight: 600; }
    #annex h2 { margin-top: .5rem; border: 0; }
    @media (max-width: 48rem) { .answer { grid-template-columns: minmax(0, 1fr); } }
    @media (max-width: 40rem) { nav ol { columns: 1; } body { padding: 1rem .8rem 3rem; } }

    """

  private static func paper(foot: String, pages: String) -> String {
    """
    @page { size: A4; margin: 14mm 14mm 16mm;
      @bottom-left { content: \(foot); font: 8.5pt sans-serif; color: #55606e; }
      @bottom-right { content: \(pages); font: 8.5pt sans-serif; color: #55606e; } }
    @page :first { @bottom-left { font-size: 9pt; } @bottom-right { font-size: 9pt; } }
    @media print {
      body { max-width: none; padding: 0; font-size: 9.5pt; line-height: 1.36; }
      nav { display: none; }
      h1 { font-size: 15pt; margin: 0 0 1mm; }
      h2 { font-size: 12.5pt; break-after: avoid; margin: 5mm 0 2mm; padding-top: 2mm; }
      h3 { font-size: 10pt; break-after: avoid; }
      p, ul.notes { max-width: none; margin: 1mm 0; }
      ul.notes { font-size: 9pt; }
      ul.notes li { margin: .4mm 0; }
      p, li { orphans: 3; widows: 3; }
      #overview { break-after: page; }
      #overview + section h2, #overview + section > .lead > h2 { margin-top: 0; border-top: 0; padding-top: 0; }
      .answer { grid-template-columns: minmax(0, 1fr) auto; padding: .5mm 0; column-gap: 3mm; break-inside: avoid; }
      .answer .said { margin: .2mm 0 .6mm; }
      p:has(+ figure), p:has(+ p + figure) { break-after: avoid; break-inside: avoid; }
      figure { margin: 2mm 0; }
      .lead, figure, tr, ul.notes li { break-inside: avoid; }
      figure.small svg { width: auto; max-height: none; margin: 0; }
      thead { display: table-header-group; }
      .table { overflow: visible; margin: 1.5mm 0 2mm; }
      table { font-size: 8.5pt; width: 100%; }
      #summary-bands { font-size: 9pt; }
      caption { break-after: avoid; }
      th, td { padding: .5mm 1.6mm; overflow-wrap: break-word; }
      th, th.number, td.number { white-space: normal; }
      .wide table { font-size: 8pt; table-layout: auto; }
      .wide th, .wide td { padding: .4mm .6mm; }
      .wide.packed th, .wide.packed td { overflow-wrap: anywhere; }
      tr:has(+ tr.says) { break-after: avoid; }
      tbody tr:first-child { break-after: avoid; }
      tbody tr:nth-last-child(2), tbody tr:last-child { break-before: avoid; }
      td:not(.number), td:last-child:not(.number) { min-width: 0; }
      td:first-child:not(.number) { min-width: 3em; }
      figure svg { width: 100%; max-height: 225mm; margin: 0 auto; }
      #annex { display: none; }
      #annex.printed { display: block; break-before: page; border: 0; margin: 0; padding: 0; }
      #annex.printed > p, #annex.printed > details > summary { display: none; }
      #annex details details { display: none; }
    }
    """
  }
}
