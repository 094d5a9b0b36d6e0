package import Messages
internal import RaterBias
internal import RatingStudy
internal import Statistics

/// A kind of study on which the joint test over readings is measured: 26 leaders score everybody once and oversee one or two of 44 units.
package struct JointScenario: Sendable {
  /// The scenario's name, as `calibrate --multiverse` prints it.
  package var name: String
  /// What is planted, in words.
  package var title: ScenarioTitle
  let plan: Plan

  /// What `calibrate --multiverse` runs: nothing planted and its rivals, then favors.
  package static var all: [JointScenario] {
    func scenario(
      _ name: String, _ title: ScenarioTitle, tasteSD: Double = 0.3, mean: Double = 80, _ change: (inout Plan) -> Void = { _ in }
    ) -> JointScenario {
      var plan = CalibrationScenario.leaders(periods: 1, tasteSD: tasteSD * CalibrationScenario.errorSD, mean: mean)
      change(&plan)
      return JointScenario(name: name, title: title, plan: plan)
    }
    return [
      scenario("plain", .init(en: "nothing planted, no tastes", zh: "未植入效应，没有偏好"), tasteSD: 0),
      scenario("tastes", .init(en: "tastes of 0.3 error SD", zh: "偏好为 0.3 个误差标准差")),
      scenario("strong-tastes", .init(en: "tastes of 0.6 error SD", zh: "偏好为 0.6 个误差标准差"), tasteSD: 0.6),
      scenario("lenient", .init(en: "8 raters lenient by 5 points, tastes", zh: "8 名评分人偏宽 5 分，有偏好")) {
        $0.effects.lenient = .init(component: "leaders", raters: 8, points: 5)
      },
      scenario("better", .init(en: "overseen units truly better by 1 SD, tastes", zh: "被分管单位确实高出 1 个标准差，有偏好")) {
        $0.effects.overseenMerit = CalibrationScenario.meritSD
      },
      scenario(
        "ceiling", .init(en: "overseen units better by 1 SD, scores capped at 100, tastes", zh: "被分管单位高出 1 个标准差，满分 100 封顶，有偏好"), mean: 88
      ) {
        $0.effects.overseenMerit = CalibrationScenario.meritSD
      },
      scenario("planted", .init(en: "4 of 26 raters 1 error SD higher, tastes", zh: "26 名评分人中 4 名高打 1 个误差标准差，有偏好")) {
        $0.effects.favoritism = .init(raters: 4, points: CalibrationScenario.errorSD)
      },
    ]
  }
}

/// How often all readings together point to favoritism: where there is none, and where there is.
package struct JointCalibration: Sendable {
  /// Studies drawn, ≥ 1.
  package var replications: Int
  /// How often ties are dealt anew: so that a joint p-value of 0.05 can be.
  package var deals: Int
  /// The seed of casts and scores.
  package var seed: UInt64
  /// Worker threads; they change the time taken, never the result.
  package var threads: Int

  /// - Parameters:
  ///   - replications: ≥ 1.
  ///   - deals: ≥ 1.
  package init(replications: Int, deals: Int = 39, seed: UInt64 = 1, threads: Int = 1) {
    (self.replications, self.deals, self.seed, self.threads) = (replications, deals, seed, threads)
  }

  /// The p-values of one study; 1 where there is no test.
  package struct Outcome: Sendable, Codable {
    var joint = 1.0
    var median = 1.0
    var flagged = 1.0
  }

  /// What some replications show, in their order; each depends on its own number alone.
  ///
  /// - Throws: `DataError` when a generated study can't be read back.
  package func outcomes(_ scenario: JointScenario, _ chosen: [Int]) throws -> [Outcome] {
    let designs = min(25, replications)
    let casts = try (0..<designs).map { design in
      var plan = scenario.plan
      plan.seed = seed &+ UInt64(design) &* 1_000_003
      return try Cast(plan)
    }
    return Parallel.map(count: chosen.count, threads: threads) { index in
      let replication = chosen[index]
      let study = casts[replication % designs].draw(
        seed: seed(of: replication), edit: .none
      ).study
      return outcome(study, RandomStream(seed: seed).substream("joint").substream(replication))
    }
  }

  private func outcome(_ study: Study, _ stream: RandomStream) -> Outcome {
    let rows = Array(0..<(study.ratings?.count ?? 0))
    let readings = [PanelAdjustment.additive, .linear].map { adjustment in
      var settings = AuditSettings()
      settings.panelAdjustment = adjustment
      return FavoritismReading(rows: rows, settings: settings)
    }
    let ties = study.tieKinds.indices.map { TieKind(name: study.tieKinds[$0], isTied: study.tied(kind: $0)) }
    guard let tie = ties.first, let test = JointTest(study, tie, readings: readings, deals: deals, stream: stream, threads: 1) else {
      return Outcome()
    }
    return Outcome(joint: test.pValue, median: test.medianEstimate?.pValue ?? 1, flagged: test.shareFlagged.pValue)
  }
}

/// How often the joint test over readings rejected.
public struct JointCalibrationResult: Sendable {
  /// The scenario's name.
  package var scenario: String
  /// What is planted, in words.
  package var title: Message
  /// Studies drawn.
  package var replications: Int
  /// How often ties were dealt anew in each.
  package var deals: Int
  /// Of studies in which the joint p-value is at most 0.05.
  package var rejected: CalibrationResult.Rate
  /// The same of the median difference alone.
  package var byMedian: CalibrationResult.Rate
  /// The same of the share of raters flagged alone.
  package var byFlagged: CalibrationResult.Rate

  init(scenario: JointScenario, deals: Int, outcomes: [JointCalibration.Outcome]) {
    (self.scenario, title, self.deals) = (scenario.name, Message(scenario.title), deals)
    replications = outcomes.count
    let count = Double(max(1, outcomes.count))
    func rate(_ value: (JointCalibration.Outcome) -> Double) -> CalibrationResult.Rate {
      let share = Double(outcomes.count { value($0) <= 0.05 + 1e-12 }) / count
      return .init(value: share, error: (share * (1 - share) / count).squareRoot())
    }
    (rejected, byMedian, byFlagged) = (rate(\.joint), rate(\.median), rate(\.flagged))
  }
}

extension JointCalibrationResult: Record {
  package static let fields: Fields<JointCalibrationResult> = [
    Field("scenario", \.scenario, "The scenario's name.", "情景名称。"),
    Field("title", \.title, "What is planted.", "植入的内容。"),
    Field("replications", \.replications, "Studies drawn.", "生成的研究数。"),
    Field("deals", \.deals, "How often ties were dealt anew in each.", "每项研究重新分配关联的次数。"),
    Field("rejected", \.rejected, "Of studies with a joint p-value of at most 0.05.", "合并 p 值不超过 0.05 的研究比例。"),
    Field("byMedian", \.byMedian, "The same of the median difference alone.", "仅按差异中位数的同一比例。"),
    Field("byFlagged", \.byFlagged, "The same of the share of raters flagged alone.", "仅按提示复核比例的同一比例。"),
  ]
}
