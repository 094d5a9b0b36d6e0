/// What is said about YAML files: schemes, plans, settings.
package enum YAMLMessage: String, MessageKey {
  package static let area = "yaml"

  /// `detail`
  case syntax
  case empty
  case notAMapping
  case fullWidthColon
  case notASequence
  case notText
  /// `key`, `allowed`
  case unknownKey
  /// `key`
  case missingKey
  /// `key`
  case repeatedKey
  case notANumber
  case notAnInteger
  /// `minimum`, `maximum`
  case outOfRange
  /// `allowed`
  case notAChoice
}
