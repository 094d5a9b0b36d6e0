import ArgumentParser
import Evenhand

/// A verb of the command line: it parses its options, asks one question of the library and renders the answer.
protocol Verb: ParsableCommand {
  var output: OutputOptions { get }

  /// Does the work; what it throws is explained to the person and becomes the exit status.
  func perform() throws
}

extension Verb {
  func run() throws {
    do {
      try perform()
    } catch {
      throw Console(language: output.language).explain(error)
    }
  }
}

/// In verbs an argument is the command line's; a sentence's is `Messages.Argument`.
typealias Argument = ArgumentParser.Argument
