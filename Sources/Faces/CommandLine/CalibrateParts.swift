import Evenhand
import Messages
import Reporting

/// Shares of the replications, and what all of them make.
extension CalibrateVerb {
  /// Writes the part of a share. Replications are dealt out scenario by scenario, each on its own.
  func write(_ shard: Shard) throws {
    let replications = shard.items(of: studies)
    let parts: [CalibrationPart]
    if gaps {
      let calibration = gapCalibration
      parts = try chosen(of: GapScenario.all, name: \.name).map { try calibration.part($0, replications: replications) }
    } else if bands {
      let calibration = bandCalibration
      parts = try chosen(of: BandScenario.all, name: \.name).map { try calibration.part($0, replications: replications) }
    } else if facets {
      let calibration = facetsCalibration
      parts = try chosen(of: FacetsScenario.all, name: \.name).map { try calibration.part($0, replications: replications) }
    } else {
      let calibration = try detectorCalibration()
      parts = try chosen(of: CalibrationScenario.all, name: \.name).map { try calibration.part($0, replications: replications) }
    }
    try Part(shard, work: .calibrate(parts)).write(output)
  }

  /// Writes the result of all parts.
  func merge(_ parts: [Part]) throws {
    let found = parts.flatMap { part -> [CalibrationPart] in
      if case .calibrate(let own) = part.work { own } else { [] }
    }
    if gaps {
      let calibration = gapCalibration
      let results = try chosen(of: GapScenario.all, name: \.name).map { try calibration.merged($0, found) }
      try output.write(results, Document(results))
    } else if bands {
      let calibration = bandCalibration
      let results = try chosen(of: BandScenario.all, name: \.name).map { try calibration.merged($0, found) }
      try output.write(results, Document(results))
    } else if facets {
      let calibration = facetsCalibration
      let results = try chosen(of: FacetsScenario.all, name: \.name).map { try calibration.merged($0, found) }
      try output.write(results, Document(results))
    } else {
      let calibration = try detectorCalibration()
      let results = try chosen(of: CalibrationScenario.all, name: \.name).map { try calibration.merged($0, found) }
      try output.write(results, Document(results))
    }
  }
}
