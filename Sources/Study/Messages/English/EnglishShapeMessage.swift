extension ShapeMessage {
  package var english: String {
    switch self {
    case .missingWords: "{count} {count:cell says|cells say} {words}: taken as missing"
    case .decimalComma: "commas were read as decimal signs in {headers} (8,5 is 8.5)"
    case .rowNumbersLeftOut: "the first column has no header and counts the rows; it was left out"
    }
  }
}
