package import Messages
package import RatingStudy

/// Whom of those in question raters scored, those tied to them and the others: what a choice of whom to score could work through.
package enum WhoRatesWhom {
  /// A sentence for each of the study's kinds of tie that meets somebody; none without ratings or ties.
  package static func notes(_ study: Study) -> [Message] {
    guard let ratings = study.ratings else { return [] }
    return study.tieKinds.indices.compactMap { kind in
      let tie = TieKind(name: study.tieKinds[kind], isTied: study.tied(kind: kind))
      guard let favoritism = Favoritism(study, ratings, tie, AuditSettings()) else { return nil }
      let all = TieCoverages(favoritism.panel, ratings, isTied: favoritism.isTied)
      var (tied, untied) = (TieCoverage.Share(), TieCoverage.Share())
      for rows in favoritism.rowsOf where rows.contains(where: { favoritism.isTied[$0] }) {
        let own = all.coverage(rows, nil)
        tied.add(own.tied)
        untied.add(own.untied)
      }
      return Message(FavoritismSentence.tieCoverage(tie: tie.name, tied: tied, untied: untied))
    }
  }
}
