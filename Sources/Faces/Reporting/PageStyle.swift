/// The look of the page: readable on a screen, on a phone and on A4 paper, in Latin and Chinese script.
enum PageStyle {
  static let css = """
    :root { color-scheme: light; --ink: #1c2430; --soft: #55606e; --line: #d5dae0; --tint: #f4f6f8; --accent: #1f5a94; }
    * { box-sizing: border-box; }
    body { margin: 0 auto; max-width: 62rem; padding: 1.5rem 1.25rem 4rem; color: var(--ink); background: #fff;
      font: 16px/1.55 "Noto Sans", "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", system-ui, sans-serif; }
    h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 .5rem; }
    h2 { font-size: 1.25rem; margin: 2.5rem 0 .75rem; padding-top: .75rem; border-top: 2px solid var(--accent); }
    p { margin: .5rem 0; max-width: 46rem; }
    nav ol { margin: .5rem 0 0; padding-left: 1.4rem; columns: 2; column-gap: 2rem; }
    a { color: var(--accent); }
    ul.notes { margin: .5rem 0 1rem; padding-left: 1.2rem; max-width: 46rem; color: var(--soft); font-size: .92rem; }
    ul.notes li { margin: .2rem 0; }
    figure { margin: 1rem 0; }
    figure svg { display: block; width: 100%; height: auto; max-width: 100%; }
    .table { overflow-x: auto; margin: .75rem 0 1rem; }
    table { border-collapse: collapse; font-size: .88rem; font-variant-numeric: tabular-nums; }
    caption { text-align: left; font-weight: 600; padding: .25rem 0 .4rem; }
    th, td { padding: .3rem .7rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
    th { background: var(--tint); font-weight: 600; }
    td.number, th.number { text-align: right; white-space: nowrap; }
    p, li, h1, h2 { overflow-wrap: anywhere; }
    td:not(.number) { min-width: 4.5em; }
    td:last-child:not(.number) { min-width: min(15em, 60vw); }
    details { margin: 0 0 1rem; }
    summary { cursor: pointer; color: var(--accent); font-size: .92rem; }
    @media screen { #summary-complaints td:first-child, #summary-complaints td:nth-child(3) { min-width: 9em; } }
    @media (max-width: 40rem) { nav ol { columns: 1; } body { padding: 1rem .8rem 3rem; } }
    @page { size: A4; margin: 16mm 14mm; }
    @media print {
      body { max-width: none; padding: 0; font-size: 10pt; line-height: 1.4; }
      nav, summary { display: none; }
      h2 { break-after: avoid; margin-top: 1.4rem; }
      #overview { break-after: page; }
      #overview td:not(.number) { white-space: normal; }
      figure, tr, ul.notes li { break-inside: avoid; }
      thead { display: table-header-group; }
      .table { overflow: visible; }
      table { font-size: 7pt; width: 100%; }
      th, td { padding: .12rem .25rem; }
      th, th.number { white-space: normal; }
      td:not(:last-child) { white-space: nowrap; }
      td:not(.number), td:last-child:not(.number) { min-width: 0; }
      figure svg { width: auto; max-height: 222mm; margin: 0 auto; }
    }
    """
}
