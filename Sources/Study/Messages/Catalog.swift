/// All sentences there are.
package enum Catalog {
  /// The areas; a test holds this list against the enums in `Keys`.
  package static let areas: [any MessageKey.Type] = [
    AdjustMessage.self, AuditMessage.self, ChartMessage.self, CheckMessage.self, ColumnMessage.self,
    ComparisonMessage.self, ConsoleMessage.self, DepartureMessage.self, FacetsMessage.self, FileMessage.self, FindingMessage.self,
    FitMessage.self, LayoutMessage.self, ModelMessage.self, MutualMessage.self, NormalizationMessage.self, NotebookMessage.self,
    PartMessage.self, PlanMessage.self,
    PublicationMessage.self, ReliabilityMessage.self,
    ReportMessage.self, RuleMessage.self,
    SchemeMessage.self, ScoringMessage.self, ShapeMessage.self, SheetMessage.self, SimulationMessage.self, StepMessage.self,
    StreamMessage.self,
    StudyMessage.self, SummaryMessage.self,
    TemplateMessage.self, TierMessage.self, WorkbenchMessage.self, YAMLMessage.self,
  ]

  /// Every sentence of every area.
  package static var keys: [any MessageKey] { areas.flatMap(keys) }

  private static func keys(_ area: any MessageKey.Type) -> [any MessageKey] {
    func all<Key: MessageKey>(_: Key.Type) -> [any MessageKey] { Array(Key.allCases) }
    return all(area)
  }
}
