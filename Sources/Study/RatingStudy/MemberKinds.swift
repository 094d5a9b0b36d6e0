/// Whether members who score each other are of kinds (professions, levels) that the study has no column of: those of one kind may score each other alike because they know the work.
package enum MemberKinds: String, Sendable, Codable, CaseIterable {
  /// Nobody said.
  case unknown
  /// All are of one kind, or their kinds make no difference to scores.
  case alike
}
