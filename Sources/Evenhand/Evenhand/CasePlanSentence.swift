package import Messages

/// What is said of reference cases that a plan adds.
package enum CasePlanSentence: Sentence {
  case title
  /// What is added.
  case summary(cases: Int, names: [Argument], raters: Int, ratings: Int)
  case known(known: Int, cases: Int)
  case draw(labels: [Argument])
  case panels(panels: Int)
  case settled(settled: Int)
  case unlabelled
  case found(points: Double, power: Double)
  case notFound(cases: Int)
  case sizesIntro
  case toDo
  case sealed(digest: String)
  case unsealed
  case fewDraws(cases: Int, raters: Int)
  case joinsParts(parts: Int)
  case casesHead
  case preferenceHead
  case acrossHead
  case levelHead
  case gapHead
  case label
  /// On a rater's sheet.
  case sheetNote

  package var text: Bilingual {
    switch self {
    case .title: .init(en: "Reference cases", zh: "参照案例")
    case .summary(let cases, let names, let raters, let ratings):
      .init(
        en:
          "\(cases) reference \(cases, one: "case", many: "cases") (\(names)), each scored by all \(raters) raters beside their people: \(ratings) further ratings. Nobody is ranked with them.",
        zh: "参照案例 \(cases) 个（\(names)），由全部 \(raters) 名评分人在评人之外逐一评分：另需评分 \(ratings) 次。案例不参加排名。")
    case .known(let known, let cases):
      .init(
        en: "\(known) of the \(cases) are cases that the study has already: scored again, they put both periods on one scale.",
        zh: "\(cases) 个中有 \(known) 个是本研究已有的案例：再评一次，即可把两期放到同一标尺上。")
    case .draw(let labels):
      .init(
        en:
          "Every rater sees a case once, under one label: \(labels). Which one was drawn at random, so that of each case all labels are seen equally often, or but once more; no rater ever sees a case under two.",
        zh: "每名评分人对每个案例只见到一种标签：\(labels)。用哪种标签随机抽定，使每个案例各标签出现次数相等或只差一次；没有评分人会见到同一案例的两种标签。")
    case .panels(let panels):
      .init(
        en:
          "Labels were dealt within \(panels) panels of raters (by the group of their own unit, else by role), so that each panel's own preference can be told.",
        zh: "标签在 \(panels) 组评分人内部分别抽取（按评分人本单位的组别，否则按角色），因而各组评分人的偏好可以分别说明。")
    case .settled(let settled):
      .init(
        en: "\(settled) pairs of rater and case keep the label of an earlier period, so that nobody meets a case under another name.",
        zh: "\(settled) 对评分人与案例沿用以往的标签，以免有人见到同一案例换了名目。")
    case .unlabelled:
      .init(
        en:
          "No label was asked for: the cases link groups and show how accurate each rater is; a preference that all raters share stays invisible (--label group).",
        zh: "未要求标签：案例可连接各组、显示各评分人的准确性；全体评分人共有的偏好仍看不出来（可用 --label group）。")
    case .found(let points, let power):
      .init(
        en:
          "A preference that all raters share will be found from \(points, places: 2) points on with a probability of \(power, places: 2); with smaller ones it is mostly left open.",
        zh: "全体评分人共有的偏好在 \(points, places: 2) 分以上时，能以 \(power, places: 2) 的把握查出；更小的偏好多半无法判定。")
    case .notFound(let cases):
      .init(
        en:
          "With \(cases) \(cases, one: "case", many: "cases") a shared preference can't be found however large it is: take more cases, or fewer labels.",
        zh: "用 \(cases) 个案例，无论共有偏好多大都查不出来：请增加案例，或减少标签。")
    case .sizesIntro:
      .init(
        en: "What fewer and more cases would show, in points. Ratings a rater gives beside their people are as many as there are cases.",
        zh: "案例多少各能看出什么（单位：分）。有几个案例，每名评分人就多评几次。")
    case .toDo:
      .init(
        en:
          "What to do: make every case a dossier as people have, take names and places out, and show it as of the label that the rater's sheet states. Agree on a score for each beforehand (the key) if you can. Afterwards, name the cases in a table `cases` (person, key), keep the column `label` in the ratings, and ask `evenhand compare`.",
        zh: "做法：把每个案例写成与被考核人同样的材料，去掉姓名地名，按评分表所列标签展示；如有条件，事先商定每个案例的基准分。评完后，用表 cases（person、key）列出案例，评分表保留 label 列，再运行 evenhand compare。")
    case .sealed(let digest):
      .init(
        en:
          "The draw is in the sealed file. Its SHA-256 is \(digest): note it down before anybody scores, and it can be shown later that nothing was changed. Whoever knows the seed and the study can work out the draw; keep both until the scores are in.",
        zh: "抽签结果在密封文件中，其 SHA-256 为 \(digest)：请在评分之前记录在案，日后即可证明未作改动。知道种子和研究数据的人能推出抽签结果；评分结束前请妥善保管。")
    case .unsealed:
      .init(
        en:
          "The draw was not written anywhere but on raters' sheets: `--sealed FILE` keeps it, with a digest to note down before anybody scores.",
        zh: "抽签结果除评分人的评分表外没有写出：用 --sealed 文件 可留存，并得到可在评分前记录在案的摘要值。")
    case .fewDraws(let cases, let raters):
      .init(
        en:
          "\(raters) raters and \(cases) \(cases, one: "case", many: "cases") leave too few ways to draw the labels for any p-value to be small enough",
        zh: "\(raters) 名评分人、\(cases) 个案例，标签的抽法太少，p 值不可能足够小")
    case .joinsParts(let parts):
      .init(
        en: "Without the cases, \(parts) parts of people and raters would be joined by no rating; the cases join them.",
        zh: "没有案例时，被考核人与评分人分为 \(parts) 块，互不相连；案例把它们连接起来。")
    case .casesHead: .init(en: "Cases", zh: "案例数")
    case .preferenceHead: .init(en: "Shared preference found from", zh: "可查出的共有偏好")
    case .acrossHead: .init(en: "Cases like these ±", zh: "推及同类案例 ±")
    case .levelHead: .init(en: "A rater's level ±", zh: "单个评分人的水平 ±")
    case .gapHead: .init(en: "Groups' means ±", zh: "两组均分之差 ±")
    case .label: .init(en: "Shown as", zh: "标签")
    case .sheetNote:
      .init(
        en: "Some dossiers are anonymous: take them to be of what stands here, and score them as all others.",
        zh: "部分材料为匿名：请按此处所列身份看待，与其他人一样评分。")
    }
  }
}
