extension ConsoleMessage {
  public var english: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .note: "note"
    case .inFile: "{file}"
    case .inSheet: "sheet {sheet}"
    case .inRow: "row {row}"
    case .inColumn: "column {column}"
    case .errorCount: "{errors} {errors:problem|problems} to mend; nothing was written"
    case .wrote: "wrote {file}"
    case .bug: "a bug in evenhand: {detail}; please report it"
    case .noSuchColumn: "{table} has no column {column}; it has {candidates}"
    case .noScheme: "this needs a scheme: put a scheme.yaml into the study's folder or name one with --scheme"
    case .unknownDetector: "there is no detector {detector}; there are {known}"
    case .wrongMap: "--map takes column=header pairs, separated by commas: --map person=diver,rater=judge"
    case .unknownPeriod: "there is no period {period}; there are {known}"
    case .unknownComponent: "there is no component {component}; there are {known}"
    }
  }
}
