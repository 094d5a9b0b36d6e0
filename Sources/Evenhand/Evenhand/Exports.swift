// Whoever imports Evenhand reads its results without a further import.
@_exported public import FacetsModels
@_exported public import GroupComparison
@_exported public import HiddenReasons
@_exported public import LinearAlgebra
@_exported public import Messages
@_exported public import MixedModels
@_exported public import Normalization
@_exported public import Panels
@_exported public import RaterBias
@_exported public import RatingPlans
@_exported public import RatingStudy
@_exported public import Scoring
@_exported public import Statistics
@_exported public import StudyFiles
@_exported public import StudyModel
@_exported public import Synthesis
@_exported public import WeightSimulation
