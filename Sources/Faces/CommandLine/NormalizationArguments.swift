package import ArgumentParser
package import Normalization

/// `--overall`
extension NormalizationOptions.Overall: ExpressibleByArgument {}
