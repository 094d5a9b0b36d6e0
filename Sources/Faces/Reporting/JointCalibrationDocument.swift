package import Evenhand
internal import Messages

extension Document {
  /// How often all readings together point to favoritism, a line a scenario.
  package init(_ results: [JointCalibrationResult]) {
    let columns: [DataTable.Column] =
      [.text(.scenario), .text(.planted), .number(.studies)]
      + [JointCalibrationSentence.rejected, .byMedian, .byFlagged].map { .init(Message($0), isNumeric: false) }
    let rows = results.map { result -> [DataTable.Cell] in
      [
        .text(result.scenario), .message(result.title), .integer(result.replications), .text(result.rejected.text()),
        .text(result.byMedian.text()), .text(result.byFlagged.text()),
      ]
    }
    let title = Message(JointCalibrationSentence.title)
    self.init(
      calibration: "joint-calibration", title: title, note: Message(JointCalibrationSentence.note(deals: results.first?.deals ?? 0)),
      columns: columns, rows: rows)
  }
}

/// What is said of the calibrated joint test.
package enum JointCalibrationSentence: Sentence {
  case title
  case note(deals: Int)
  case rejected
  case byMedian
  case byFlagged

  package var text: Bilingual {
    switch self {
    case .title: .init(en: "The joint test over readings", zh: "各口径合并检验")
    case .note(let deals):
      .init(
        en:
          "The share of studies in which all readings together give a p-value of at most 0.05, and each statistic alone, with its Monte Carlo error; ties are dealt anew \(deals) times in each.",
        zh: "全部口径合并 p 值不超过 0.05 的研究比例，以及各统计量单独的比例，附蒙特卡罗误差；每项研究重新分配关联 \(deals) 次。")
    case .rejected: .init(en: "together", zh: "合并")
    case .byMedian: .init(en: "median difference", zh: "差异中位数")
    case .byFlagged: .init(en: "share flagged", zh: "提示复核的比例")
    }
  }
}
