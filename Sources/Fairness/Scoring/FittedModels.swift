internal import RatingStudy
internal import StudyModel
internal import Synchronization

/// The models of the studies that an adjuster has met, each fitted when it is first asked for.
final class FittedModels: Sendable {
  private let threads: Int
  private let known = Mutex<[String: FittedStudyModel]>([:])

  init(threads: Int) { self.threads = threads }

  /// - Throws: `StudyModelError` where the ratings can't carry a model.
  func model(of study: Study) throws(StudyModelError) -> FittedStudyModel {
    if !study.sha256.isEmpty, let model = known.withLock({ $0[study.sha256] }) { return model }
    let model = try StudyModel.fit(study, threads: threads)
    if !study.sha256.isEmpty { known.withLock { $0[study.sha256] = model } }
    return model
  }
}
