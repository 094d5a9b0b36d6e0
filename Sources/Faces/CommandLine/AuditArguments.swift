public import ArgumentParser
public import Evenhand

/// `--panel-adjustment`
extension PanelAdjustment: ExpressibleByArgument {}
/// `--exchange`
extension Exchange: ExpressibleByArgument {}
/// `--alternative`
extension AuditAlternative: ExpressibleByArgument {}
/// `--fdr-scope`
extension FalseDiscoveryScope: ExpressibleByArgument {}
/// `--fdr`
extension MultipleTesting: ExpressibleByArgument {}
/// `--whom-to-score`
extension WhomToScore: ExpressibleByArgument {}
/// `--member-kinds`
extension MemberKinds: ExpressibleByArgument {}
