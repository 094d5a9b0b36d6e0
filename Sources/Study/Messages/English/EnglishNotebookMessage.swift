extension NotebookMessage {
  package var english: String {
    switch self {
    case .openFence: "{file}, line {line}: nothing closes this block; a line of as many backticks is expected."
    case .openOutput: "{file}, line {line}: nothing closes this output; a line <!-- /output --> is expected."
    case .openQuote: "{file}, line {line}: nothing closes a quotation mark."
    case .unknownWord: "{file}, line {line}: “{word}” means nothing behind evenhand; expected are fails, markdown and charts=NAME,NAME."
    case .shell: "{file}, line {line}: “{word}” is for a shell, and there is none; put it in quotation marks if it belongs to a word."
    case .notAVerb: "{file}, line {line}: “{verb}” is no verb a notebook may run; expected is one of {known}."
    case .failed: "{file}, line {line}: evenhand {command} ended with status {status}."
    case .didNotFail: "{file}, line {line}: evenhand {command} did not fail, as its block says it does."
    case .noChart: "{file}, line {line}: the page that was written has no drawing {chart}."
    case .differs: "{file}: what is written there is not what its commands write now."
    case .imageDiffers: "{file}: {image} is not the drawing that its commands make now."
    case .same: "{file}: every block writes what stands there ({blocks} checked)."
    case .written: "{file}: {blocks} {blocks:block|blocks} run."
    case .noStudy: "{file} names no study (a line <!-- study: PATH -->) that another could take the place of."
    case .notText: "{file} is not text in UTF-8."
    case .status: "(status {status})"
    }
  }
}
