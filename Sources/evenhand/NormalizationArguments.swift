public import ArgumentParser
public import Normalization

/// `--overall`
extension NormalizationOptions.Overall: ExpressibleByArgument {}
