public import ArgumentParser
public import RaterBias
public import Statistics

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
