import Messages

/// A result, and the periods that it is about: the field `periods` before the result's own.
struct OfPeriods<Result: Record>: Record {
  /// In order; empty where the study knows no periods.
  var periods: [String]
  var result: Result

  static var fields: Fields<OfPeriods> {
    Fields(
      [
        Field(
          "periods", { $0.periods }, "The periods that the result is about, in order; empty where the study knows none.",
          "结果所涉及的时期，按先后排列；数据没有时期时为空。")
      ] + Result.fields.of { $0.result })
  }

  /// The result's own, with the periods.
  static var shape: JSONShape {
    guard case .record(let shape) = Result.shape else { return Result.shape }
    return .record(RecordShape(name: shape.name) { fields.shapes })
  }
}
