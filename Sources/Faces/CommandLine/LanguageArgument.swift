public import ArgumentParser
public import Messages

/// `--lang en|zh`.
extension Language: ExpressibleByArgument {}
