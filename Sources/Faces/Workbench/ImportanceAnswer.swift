internal import Evenhand

/// How much each component matters, today and with other weights.
struct ImportanceAnswer: Sendable {
  /// A component under today's and under the tried weights.
  struct Row: Sendable {
    var component: String
    var before: Importance?
    var after: Importance
  }

  var components: [Row]

  init(_ choice: WeightChoice, _ study: LiveStudy) throws {
    let before = study.importanceBefore
    let after = study.importance(try study.moved(to: try choice.decimals(study.scheme)))
    components = after.map { own in
      Row(component: own.component, before: before.first { $0.component == own.component }, after: own)
    }
  }
}
