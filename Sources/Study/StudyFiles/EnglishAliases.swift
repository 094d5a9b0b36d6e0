extension ColumnAliases {
  /// The headers of English sheets. They are compared without white space, `_`, `-` and `.`: `employee_id` is `Employee ID`.
  static let english: [Entry] = people + ratings + others

  private static let names = ["name", "full name", "person name", "employee name", "staff name", "student name", "candidate name"]
  private static let units = ["department", "dept", "department name", "unit name", "business unit", "org unit"]
  private static let furtherUnits = [
    "team", "team name", "division", "office", "branch", "organization", "organisation", "school", "institution", "faculty", "agency",
    "bureau",
  ]
  private static let raterIdentifiers = [
    "rater id", "judge id", "judge no", "judge number", "examiner id", "examiner no", "reviewer id", "grader id", "marker id",
    "assessor id",
    "evaluator id", "referee id", "panelist id",
  ]
  private static let raters = [
    "judge", "examiner", "reviewer", "grader", "marker", "assessor", "evaluator", "appraiser", "referee", "scorer", "panelist", "panellist",
    "panel member", "juror", "adjudicator", "observer", "coder", "annotator", "voter", "rated by", "scored by", "graded by", "marked by",
    "reviewed by", "assessed by", "evaluated by",
  ]
  private static let raterNames = [
    "rater name", "judge name", "examiner name", "reviewer name", "grader name", "marker name", "assessor name", "evaluator name",
  ]
  /// Raters by their office, where nobody is called a rater.
  private static let superiors = [
    "manager", "manager id", "manager name", "line manager", "supervisor", "supervisor id", "interviewer", "leader", "boss",
  ]
  private static let persons = [
    "employee", "candidate", "contestant", "examinee", "applicant", "nominee", "ratee", "student", "participant", "competitor", "athlete",
    "performer", "official", "learner", "trainee", "interviewee", "appraisee", "assessee", "evaluatee", "person rated", "rated person",
    "diver",
  ]
  private static let identifiers = [
    "person id", "employee id", "employee number", "employee no", "employee code", "emp id", "staff id", "staff no", "staff number",
    "personnel number",
    "idstud", "pid", "candidate id", "candidate no", "candidate number", "contestant id", "contestant no", "student id", "student no",
    "student number",
    "participant id",
    "examinee id", "applicant id", "ratee id", "competitor id",
  ]
  /// What is scored, where nobody is named.
  private static let things = [
    "entry", "entry id", "entry no", "entry number", "team", "team id", "team name", "essay", "essay id", "paper", "paper id", "project",
    "project id",
    "project name", "proposal", "proposal id", "submission", "submission id", "application", "application id", "script", "work", "product",
    "sample",
    "wine", "pair", "couple",
  ]

  private static let people: [Entry] = [
    Entry(table: "people", column: "person", headers: identifiers),
    Entry(table: "people", column: "person", headers: ["id"] + persons, standing: .second),
    Entry(table: "people", column: "name", headers: names),
    Entry(table: "people", column: "unit", headers: units),
    Entry(table: "people", column: "unit", headers: furtherUnits, standing: .second),
    Entry(table: "people", column: "seniority", headers: ["tenure", "years of service", "length of service"]),
    Entry(table: "units", column: "unit", headers: units),
    Entry(table: "units", column: "unit", headers: furtherUnits, standing: .second),
    Entry(table: "units", column: "group", headers: ["group name", "peer group", "comparison group"]),
    Entry(table: "units", column: "group", headers: ["category", "unit type", "cluster"], standing: .second),
    Entry(table: "raters", column: "rater", headers: raterIdentifiers),
    Entry(table: "raters", column: "rater", headers: raters, standing: .second),
    Entry(table: "raters", column: "rater", headers: raterNames + superiors, standing: .third),
    Entry(table: "raters", column: "unit", headers: units),
    Entry(table: "raters", column: "unit", headers: furtherUnits, standing: .second),
    Entry(table: "ties", column: "rater", headers: raterIdentifiers),
    Entry(table: "ties", column: "rater", headers: raters, standing: .second),
    Entry(table: "ties", column: "rater", headers: raterNames + superiors, standing: .third),
    Entry(table: "ties", column: "unit", headers: units),
    Entry(table: "ties", column: "unit", headers: furtherUnits, standing: .second),
    Entry(table: "ties", column: "person", headers: identifiers),
    Entry(table: "ties", column: "person", headers: persons, standing: .second),
    Entry(table: "ties", column: "kind", headers: ["relation", "relationship", "tie", "type"]),
  ]

  private static let ratings: [Entry] = [
    Entry(table: "ratings", column: "person", headers: identifiers),
    Entry(table: "ratings", column: "person", headers: persons, standing: .second),
    Entry(table: "ratings", column: "person", headers: things, standing: .last),
    Entry(table: "ratings", column: "rater", headers: raterIdentifiers),
    Entry(table: "ratings", column: "rater", headers: raters, standing: .second),
    Entry(table: "ratings", column: "rater", headers: raterNames + superiors, standing: .third),
    Entry(
      table: "ratings", column: "component",
      headers: [
        "criterion", "criteria", "criterion name", "dimension", "competency", "rubric", "rubric item", "trait", "rating dimension",
        "measure",
        "indicator",
      ]),
    Entry(
      table: "ratings", column: "score",
      headers: ["mark", "marks", "points", "rating", "rating value", "score value", "grade", "given score"]),
    Entry(
      table: "ratings", column: "tier",
      headers: ["rating", "grade", "band", "performance rating", "rating category", "letter grade", "performance band"]),
  ]

  private static let others: [Entry] = [
    Entry(table: "cases", column: "person", headers: ["case", "case id", "reference case", "vignette", "dossier"] + identifiers),
    Entry(table: "cases", column: "key", headers: ["agreed score", "reference score", "expert score", "true score", "key score"]),
    Entry(table: "ratings", column: "label", headers: ["shown as", "label shown", "shown label"]),
    Entry(table: "moves", column: "person", headers: identifiers),
    Entry(table: "moves", column: "person", headers: persons, standing: .second),
    Entry(
      table: "moves", column: "from",
      headers: [
        "from unit", "from department", "old unit", "old department", "former unit", "former department", "previous unit",
        "previous department", "from team",
      ]),
    Entry(
      table: "moves", column: "to",
      headers: ["to unit", "to department", "new unit", "new department", "current unit", "current department", "to team"]),
    Entry(table: "moves", column: "period", headers: ["move year", "move date", "date of move", "effective date", "transfer date"]),
    Entry(table: "unit_scores", column: "unit", headers: units),
    Entry(table: "unit_scores", column: "unit", headers: furtherUnits, standing: .second),
    Entry(table: "unit_scores", column: "score", headers: ["unit score", "team score", "performance score", "result", "points", "rating"]),
    Entry(table: "points", column: "points", headers: ["point", "adjustment", "bonus points", "bonus", "deduction", "delta"]),
    Entry(table: "points", column: "item", headers: ["reason", "description", "event"]),
    Entry(table: "points", column: "aspect", headers: ["category", "area"]),
    Entry(table: "points", column: "status", headers: ["state", "appeal status"]),
    Entry(table: "tiers", column: "tier", headers: ["band", "grade", "rating", "outcome", "final rating", "performance rating"]),
    Entry(table: "ballots", column: "abstain", headers: ["abstained", "abstentions", "abstention", "blank"]),
    Entry(table: "ballots", column: "entitled", headers: ["eligible", "electorate", "issued", "ballots issued", "eligible voters"]),
    Entry(table: "ballots", column: "returned", headers: ["ballots returned", "cast", "ballots cast", "received", "votes cast"]),
    Entry(table: "ballots", column: "valid", headers: ["valid votes", "valid ballots"]),
    Entry(table: "ballots", column: "class", headers: ["voter group", "ballot class", "ballot type", "electorate group"]),
    Entry(
      table: "*", column: "period",
      headers: [
        "year", "cycle", "review cycle", "review period", "rating period", "assessment period", "assessment year", "fiscal year",
        "financial year",
        "academic year", "school year",
      ]),
    Entry(table: "*", column: "period", headers: ["quarter", "month", "semester", "term", "half year", "wave"], standing: .third),
    Entry(
      table: "*", column: "total",
      headers: ["total score", "overall score", "final score", "composite score", "total points", "total mark"]),
    Entry(table: "*", column: "rank", headers: ["ranking", "placing"]),
  ]
}
