extension YAMLMessage {
  package var english: String {
    switch self {
    case .syntax: "this is no valid YAML: {detail}"
    case .empty: "the file is empty"
    case .notAMapping: "a mapping (key: value lines) is expected here"
    case .fullWidthColon: "the colon ： is a full-width one; write an ordinary colon and a space, as in weight: 40"
    case .notASequence: "a list ([a, b] or lines that begin with -) is expected here"
    case .notText: "a single value is expected here"
    case .unknownKey: "{key} is not known here; allowed are {allowed}"
    case .missingKey: "the key {key} is missing here"
    case .repeatedKey: "the key {key} stands here twice"
    case .notANumber: "a number is expected here"
    case .notAnInteger: "a whole number is expected here"
    case .outOfRange: "a number from {minimum} to {maximum} is expected here"
    case .notAChoice: "one of {allowed} is expected here"
    }
  }
}
