package import ArgumentParser
package import Evenhand

/// `--overall`
extension NormalizationOptions.Overall: ExpressibleByArgument {}
