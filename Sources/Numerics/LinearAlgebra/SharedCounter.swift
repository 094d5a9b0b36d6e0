public import Synchronization

/// Hands out 0, 1, 2, … to whichever thread asks next.
@usableFromInline final class SharedCounter: Sendable {
  @usableFromInline let value = Atomic<Int>(0)

  @inlinable init() {}

  @inlinable func take() -> Int { value.add(1, ordering: .relaxed).oldValue }
}
