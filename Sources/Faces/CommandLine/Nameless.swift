import Evenhand

/// A result that names nobody: whoever the system allows may read the file that it is written to.
protocol Nameless {
  var isNameless: Bool { get }
}

extension PublishedReport: Nameless { var isNameless: Bool { true } }
extension PublishedSimulation: Nameless { var isNameless: Bool { true } }
extension OfPeriods: Nameless { var isNameless: Bool { (result as? any Nameless)?.isNameless ?? false } }
