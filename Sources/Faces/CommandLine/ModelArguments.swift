public import ArgumentParser
public import Evenhand

/// `--method REML|ML`.
extension LikelihoodMethod: ExpressibleByArgument {}

/// `--solver automatic|direct|iterative`.
extension SolverChoice: ExpressibleByArgument {}

/// `--cluster-correction CR1|CR2`.
extension ClusterCorrection: ExpressibleByArgument {}
