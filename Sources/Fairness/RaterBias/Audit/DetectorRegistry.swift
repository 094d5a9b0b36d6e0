extension Detector {
  /// Every detector, in the order in which findings are reported. A new one is its file and its place in this list.
  public static let all: [Detector] = [
    .severity, .centrality, .halo, .misfit, .drift, .favoritism, .departure, .reciprocity, .bloc, .turnTaking,
    .quotaAvoidance, .straightLining, .copying,
  ]
}
