package import Messages
internal import MixedModels
package import Statistics

/// What a study of reliability asks, and every constant that decides.
public struct ReliabilityOptions: Sendable {
  /// The design of the ratings; nil: person x rater, or person x (rater:component) where there are several components.
  public var design: String?
  /// The facet whose levels are to be distinguished.
  public var object = "person"
  /// Facets of which no other conditions will ever be meant; nil: the component, where it is a facet.
  public var fixed: [String]?
  /// Numbers of conditions to look at: "rater=1,2,5".
  public var sizes: [String] = []
  /// The reliability that is wanted.
  public var wanted = 0.8
  /// The level of intervals.
  public var interval = 0.95
  /// Resamples of Krippendorff's α.
  public var draws = 1000
  /// With more distinct scores than this, coefficients for categories are left out.
  public var mostCategories = 20
  /// With more distinct scores than this, α on a ratio scale is left out: its work grows with their square.
  public var mostRatioValues = 300
  /// More conditions than this are not looked for.
  public var mostConditions = 1000
  /// Random vectors of the leave-out correction's projection.
  public var leaveOutDraws = 200
  /// Up to so many ratings times nodes leverages are exact.
  public var leaveOutExactWork = 400_000_000
  /// The seed of all random streams.
  public var seed: UInt64 = 1

  /// All categories that can be given, as numbers or names of tiers; nil: those of the scale that the study states, else those that occur.
  package var categories: [String]?
  /// Partial agreement of categories, beside none.
  package var weights: [AgreementWeights] = [.ordinal, .linear, .quadratic]
  /// Two raters to look at closely; nil: none.
  package var pair: [String]?
  /// Pairs of raters, and of components, with fewer targets in common are left out.
  package var leastCommon = 5
  /// Up to so many pairs of raters are looked at one by one.
  package var mostPairs = 20_000
  /// Of more pairs than this those that agree least are listed.
  package var mostListed = 1000
  /// Up to so many meetings of raters over targets are gone through.
  package var mostPairWork = 400_000_000

  /// The usual ones.
  public init() {}

  /// The numbers of conditions looked at where none are asked for.
  public static let standardSizes = [1, 2, 3, 4, 5, 6, 8, 10, 15, 20]
}

/// Why reliability can't be studied.
package enum ReliabilityError: Error, Sendable {
  /// There are no ratings.
  case noRatings
  /// Scores whose squares overflow.
  case overflow
  /// The design can't be read.
  case badDesign(String)
  /// The facet to be distinguished isn't in the design.
  case objectMissing(String)
  /// The numbers of conditions can't be read, or are of no facet of the design.
  case badSizes(String)
  /// The categories can't be read.
  case badCategories(String)
  /// So many ratings are none of the categories asked for.
  case notACategory(component: String, score: Double, count: Int)
  /// What was asked for is no pair of raters.
  case badPair(String)
  /// There is no such rater.
  case unknownRater(String)

  /// Whether the person asked for something that can't be meant; else it is the data.
  package var isWrongUse: Bool {
    switch self {
    case .noRatings, .overflow: false
    case .badDesign, .objectMissing, .badSizes, .badCategories, .notACategory, .badPair, .unknownRater: true
    }
  }

  /// What a person reads.
  package var message: Message {
    switch self {
    case .noRatings: Message(ModelSentence.noRatings)
    case .overflow: ModelWords.message(MixedModelError.outOfRange(part: "score"))
    case .badDesign(let text): Message(ReliabilitySentence.badDesign(text: text))
    case .objectMissing(let name): Message(ReliabilitySentence.objectMissing(object: name))
    case .badSizes(let text): Message(ReliabilitySentence.badSizes(text: text))
    case .badCategories(let text): Message(AgreementSentence.badCategories(text: text))
    case .notACategory(let component, let score, let count):
      Message(AgreementSentence.notACategory(component: component, score: score, count: count))
    case .badPair(let text): Message(AgreementSentence.badPair(text: text))
    case .unknownRater(let name): Message(AgreementSentence.unknownRater(name: name))
    }
  }
}
