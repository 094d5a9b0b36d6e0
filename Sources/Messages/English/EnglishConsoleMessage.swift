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
    case .wrongWeights: "{text} is no list of weights; write component=weight pairs, 0 or more, not all 0: \"a=40,b=60\""
    case .noProposal: "this needs a proposal: put a proposal.yaml into the study's folder, name one with --proposal, or give weights with --to"
    case .unknownMethod: "there is no method {method}; there are all, {known}"
    case .needsComponent: "without a scheme there is no total: say with --component what is to be normalized"
    case .wrongTrim: "{text} is no trimming; write how many of the highest and of the lowest: --trim 1,1"
    case .wrongRounding: "{text} is no rounding; write decimal places: --round mean=2,k=3,result=2"
    case .needsWorkbookName: "name the workbook to write: -o study.xlsx"
    case .schemeIsRight: "{file}: no problems"
    case .unknownPerson: "there is no person {person} in this result"
    case .unknownScenario: "there is no scenario {scenario}; there are {known}"
    case .wrongMap: "--map takes column=header pairs, separated by commas: --map person=diver,rater=judge"
    case .unknownPeriod: "there is no period {period}; there are {known}"
    case .unknownComponent: "there is no component {component}; there are {known}"
    }
  }
}
