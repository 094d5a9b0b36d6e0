internal import GroupComparison

/// A kind of generated study that is known by name.
package protocol NamedScenario: Sendable {
  /// Every one there is, in the order in which they are measured.
  static var all: [Self] { get }
  /// The name, as `calibrate` prints it.
  var name: String { get }
}

/// What is measured scenario by scenario, over replications each of which depends on its own number alone: in one run or in parts.
package protocol ScenarioCalibration: Sendable {
  /// What it is measured on.
  associatedtype Scenario: NamedScenario
  /// What one replication showed.
  associatedtype Outcome
  /// What all of them show.
  associatedtype Measured

  /// Studies drawn, ≥ 1.
  var replications: Int { get }
  /// Of all of them.
  var seed: UInt64 { get }
  /// What some replications show, in their order.
  func outcomes(_ scenario: Scenario, _ chosen: [Int]) throws -> [Outcome]
  /// What outcomes show together.
  func result(_ scenario: Scenario, _ outcomes: [Outcome]) -> Measured
  /// Outcomes as a part holds them.
  static func packed(_ outcomes: [Outcome]) -> CalibrationPart.Outcomes
  /// Those of a part; `nil` where something else was measured.
  static func unpacked(_ outcomes: CalibrationPart.Outcomes) -> [Outcome]?
}

extension ScenarioCalibration {
  /// The seed of a replication, by its number from 0.
  func seed(of replication: Int) -> UInt64 { seed &+ 0x9E37_79B9 &* UInt64(replication + 1) }

  /// Measures a scenario.
  ///
  /// - Throws: as `outcomes`.
  package func run(_ scenario: Scenario) throws -> Measured { result(scenario, try outcomes(scenario, Array(0..<replications))) }

  /// The replications of a scenario that belong to a share.
  ///
  /// - Throws: as `outcomes`.
  package func part(_ scenario: Scenario, replications: [Int]) throws -> CalibrationPart {
    CalibrationPart(scenario: scenario.name, replications: replications, outcomes: Self.packed(try outcomes(scenario, replications)))
  }

  /// The result of a scenario whose replications are spread over parts.
  ///
  /// - Throws: ``PartError`` unless each replication is there once.
  package func merged(_ scenario: Scenario, _ parts: [CalibrationPart]) throws(PartError) -> Measured {
    result(scenario, try CalibrationPart.joined(parts, scenario: scenario.name, replications: replications, Self.unpacked))
  }
}

extension CalibrationScenario: NamedScenario {}
extension GapScenario: NamedScenario {}
extension BandScenario: NamedScenario {}
extension RankScenario: NamedScenario {}
extension JointScenario: NamedScenario {}
extension FacetsScenario: NamedScenario {}

extension Calibration: ScenarioCalibration {
  /// What outcomes show together.
  package func result(_ scenario: CalibrationScenario, _ outcomes: [CalibrationOutcome]) -> CalibrationResult {
    CalibrationResult(scenario: scenario, outcomes: outcomes)
  }

  /// Outcomes as a part holds them.
  package static func packed(_ outcomes: [CalibrationOutcome]) -> CalibrationPart.Outcomes { .detectors(outcomes) }

  /// Those of a part; `nil` where something else was measured.
  package static func unpacked(_ outcomes: CalibrationPart.Outcomes) -> [CalibrationOutcome]? {
    if case .detectors(let own) = outcomes { own } else { nil }
  }
}

extension GapCalibration: ScenarioCalibration {
  /// What outcomes show together.
  package func result(_ scenario: GapScenario, _ outcomes: [GapOutcome]) -> GapCalibrationResult {
    GapCalibrationResult(scenario: scenario, level: options.intervalLevel, outcomes: outcomes)
  }

  /// Outcomes as a part holds them.
  package static func packed(_ outcomes: [GapOutcome]) -> CalibrationPart.Outcomes { .gaps(outcomes) }

  /// Those of a part; `nil` where something else was measured.
  package static func unpacked(_ outcomes: CalibrationPart.Outcomes) -> [GapOutcome]? {
    if case .gaps(let own) = outcomes { own } else { nil }
  }
}

extension BandCalibration: ScenarioCalibration {
  /// What outcomes show together.
  package func result(_ scenario: BandScenario, _ outcomes: [Outcome]) -> BandCalibrationResult {
    BandCalibrationResult(scenario: scenario, draws: draws, outcomes: outcomes)
  }

  /// Outcomes as a part holds them.
  package static func packed(_ outcomes: [Outcome]) -> CalibrationPart.Outcomes { .bands(outcomes) }

  /// Those of a part; `nil` where something else was measured.
  package static func unpacked(_ outcomes: CalibrationPart.Outcomes) -> [Outcome]? {
    if case .bands(let own) = outcomes { own } else { nil }
  }
}

extension RankCalibration: ScenarioCalibration {
  /// What outcomes show together.
  package func result(_ scenario: RankScenario, _ outcomes: [Outcome]) -> RankCalibrationResult {
    RankCalibrationResult(scenario: scenario, outcomes: outcomes)
  }

  /// Outcomes as a part holds them.
  package static func packed(_ outcomes: [Outcome]) -> CalibrationPart.Outcomes { .ranks(outcomes) }

  /// Those of a part; `nil` where something else was measured.
  package static func unpacked(_ outcomes: CalibrationPart.Outcomes) -> [Outcome]? {
    if case .ranks(let own) = outcomes { own } else { nil }
  }
}

extension JointCalibration: ScenarioCalibration {
  /// What outcomes show together.
  package func result(_ scenario: JointScenario, _ outcomes: [Outcome]) -> JointCalibrationResult {
    JointCalibrationResult(scenario: scenario, deals: deals, outcomes: outcomes)
  }

  /// Outcomes as a part holds them.
  package static func packed(_ outcomes: [Outcome]) -> CalibrationPart.Outcomes { .joint(outcomes) }

  /// Those of a part; `nil` where something else was measured.
  package static func unpacked(_ outcomes: CalibrationPart.Outcomes) -> [Outcome]? {
    if case .joint(let own) = outcomes { own } else { nil }
  }
}

extension FacetsCalibration: ScenarioCalibration {
  /// What outcomes show together.
  package func result(_ scenario: FacetsScenario, _ outcomes: [Outcome]) -> FacetsCalibrationResult {
    FacetsCalibrationResult(scenario: scenario, outcomes: outcomes)
  }

  /// Outcomes as a part holds them.
  package static func packed(_ outcomes: [Outcome]) -> CalibrationPart.Outcomes { .facets(outcomes) }

  /// Those of a part; `nil` where something else was measured.
  package static func unpacked(_ outcomes: CalibrationPart.Outcomes) -> [Outcome]? {
    if case .facets(let own) = outcomes { own } else { nil }
  }
}

extension PlanCalibration {
  /// What outcomes show together.
  package func result(_ scenario: PlanScenario, _ outcomes: [Outcome]) -> PlanCalibrationResult {
    PlanCalibrationResult(scenario: scenario, outcomes: outcomes)
  }

  /// Outcomes as a part holds them.
  package static func packed(_ outcomes: [Outcome]) -> CalibrationPart.Outcomes { .plans(outcomes) }

  /// Those of a part; `nil` where something else was measured.
  package static func unpacked(_ outcomes: CalibrationPart.Outcomes) -> [Outcome]? {
    if case .plans(let own) = outcomes { own } else { nil }
  }
}
