extension StepMessage {
  public var english: String {
    switch self {
    case .meanOfScores: "{component}: the mean of {count} {count:score|scores} ({scores}) is {result}"
    case .medianOfScores: "{component}: the median of {count} {count:score|scores} ({scores}) is {result}"
    case .sumOfScores: "{component}: the sum of {count} {count:score|scores} ({scores}) is {result}"
    case .trimmedScores: "{component}: of {count} scores {dropped} are dropped; those that count ({scores}) give {result}"
    case .unitScore: "{component}: the score of {unit}, handed down, is {result}"
    case .tableScore: "{component}: the table gives {result}"
    case .ballotScore: "{component}: the ballots give {result}"
    case .missing: "{component} is missing"
    case .adjusted: "{component}: {raw} becomes {adjusted}"
    case .weighted: "{component}: {score} × {weight} = {contribution}"
    case .factor: "{component}: {score} to the power of {weight} = {contribution}"
    case .renormalized: "because {components} is missing, the other weights are scaled up to the same sum"
    case .entry: "points: {points} for {item} ({status})"
    case .entryLeftOut: "points: {points} for {item} is left out ({status})"
    case .points: "points that count: {points}"
    case .total: "the total {exact} is published as {total}"
    case .rank: "rank {rank} of {count}"
    case .rankInPool: "rank {rank} of {count} in {pool}"
    case .band: "band: {band}"
    case .noBand: "no band"
    }
  }
}
