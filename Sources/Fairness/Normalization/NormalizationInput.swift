package import Messages

/// The scores of one component (or total) in one period, with the group of each person.
package struct NormalizationInput: Sendable {
  /// In points, finite; one a person.
  package var scores: [Double]
  /// Codes into `groupNames`, one a person.
  package var groups: [Int32]
  /// Groups may be empty.
  package var groupNames: [String]
  /// The unit of each person, −1 where unknown; empty: units are not known.
  package var units: [Int32]
  /// What the raters who score several groups say of the same people; needed by the methods that link through it.
  package var anchor: Anchor?
  /// By how many points each person's score is raised by the raters that they happened to meet; needed by
  /// `severity-adjusted`.
  package var raterOffsets: [Double]?
  /// What the ratings themselves say of raters and people; needed by `two-way` and `fair-average`.
  package var judged: JudgedScores?

  /// A normalization input, each parameter the property of its name.
  package init(
    scores: [Double], groups: [Int32], groupNames: [String], units: [Int32] = [], anchor: Anchor? = nil,
    raterOffsets: [Double]? = nil
  ) {
    precondition(scores.count == groups.count, "a group for every score")
    self.scores = scores
    self.groups = groups
    self.groupNames = groupNames
    self.units = units
    self.anchor = anchor
    self.raterOffsets = raterOffsets
  }

  /// The positions of each group's people, in order.
  var members: [[Int]] {
    var result = [[Int]](repeating: [], count: groupNames.count)
    for (position, group) in groups.enumerated() where group >= 0 { result[Int(group)].append(position) }
    return result
  }
}

/// A measurement of the same people on a scale that all groups share.
package struct Anchor: Sendable {
  /// One a person, in points; `nil` where the person was not measured.
  package var values: [Double?]
  /// By group: the mean of the people's merit relative to that of all people, in points, estimated with rater effects
  /// fixed; empty: taken from `values`.
  package var groupMeans: [Double]
  /// By group: the standard error of `groupMeans`; empty: not known.
  package var groupErrors: [Double]
  /// By group: the standard deviation of the units' mean merit (the model's variance, not that of shrunken modes);
  /// `nil` where it can't be had; empty: taken from `values`.
  package var unitSpreads: [Double?]
  /// Why the groups can't be compared; `nil` when they can.
  package var refusal: Message?
  /// Whether what is linked is part of the measurement: the errors of both then go together, and Levine's formula is another.
  package var isInternal = false

  /// An anchor, each parameter the property of its name.
  package init(
    values: [Double?], groupMeans: [Double] = [], groupErrors: [Double] = [], unitSpreads: [Double?] = [],
    refusal: Message? = nil, isInternal: Bool = false
  ) {
    self.values = values
    self.groupMeans = groupMeans
    self.groupErrors = groupErrors
    self.unitSpreads = unitSpreads
    self.refusal = refusal
    self.isInternal = isInternal
  }
}
