internal import Panels
internal import RatingStudy

/// One component's ratings, each against what the *other* raters of the same target say: what the detectors of a rater's habits
/// (centrality, halo, misfit, drift) have in common. Ratings of tied people and of the former unit don't enter.
struct RaterPanel: Sendable {
  let component: Int32
  let name: String
  let rows: PanelRows
  /// By row: whether the rating is of somebody to whom the rater has no tie.
  let isUsed: [Bool]
  /// By rater code: the positions of the rater's rows; empty for one who doesn't score in the component.
  let rowsOf: [[Int]]
  /// Under additive adjustment: rater × period effects are out.
  let residuals: DeletionResiduals
  /// The unit of each row, or the person where the unit is unknown: what errors are clustered by.
  let cluster: [Int32]
  private let sharedInteractions: Once<RaterInteractions>

  /// The variances of the untied rows' residuals, rater × unit and rater × person allowed for.
  var interactions: RaterInteractions { sharedInteractions.value }

  init(
    _ study: Study, _ ratings: Ratings, component: Int32, isTied: [Bool], former: FormerUnitRatings, _ settings: AuditSettings
  ) {
    self.component = component
    name = study.components.names[Int(component)]
    let rows = PanelRows(ratings) { ratings.component[$0] == component && former.unit[$0] < 0 }
    let tied = rows.row.map { isTied[Int($0)] }
    self.rows = rows
    let isUsed = tied.map { !$0 }
    let rowsOf = rows.rows(raters: study.raters.count)
    let residuals = DeletionResiduals(
      rows, isTied: tied, raters: study.raters.count, adjustment: .additive, minimumReliability: 1)
    self.isUsed = isUsed
    self.rowsOf = rowsOf
    self.residuals = residuals
    sharedInteractions = Once {
      RaterInteractions(
        rows, residuals, isUsed: isUsed, rowsOf: rowsOf, exchange: .model, settings)
    }
    cluster = rows.unitsOrPersons(Array(rows.row.indices)).codes
  }

  /// The untied rows of a rater that can be compared with somebody else's.
  func compared(_ rater: Int) -> [Int] { rowsOf[rater].filter { isUsed[$0] && residuals.scale[$0] > 0 } }

  /// How many people some rows are about.
  func people(_ used: [Int]) -> Int { Set(used.map { rows.person[$0] }).count }

  /// How many means were taken from the rows: one a cell.
  func cells(_ used: [Int]) -> Int { Set(used.map { residuals.cell[$0] }).count }

  /// Sums of a value over the clusters of some rows.
  func clusterSums(_ used: [Int], _ value: (Int) -> Double) -> [Double] {
    DenseCodes(used.map { cluster[$0] }).sums(used.map(value))
  }
}
