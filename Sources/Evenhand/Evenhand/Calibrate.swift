public import GroupComparison
public import RaterBias
package import Statistics
public import Synthesis

/// How often a method is wrong, on generated studies whose truth is known.
public struct Calibrate: Sendable {
  /// What is measured.
  public enum Subject: Sendable, Hashable {
    /// The detectors' false flags and power.
    case detectors
    /// Coverage of the decomposition of gaps, and what normalizations leave.
    case gaps
    /// Whether the stated certainty of bands comes true.
    case bands
    /// Whether rank sets hold the true ranks, and bands as many wrong people as is said.
    case ranks
    /// How often all readings together point to favoritism.
    case multiverse
    /// Errors, fit and interactions of many-facet Rasch models.
    case facets
    /// Whether what plans promise would be found, and further ratings settle as much as is said.
    case plans
    /// What reference cases measure.
    case cases
    /// Shifts between periods, and what is said of them.
    case years
    /// Gaps within strata.
    case strata
  }

  /// What is measured.
  public var subject = Subject.detectors
  /// Only these scenarios; `nil`: all.
  public var scenarios: [String]?
  /// How many studies a scenario.
  public var replications = 500
  /// The audit's settings, for the detectors.
  public var settings = AuditSettings()
  /// The comparison's options, for gaps.
  public var comparison = ComparisonOptions()
  /// The seed of all studies.
  public var seed: UInt64 = 1
  /// Changes nothing but time.
  public var threads = 1

  /// The detectors in all scenarios.
  public init() {}

  /// What was measured, a result a scenario.
  public enum Results: Sendable {
    case detectors([CalibrationResult])
    case gaps([GapCalibrationResult])
    case bands([BandCalibrationResult])
    case ranks([RankCalibrationResult])
    case multiverse([JointCalibrationResult])
    case facets([FacetsCalibrationResult])
    case plans([PlanCalibrationResult])
    case cases([CaseCalibrationResult])
    case years([YearCalibrationResult])
    case strata([StrataCalibrationResult])
  }

  /// Generates the studies and measures.
  ///
  /// - Throws: where a scenario isn't known, or a plan can't be carried out.
  public func run() throws(Failure) -> Results {
    try Failure.catching {
      switch subject {
      case .detectors: .detectors(try detectorCalibration.results(scenarios))
      case .gaps: .gaps(try gapCalibration.results(scenarios))
      case .bands: .bands(try bandCalibration.results(scenarios))
      case .ranks: .ranks(try rankCalibration.results(scenarios))
      case .multiverse: .multiverse(try jointCalibration.results(scenarios))
      case .facets: .facets(try facetsCalibration.results(scenarios))
      case .plans: .plans(try planCalibration.results(scenarios))
      case .cases: .cases(try caseCalibration.results(scenarios))
      case .years: .years(try yearCalibration.results(scenarios))
      case .strata: .strata(try strataCalibration.results(scenarios))
      }
    }
  }

  /// The replications of a share, each scenario by itself.
  package func part(_ shard: Shard) throws(Failure) -> Part.Work {
    let own = shard.items(of: replications)
    return try Failure.catching {
      switch subject {
      case .detectors: .calibrate(try detectorCalibration.parts(scenarios, own))
      case .gaps: .calibrate(try gapCalibration.parts(scenarios, own))
      case .bands: .calibrate(try bandCalibration.parts(scenarios, own))
      case .ranks: .calibrate(try rankCalibration.parts(scenarios, own))
      case .multiverse: .calibrate(try jointCalibration.parts(scenarios, own))
      case .facets: .calibrate(try facetsCalibration.parts(scenarios, own))
      case .plans: .calibrate(try planCalibration.parts(scenarios, own))
      case .cases: .calibrate(try caseCalibration.parts(scenarios, own))
      case .years: .calibrate(try yearCalibration.parts(scenarios, own))
      case .strata: .calibrate(try strataCalibration.parts(scenarios, own))
      }
    }
  }

  /// What all parts together show.
  ///
  /// - Throws: unless each replication of each scenario is there once.
  package func merged(_ parts: [Part]) throws(Failure) -> Results {
    let found = parts.flatMap { part in if case .calibrate(let own) = part.work { own } else { [] as [CalibrationPart] } }
    return try Failure.catching {
      switch subject {
      case .detectors: .detectors(try detectorCalibration.joined(scenarios, found))
      case .gaps: .gaps(try gapCalibration.joined(scenarios, found))
      case .bands: .bands(try bandCalibration.joined(scenarios, found))
      case .ranks: .ranks(try rankCalibration.joined(scenarios, found))
      case .multiverse: .multiverse(try jointCalibration.joined(scenarios, found))
      case .facets: .facets(try facetsCalibration.joined(scenarios, found))
      case .plans: .plans(try planCalibration.joined(scenarios, found))
      case .cases: .cases(try caseCalibration.joined(scenarios, found))
      case .years: .years(try yearCalibration.joined(scenarios, found))
      case .strata: .strata(try strataCalibration.joined(scenarios, found))
      }
    }
  }

  private var detectorCalibration: Calibration {
    Calibration(settings: settings, replications: replications, seed: seed, threads: threads)
  }
  private var gapCalibration: GapCalibration {
    GapCalibration(options: comparison, replications: replications, seed: seed, threads: threads)
  }
  private var bandCalibration: BandCalibration { BandCalibration(replications: replications, seed: seed, threads: threads) }
  private var rankCalibration: RankCalibration { RankCalibration(replications: replications, seed: seed, threads: threads) }
  private var jointCalibration: JointCalibration { JointCalibration(replications: replications, seed: seed, threads: threads) }
  private var planCalibration: PlanCalibration { PlanCalibration(replications: replications, seed: seed, threads: threads) }
  private var caseCalibration: CaseCalibration {
    CaseCalibration(options: comparison, replications: replications, seed: seed, threads: threads)
  }
  private var yearCalibration: YearCalibration { YearCalibration(replications: replications, seed: seed, threads: threads) }
  private var strataCalibration: StrataCalibration { StrataCalibration(replications: replications, seed: seed, threads: threads) }
  private var facetsCalibration: FacetsCalibration { FacetsCalibration(replications: replications, seed: seed, threads: threads) }
}

extension ScenarioCalibration {
  fileprivate func results(_ names: [String]?) throws -> [Measured] { try chosen(names).map(run) }

  fileprivate func parts(_ names: [String]?, _ replications: [Int]) throws -> [CalibrationPart] {
    try chosen(names).map { try part($0, replications: replications) }
  }

  fileprivate func joined(_ names: [String]?, _ parts: [CalibrationPart]) throws -> [Measured] {
    try chosen(names).map { try merged($0, parts) }
  }

  private func chosen(_ names: [String]?) throws(QuestionError) -> [Scenario] {
    guard let names else { return Scenario.all }
    var found: [Scenario] = []
    for name in names {
      guard let own = Scenario.all.first(where: { $0.name == name }) else {
        throw .unknownScenario(name, known: Scenario.all.map(\.name))
      }
      found.append(own)
    }
    return found
  }
}
