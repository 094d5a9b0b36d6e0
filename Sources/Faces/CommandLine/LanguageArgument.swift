internal import ArgumentParser
internal import Messages

/// `--lang en|zh`.
extension Language: ExpressibleByArgument {}
