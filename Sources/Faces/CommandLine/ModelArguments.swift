public import ArgumentParser
public import Evenhand

/// `--method REML|ML`.
extension LikelihoodMethod: ExpressibleByArgument {}

/// `--family gaussian|ordinal|ordinal-probit|binomial|poisson`.
extension ResponseFamily: ExpressibleByArgument {}

/// `--threshold flexible|equidistant`.
extension ThresholdKind: ExpressibleByArgument {}

/// `--solver automatic|direct|iterative`.
extension SolverChoice: ExpressibleByArgument {}

/// `--cluster-correction CR1|CR2`.
extension ClusterCorrection: ExpressibleByArgument {}
