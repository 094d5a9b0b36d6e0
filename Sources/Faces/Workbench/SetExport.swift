internal import Evenhand
internal import Foundation
internal import Messages
internal import Reporting

/// A kept set of weights as a file: the weights as a proposal, or what they would do as a workbook or a document.
struct SetExport: Sendable {
  /// What is written.
  enum Form: String, Sendable {
    case yaml, xlsx, docx

    var type: String {
      switch self {
      case .yaml: "application/yaml; charset=utf-8"
      case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
      case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
      }
    }
  }

  private let name: String
  private let weights: [String: ExactDecimal]
  private let form: Form
  private let study: LiveStudy

  /// - Throws: ``WebRefusal`` for a set or a form that isn't known.
  init(_ query: [String: String], _ book: RecordBook, _ study: LiveStudy) throws {
    guard let form = query["form"].flatMap(Form.init(rawValue:)), let name = query["name"] else { throw WebRefusal(.badRequest) }
    guard let kept = book.sets.first(where: { $0.name == name }) else { throw WebRefusal(.unknownSet(name: name), status: 404) }
    self.name = name
    self.form = form
    self.study = study
    weights = try WeightChoice(weights: kept.weights).decimals(study.scheme)
  }

  /// The file, its words in a language.
  ///
  /// - Throws: `OfficeError` where a document is asked for and pandoc or rsvg-convert is not there.
  func file(_ language: Language) throws -> WebResponse {
    let bytes: [UInt8] =
      switch form {
      case .yaml: Array(proposal(language).utf8)
      case .xlsx: try workbook(language)
      case .docx: try OfficeConversion(.word, language: language).bytes(try document().renamed(by: study.opened.study.renaming))
      }
    return .file(bytes, type: form.type, name: form == .yaml ? "proposal.yaml" : name + "." + form.rawValue)
  }

  private func proposal(_ language: Language) -> String {
    let head = Message(WorkbenchSentence.proposalHead(name: name, study: study.opened.name, scheme: study.scheme.name))
    return study.proposal(weights, comments: [head.text(in: language)])
  }

  /// What `simulate` says of the weights, under the set's name.
  private func document() throws -> Document {
    var document = Document(try study.simulation(of: weights))
    document.title = Message(WorkbenchSentence.exportTitle(name: name))
    document.periods = study.periodName.map { [$0] } ?? []
    return document
  }

  private func workbook(_ language: Language) throws -> [UInt8] {
    let words = ReaderWords(study.opened.study)
    let sheets = DocumentSheets(language: language).sheets(words.beside(try document()).renamed(by: words.names))
    return try WorkbookWriter.bytes(sheets)
  }
}
