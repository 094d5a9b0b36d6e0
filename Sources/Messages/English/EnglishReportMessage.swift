extension ReportMessage {
  public var english: String {
    switch self {
    case .moreRows: "… and {count} more {count:row|rows} (all of them with --format csv, json or markdown)"
    case .furtherRows: "Show {count} more {count:row|rows}"
    case .lowerEnd: "{column}, lower end"
    case .upperEnd: "{column}, upper end"
    }
  }
}
