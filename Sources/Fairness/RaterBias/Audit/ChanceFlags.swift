internal import Statistics

/// How many of a family's members would be flagged if there were no true effects, under the whole rule that flags: rejected within the family
/// *and* the estimate, drawn towards the family's mean where it is, beyond the smallest effect of interest.
///
/// The family is drawn anew with effects of 0: p-values uniform and independent, each estimate its p-value's t times the standard error that was
/// seen; p-values are adjusted and estimates shrunken as the audit's are. What else holds a flag back (the other panel adjustment, a rival)
/// is not drawn, so that the figures are upper ones.
struct ChanceFlags {
  /// The mean number of flags.
  var expected = 0.0
  /// The share of draws with any.
  var anyShare = 0.0

  /// What one member's estimate is made of.
  private struct Member {
    var error: Double
    var distribution: StudentTDistribution
    var smallest: Double
    var scale: WorkingScale
    /// Members of one number are shrunken together; nil: not at all.
    var shrunkenWith: Int?
  }

  private let members: [Member]
  private let settings: AuditSettings

  /// - Parameter tested: the members of a family that have a p-value.
  init(_ tested: [Candidate], _ settings: AuditSettings, stream: RandomStream) {
    self.settings = settings
    var sets: [String: Int] = [:]
    members = tested.compactMap { candidate in
      guard let estimate = candidate.estimate else { return nil }
      var set: Int?
      if candidate.shrunken != nil {
        let key = candidate.subject.component ?? ""
        set = sets[key] ?? sets.count
        sets[key] = set
      }
      return Member(
        error: estimate.standardError, distribution: StudentTDistribution(degreesOfFreedom: estimate.degreesOfFreedom),
        smallest: candidate.smallestEffect, scale: candidate.scale, shrunkenWith: set)
    }
    guard !members.isEmpty else { return }
    draw(stream, sets: sets.count)
  }

  private mutating func draw(_ start: RandomStream, sets: Int) {
    // Enough for the second decimal of a family's figure; fewer where a family is so large that its draws would take seconds.
    let (mostDraws, leastDraws, mostMembers) = (4_000, 400, 4_000_000)
    let draws = max(leastDraws, min(mostDraws, mostMembers / members.count))
    var (flags, studies) = (0, 0)
    for draw in 0..<draws {
      var stream = start.substream(draw)
      let found = flagged(&stream, sets: sets)
      flags += found
      studies += found > 0 ? 1 : 0
    }
    expected = Double(flags) / Double(draws)
    anyShare = Double(studies) / Double(draws)
  }

  /// The flags of one draw.
  private func flagged(_ stream: inout RandomStream, sets: Int) -> Int {
    let pValues = members.map { _ in stream.uniform() }
    // No step-up procedure rejects anything unless some p is at most its rank's share of the level.
    let small = pValues.filter { $0 <= settings.fdrLevel }.sorted()
    let share = settings.fdrLevel / Double(members.count)
    guard small.indices.contains(where: { small[$0] <= share * Double($0 + 1) }) else { return 0 }
    let rejected = settings.fdr.adjust(pValues.map(Optional.some), level: settings.fdrLevel).rejected
    let estimates = zip(members, pValues).map { member, p in estimate(member, p, &stream) }
    let shrinkages = (0..<sets).map { set -> Shrinkage? in
      let own = members.indices.filter { members[$0].shrunkenWith == set }
      return own.isEmpty ? nil : Shrinkage(estimates: own.map { estimates[$0] }, errors: own.map { members[$0].error })
    }
    return members.indices.count { index in
      guard rejected[index] else { return false }
      let member = members[index]
      let shrinkage = member.shrunkenWith.flatMap { shrinkages[$0] }
      let value = member.scale.value(shrinkage?.shrink(estimates[index], error: member.error) ?? estimates[index])
      return abs(value) > member.smallest && value * estimates[index] > 0
    }
  }

  /// The estimate, on the working scale, that has the p-value.
  private func estimate(_ member: Member, _ p: Double, _ stream: inout RandomStream) -> Double {
    switch settings.alternative {
    case .twoSided:
      let size = member.distribution.quantile(upperTail: p / 2) * member.error
      return stream.uniform() < 0.5 ? -size : size
    case .greater: return member.distribution.quantile(upperTail: p) * member.error
    case .less: return member.distribution.quantile(p) * member.error
    }
  }
}
