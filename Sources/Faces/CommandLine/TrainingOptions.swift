import ArgumentParser
import Evenhand
import Messages
import Reporting

/// What reference cases tell each rater, as files to hand out.
struct TrainingOptions: ParsableArguments {
  @Option(
    help: .init(
      en:
        "Write each rater's scores of reference cases beside the key and the others' mean into this folder: a page a rater, or with --format xlsx a workbook.",
      zh: "把每位评分人对参照案例的评分与基准分、其他人平均分并列，写入此文件夹：每人一页；用 --format xlsx 时每人一个工作簿。", value: "文件夹", called: "folder"))
  var training: String?

  /// Writes the files, if they were asked for.
  ///
  /// - Throws: where no case with a key was scored, or a file can't be written.
  func write(_ comparison: GroupComparison, smallestEffect: Double, _ words: ReaderWords, _ output: OutputOptions) throws {
    guard let training else { return }
    let pages = TrainingPage.all(comparison, smallestEffect: smallestEffect)
    guard !pages.isEmpty else { throw QuestionError.noKeyedCases }
    try output.write(pages.map { (name: $0.rater, document: $0.document.renamed(by: words.names)) }, into: training)
  }
}
