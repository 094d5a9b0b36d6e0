internal import Evenhand
internal import Foundation
internal import Messages

/// Names that the program was given, or stands in, that are no UTF-8: with their unknown bytes replaced they may be another's, so that another
/// file might be read or written than was meant.
struct GivenNames {
  /// The bytes of the arguments, the program's own name left out.
  var arguments: [[UInt8]]
  /// The bytes of the folder in which the program runs; empty where it can't be told.
  var folder: [UInt8]

  /// Those of this process.
  static var own: GivenNames {
    let texts = unsafe (1..<max(1, Int(CommandLine.argc))).compactMap { unsafe CommandLine.unsafeArgv[$0] }
    let arguments = unsafe texts.map { text in unsafe Array(UnsafeRawBufferPointer(start: text, count: strlen(text))) }
    guard let path = unsafe getcwd(nil, 0) else { return GivenNames(arguments: arguments, folder: []) }
    defer { unsafe free(path) }
    return GivenNames(arguments: arguments, folder: unsafe Array(UnsafeRawBufferPointer(start: path, count: strlen(path))))
  }

  /// Why nothing is done; `nil` where every name is UTF-8.
  var refusal: NameError? {
    for (index, bytes) in arguments.enumerated() {
      if let name = NameBytes.guess(bytes) {
        return NameError(message: Message(ConsoleSentence.argumentNotUTF8(number: index + 1, name: name)))
      }
    }
    return NameBytes.guess(folder).map { NameError(message: Message(ConsoleSentence.folderNotUTF8(name: $0))) }
  }
}

/// A name that is no UTF-8.
struct NameError: ExplainedError {
  var message: Message
  var kind: Failure.Kind { .missingFile }
}
