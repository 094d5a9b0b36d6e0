/// An effect of a model: a fixed column or a level of a random term, by its number in the model.
package enum Effect: Sendable, Hashable {
  /// A column of the fixed design, counted from 0 among all columns given (dropped ones count, and may not be used).
  case fixed(Int)
  /// A level of a random term, both counted from 0.
  case random(term: Int, level: Int)
}

/// A linear combination of effects, Σ c_i · effect_i.
package struct Contrast: Sendable, Equatable {
  /// One part of a contrast.
  package struct Part: Sendable, Equatable {
    /// The effect.
    package var effect: Effect
    /// Its coefficient.
    package var weight: Double
    /// A part.
    package init(_ effect: Effect, _ weight: Double) {
      self.effect = effect
      self.weight = weight
    }
  }

  /// The parts; an effect named twice counts with the sum of its weights.
  package var parts: [Part]

  /// A combination of effects.
  package init(_ parts: [Part]) { self.parts = parts }

  /// A combination of effects.
  package init(_ parts: [(Effect, Double)]) { self.parts = parts.map { Part($0.0, $0.1) } }
}
