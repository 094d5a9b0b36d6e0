import ArgumentParser
import Evenhand

/// A verb of the command line: it parses its options, asks one question of the library and renders the answer.
protocol Verb: ParsableCommand {
  var output: OutputOptions { get }

  /// Files beside the output that the verb writes.
  var furtherPlaces: [String?] { get }

  /// Does the work; what it throws is explained to the person and becomes the exit status.
  func perform() throws
}

extension Verb {
  var furtherPlaces: [String?] { [] }

  func run() throws {
    do {
      try output.checkPlace()
      for place in furtherPlaces.compactMap(\.self) { try OutputPlace.check(file: place) }
      try watched { try perform() }
    } catch {
      throw Console(language: output.language).explain(error)
    }
  }

  /// Does work while a terminal shows how far it has come, and says afterwards how long its stages took where that was asked for.
  private func watched(_ body: () throws -> Void) throws {
    let line = ProgressLine.following(in: output.language)
    defer { line?.finish() }
    let clock = output.timing ? WorkClock() : nil
    let observers = ([line, clock] as [(any WorkObserver)?]).compactMap(\.self)
    guard !observers.isEmpty else { return try body() }
    try Work.observed(by: WorkNews(observers), body)
    line?.finish()
    if let clock { Console(language: output.language).say(clock) }
  }
}

/// In verbs an argument is the command line's; a sentence's is `Messages.Argument`.
typealias Argument = ArgumentParser.Argument
