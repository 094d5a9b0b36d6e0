extension StreamMessage {
  package var english: String {
    switch self {
    case .streamNoStudy: "a line %%study KEY is expected here"
    case .streamNoKey: "%%study needs a key behind it"
    case .streamCut: "the stream ends within the study {study}; %%end is missing"
    case .streamNoEnd: "the study {study} is not closed by %%end before this line"
    case .streamUnknownFrame: "{text} is not understood; %%table NAME ROWS, %%file NAME LINES or %%end is expected"
    case .streamUnknownFile: "{file} can't be sent with a study; {known} can"
    case .streamTwice: "{name} was sent twice in the study {study}"
    case .streamTooFewRows: "the table {table} was announced with {announced} {announced:row|rows}, but {found} came before this line"
    case .streamCutTable: "the stream ends within the table {table}: {announced} {announced:row was|rows were} announced, {found} came"
    case .streamTooManyRows: "the table {table} was announced with {announced} {announced:row|rows}; this line is one more"
    case .streamOpenQuote: "the row of the table {table} that begins here has a quote without an end"
    case .streamTooFewLines: "{file} was announced with {announced} {announced:line|lines}, but {found} came"
    case .streamTooManyLines: "{file} was announced with {announced} {announced:line|lines}; this line is one more"
    case .streamIsJSON: "studies from standard input give JSON lines on standard output; no other --format and no -o go with them"
    }
  }
}
