public import ArgumentParser
public import Evenhand

/// `--method jmle|mml`
extension FacetsOptions.Method: ExpressibleByArgument {}
/// `--correction none|length|weighted`
extension FacetsOptions.Correction: ExpressibleByArgument {}
