internal import Statistics

/// The error rate over all families of an audit: what the families' own rates do not keep, because there are several of them.
///
/// A family's p-value is its smallest adjusted one (Simes' for Benjamini–Hochberg). Benjamini–Hochberg over families selects R of F; within
/// those selected the level is R/F times the audit's. That keeps the mean false-discovery proportion over selected families, and, where
/// there are no true effects at all, the chance of any flag in the study.
/// Source: Benjamini & Bogomolov 2014, J. R. Stat. Soc. B 76, theorem 1 and section 5.
public struct StudyErrorRate: Sendable {
  /// Families in which something was tested.
  public var families: Int
  /// Families that stand out among them.
  public var selected: Int
  /// q-values at most this hold over the study; 0 where no family is selected.
  public var level: Double
  /// Flagged findings that hold over the study.
  public var flagged: Int
  /// If there were no true effects: the chance of any flag of this audit, families taken as independent.
  public var anyFalseFlag: Double

  /// - Parameters:
  ///   - smallest: each family's smallest adjusted p-value.
  ///   - flagged: the q-values of the flagged findings.
  init(smallest: [Double], flagged: [Double], anyFalseFlag: Double, level: Double) {
    let over = MultipleTesting.benjaminiHochberg.adjust(smallest.map(Optional.some), level: level)
    families = smallest.count
    selected = over.rejections
    self.level = families > 0 ? level * Double(selected) / Double(families) : 0
    let own = self.level
    self.flagged = flagged.count { Self.holds($0, own) }
    self.anyFalseFlag = anyFalseFlag
  }

  /// Whether a q-value holds over the study; products that differ from the level in their last digits are equal to it.
  static func holds(_ qValue: Double, _ level: Double) -> Bool { level > 0 && qValue <= level * (1 + 1e-12) }
}
