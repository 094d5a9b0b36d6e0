internal import ArgumentParser
internal import Evenhand

/// `--overall`
extension NormalizationOptions.Overall: ExpressibleByArgument {}
