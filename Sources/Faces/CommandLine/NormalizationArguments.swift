public import ArgumentParser
public import Evenhand

/// `--overall`
extension NormalizationOptions.Overall: ExpressibleByArgument {}

extension NormalizationOptions.Synthetic: ExpressibleByArgument {}
