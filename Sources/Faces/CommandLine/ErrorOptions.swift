import ArgumentParser
import Messages

/// How what went wrong is told on standard error.
enum ErrorForm: String, ExpressibleByArgument, CaseIterable {
  case text, json

  /// That of this run, also where its command line can't be read.
  static let ofProcess = CommandWords.own.value(of: "--errors").flatMap(ErrorForm.init(rawValue:)) ?? .text
}

/// `--errors`; its value is read before the command line is (``ErrorForm/ofProcess``).
struct ErrorOptions: ParsableArguments {
  @Option(
    help: .init(
      en: "How errors and warnings are told on standard error: text, or json, one object with a list (evenhand schema errors).",
      zh: "错误和警告以何种形式写到标准错误：text（文字），或 json（一个对象，内含列表；见 evenhand schema errors）。", value: "形式"))
  var errors: ErrorForm = .text
}
