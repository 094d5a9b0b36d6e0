package import ArgumentParser
package import Messages

/// `--lang en|zh`.
extension Language: ExpressibleByArgument {}
