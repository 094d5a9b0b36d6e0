/// The command that plans what a sentence tells of; a component stands in it as the study calls it, whatever people call it in the sentence around.
package enum PlanCommand {
  /// Of the ratings that make findings and gaps of a component testable.
  package static func testable(component: String) -> String {
    let word = component.contains { $0.isWhitespace } ? "'" + component + "'" : component
    return "evenhand plan --component \(word) --testable"
  }
}
