package import Evenhand
internal import Foundation
package import Messages
internal import Synchronization

/// The workbench without a server: a request comes in, an answer goes out.
///
/// | request | answer |
/// | --- | --- |
/// | GET / | the page |
/// | GET /state | study, weights, sets, the words of a language |
/// | POST /compare | who moves under other weights: summary, a window of the ranking, bands, groups |
/// | POST /importance | how much each component matters |
/// | POST /ranges | ranks within reach of nearby weights |
/// | POST /sets, POST /sets/remove | keeps a named set, takes it off the list |
/// | POST /sets/compare | sets side by side |
/// | GET /sets/export | a set as a file: `form` is `yaml` (a proposal), `xlsx` or `docx` (what it would do) |
/// | POST /person | every step of a person's total |
/// | GET /raters | scores as each rater gave them |
/// | POST /scenarios | notes weights that were tried |
/// | GET /findings | findings with evidence and reviews |
/// | GET /findings/hidden | how strong a hidden reason must be to explain one of them away |
/// | POST /reviews | keeps a review |
/// | GET /grades | grades, people, guidelines and what a calibration meeting should look at |
/// | POST /grades/try, POST /grades/moves, POST /grades/undo | how one more move would do, keeps it with its reason, takes the last one back |
/// | GET /grades/export | grades before and after: `form` is `csv` or `xlsx` |
/// | GET /record | what was done |
///
/// Each asks ``AccessRule`` first. `?lang=` names the language of an answer's sentences.
package struct WorkbenchRoutes: Sendable {
  private let study: LiveStudy
  private let record: WorkbenchRecord
  private let recordName: String
  private let access: AccessRule
  private let desk: CalibrationDesk?
  private let language: Language
  private let audit: Task<Answer<AuditResult>, Never>
  private let books = Books()

  /// The header that carries the token.
  package static let tokenHeader = "x-evenhand-token"
  /// No request has a longer body.
  package static let longestBody = 65_536

  /// - Parameters:
  ///   - recordName: the record's file, as people know it.
  ///   - language: of the page until another is chosen.
  ///   - grades: what the calibration page is about; `nil`: there is no such page.
  package init(
    _ study: LiveStudy, record: WorkbenchRecord, recordName: String, access: AccessRule, language: Language, grades: LiveGrades? = nil
  ) {
    desk = grades.map { CalibrationDesk($0, study: study.opened.study.sha256) }
    self.study = study
    self.record = record
    self.recordName = recordName
    self.access = access
    self.language = language
    audit = Task { await BackgroundWork.run { study.audit() } }
  }

  /// Answers a request; whatever happens, there is an answer.
  package func answer(_ request: WebRequest) async -> WebResponse {
    let token = request.headers[Self.tokenHeader] ?? (request.path == "/" ? request.query["token"] : nil)
    let isAllowed = access.allows(
      AccessRule.Request(
        host: request.headers["host"], origin: request.headers["origin"], site: request.headers["sec-fetch-site"], token: token))
    guard isAllowed else { return Self.guarded(.text("403\n", status: 403)) }
    let start = ContinuousClock.now
    var response = await response(request)
    let took = start.duration(to: .now) / .milliseconds(1)
    response.headers.append(("Server-Timing", "work;dur=\(Argument.fixed(took, 2))"))
    return Self.guarded(response)
  }

  /// What goes with every answer: it is for the page that asked, and for nobody's cache.
  private static func guarded(_ response: WebResponse) -> WebResponse {
    var response = response
    response.headers += [
      ("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff"), ("X-Frame-Options", "DENY"),
      ("Referrer-Policy", "no-referrer"), ("Cross-Origin-Resource-Policy", "same-origin"),
      ("Cross-Origin-Opener-Policy", "same-origin"),
    ]
    return response
  }

  private func response(_ request: WebRequest) async -> WebResponse {
    let language = request.language ?? language
    do {
      return try await route(request, language)
    } catch let refusal as WebRefusal {
      return Self.refusal(refusal, language)
    } catch let error as WorkbenchRecordError {
      return Self.refusal(WebRefusal(error.message, status: 500), language)
    } catch {
      let failure = Failure(error)
      return Self.refusal(WebRefusal(failure.message, status: failure.kind == .defect ? 500 : 422), language)
    }
  }

  private static func refusal(_ refusal: WebRefusal, _ language: Language) -> WebResponse {
    do {
      return try .json(Refused(error: refusal.message), language, status: refusal.status)
    } catch {
      return .text("\(error)", status: 500)
    }
  }

  private func route(_ request: WebRequest, _ language: Language) async throws -> WebResponse {
    if request.method == "POST" {
      // No page of another site can send this type without being asked first.
      guard request.headers["content-type"]?.hasPrefix("application/json") == true else {
        throw WebRefusal(.badRequest, status: 415)
      }
      guard request.body.count <= Self.longestBody else {
        throw WebRefusal(.tooLarge(limit: Self.longestBody), status: 413)
      }
    }
    switch (request.method, request.path) {
    case ("GET", "/"): return Page.response(language)
    case ("GET", "/state"): return try .json(StateAnswer(study, try book(), language, gradeComponents: desk?.components ?? []), language)
    case ("GET", "/findings"):
      let filter = try FindingsAnswer.Filter(request.query)
      return try .json(FindingsAnswer(await audit.value, try book(), filter), language)
    case ("GET", "/findings/hidden"):
      guard let finding = await audit.value.value.findings.first(where: { $0.key == request.query["finding"] }) else {
        throw WebRefusal(.unknownFinding, status: 404)
      }
      return try .json(HiddenReasonAnswer(finding, language), language)
    case ("GET", "/record"):
      let offset = request.query["offset"].flatMap { Int($0) } ?? 0
      return try .json(RecordAnswer(try book(), file: recordName, offset: offset), language)
    case ("POST", "/compare"):
      return try .json(ComparisonAnswer(try request.content(ComparisonAnswer.Request.self), study), language)
    case ("POST", "/importance"):
      return try .json(ImportanceAnswer(try request.content(WeightChoice.self), study), language)
    case ("POST", "/ranges"):
      let wanted = try request.content(RangeAnswer.Request.self)
      let study = study
      return try .json(try await BackgroundWork.run { Result { try RangeAnswer(wanted, study) } }.get(), language)
    case ("POST", "/sets"): return try .json(try keep(request), language)
    case ("POST", "/sets/remove"): return try .json(try remove(request), language)
    case ("POST", "/sets/compare"):
      return try .json(try SetComparison(try request.content(SetComparison.Request.self), try book(), study), language)
    case ("GET", "/sets/export"):
      let export = try SetExport(request.query, try book(), study)
      return try await BackgroundWork.run { Result { try export.file(language) } }.get()
    case ("POST", "/person"):
      return try .json(PersonAnswer(try request.content(PersonAnswer.Request.self), study), language)
    case ("GET", "/raters"):
      let audit = await audit.value.value
      return try .json(RatersAnswer(components: study.raterScores(audit)), language)
    case (_, let path) where path == "/grades" || path.hasPrefix("/grades/"): return try await grades(request, language)
    case ("POST", "/scenarios"): return try .json(try note(request), language)
    case ("POST", "/reviews"): return try .json(try await review(request), language)
    default: throw WebRefusal(.badRequest, status: 404)
    }
  }

  // MARK: Grades

  private func grades(_ request: WebRequest, _ language: Language) async throws -> WebResponse {
    guard let desk else { throw WebRefusal(Message(CalibrationSentence.noGrades), status: 404) }
    func told(_ component: String?, _ book: RecordBook) async throws -> WebResponse {
      try .json(try await BackgroundWork.run { Result { try desk.answer(component, book) } }.get(), language)
    }
    switch (request.method, request.path) {
    case ("GET", "/grades"): return try await told(request.query["component"], try book())
    case ("POST", "/grades/try"):
      let (wish, book) = (try request.content(CalibrationDesk.Wish.self), try book())
      return try .json(try await BackgroundWork.run { Result { try desk.trial(wish, book) } }.get(), language)
    case ("POST", "/grades/moves"):
      let wish = try request.content(CalibrationDesk.Wish.self)
      let reason = try Self.text(wish.reason ?? "", atMost: KeptGrade.longestReason, WorkbenchSentence.badReason)
      let (entries, _) = try record.change { entries in (.grade, try desk.kept(wish, reason: reason, books.book(entries))) }
      return try await told(wish.component, books.book(entries))
    case ("POST", "/grades/undo"):
      struct Content: Decodable {
        var component: String
        var entry: Int
      }
      let content = try request.content(Content.self)
      let (entries, _) = try record.change { entries in
        (.grade, try desk.takenBack(content.component, entry: content.entry, books.book(entries)))
      }
      return try await told(content.component, books.book(entries))
    case ("GET", "/grades/export"):
      let export = try GradesExport(request.query, desk, try book(), study, record: recordName)
      return try await BackgroundWork.run { Result { try export.file(language) } }.get()
    default: throw WebRefusal(.badRequest, status: 404)
    }
  }

  // MARK: The record

  private func book() throws -> RecordBook { books.book(try record.entries()) }

  /// The book that was read last, so that a save does not read a long record from its beginning.
  private final class Books: Sendable {
    private let last = Mutex<RecordBook?>(nil)

    func book(_ entries: [RecordEntry]) -> RecordBook {
      let book = RecordBook(entries, after: last.withLock { $0 })
      last.withLock { $0 = book }
      return book
    }
  }

  /// Why something was not done.
  private struct Refused: Record {
    var error: Message

    static let fields: Fields<Refused> = [Field("error", \.error, "Why it was not done.", "未执行的原因。")]
  }

  /// What there is after something was kept.
  private struct Kept: Record {
    var sets: [RecordBook.KeptSet]
    var entries: Int

    static let fields: Fields<Kept> = [
      Field("sets", \.sets, "Weights that were kept.", "已保存的权重组。"), Field("entries", \.entries, "Entries of the record.", "记录条数。"),
    ]

    init(_ book: RecordBook) {
      sets = book.sets
      entries = book.entries.count
    }
  }

  private func keep(_ request: WebRequest) throws -> Kept {
    struct Content: Decodable {
      var name: String
      var weights: [String: String]
    }
    let content = try request.content(Content.self)
    let name = try Self.text(content.name, atMost: KeptWeights.longestName, WorkbenchSentence.badName)
    let weights = try WeightChoice(weights: content.weights).decimals(study.scheme)
    return Kept(books.book(try record.append(.weights, try KeptWeights(name: name, weights: weights, study))))
  }

  private func remove(_ request: WebRequest) throws -> Kept {
    struct Content: Decodable { var name: String }
    let name = try request.content(Content.self).name
    let removal = try KeptWeights(name: name, weights: nil, study)
    let (entries, _) = try record.change { entries in
      guard books.book(entries).sets.contains(where: { $0.name == name }) else { throw WebRefusal(.unknownSet(name: name), status: 404) }
      return (.weights, removal)
    }
    return Kept(books.book(entries))
  }

  /// Notes weights that were tried, unless they are those that were noted last.
  private func note(_ request: WebRequest) throws -> Kept {
    let weights = try request.content(WeightChoice.self).decimals(study.scheme)
    let tried = try KeptWeights(name: nil, weights: weights, study)
    let (entries, _) = try record.change { entries in
      RecordBook.lastWeights(entries) == weights.mapValues(\.description) ? nil : (.scenario, tried)
    }
    return Kept(books.book(entries))
  }

  private func review(_ request: WebRequest) async throws -> FindingsAnswer.Card {
    struct Content: Decodable {
      var finding: String
      var outcome: FindingReview.Outcome
      var reason: String
    }
    let content = try request.content(Content.self)
    let audit = await audit.value
    guard let finding = audit.findings.first(where: { $0.key == content.finding }) else {
      throw WebRefusal(.unknownFinding, status: 404)
    }
    let reason = try Self.text(content.reason, atMost: FindingReview.longestReason, WorkbenchSentence.badReason)
    let entries = try record.append(.review, FindingReview(finding, content.outcome, reason, study))
    return FindingsAnswer.card(finding, audit.value, books.book(entries))
  }

  /// A text that a person typed, without blanks around it.
  private static func text(_ typed: String, atMost limit: Int, _ refusal: (_ limit: Int) -> WorkbenchSentence) throws -> String {
    let text = typed.trimmingCharacters(in: .whitespacesAndNewlines)
    guard !text.isEmpty, text.count <= limit else { throw WebRefusal(refusal(limit)) }
    return text
  }
}
