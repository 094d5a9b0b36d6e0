internal import CLAPACK

/// Cholesky factorization and inversion of a symmetric positive definite matrix, cut into square tiles of fixed size.
///
/// Tiles that do not depend on each other are worked on at the same time, each by one-threaded BLAS calls of a shape
/// that does not depend on the number of threads. So two threads are nearly twice as fast, and the result is the
/// same to the byte for any number of threads, which a library's own threading does not promise.
/// Only products of the form A B' are used: they run along columns, which the reference library needs.
/// Source: Buttari, Langou, Kurzak and Dongarra (2009), A class of parallel tiled linear algebra algorithms for multicore architectures.
struct TiledCholesky {
  /// Rows and columns of a tile. Large enough for matrix products to be efficient, small enough that a matrix of order
  /// 1000 still gives both cores work to the end.
  static let tile = 128

  let order: Int
  let threads: Int
  private var tiles: Int { (order + Self.tile - 1) / Self.tile }

  init(order: Int, threads: Int) {
    self.order = order
    self.threads = threads
  }

  private func start(_ t: Int) -> Int { t * Self.tile }
  private func size(_ t: Int) -> Int { min(Self.tile, order - t * Self.tile) }

  /// Replaces the lower triangle of `a` by its Cholesky factor; the strict upper triangle is not touched outside the
  /// diagonal tiles.
  ///
  /// - Returns: 0, or the order (from 1) of the leading part that is not positive definite.
  func factor(_ a: UnsafeMutablePointer<Double>, leading lda: Int) -> Int {
    let ld = Int32(lda)
    nonisolated(unsafe) let a = unsafe a
    for k in 0..<tiles {
      let k0 = start(k)
      let nk = Int32(size(k))
      let diagonal = unsafe a + (k0 + k0 * lda)
      let info = unsafe la_dpotrf(Letter.lower, nk, diagonal, ld)
      if info > 0 { return k0 + Int(info) }
      guard k + 1 < tiles else { break }
      parallelLoop(tiles - k - 1, threads: threads) { step in
        let i = k + 1 + step
        unsafe la_dtrsm(
          Letter.right, Letter.lower, Letter.transposed, Letter.nonUnit, Int32(size(i)), nk, 1, a + (k0 + k0 * lda), ld,
          a + (start(i) + k0 * lda), ld)
      }
      parallelLoop(tiles - k - 1, threads: threads) { step in
        unsafe update(column: k + 1 + step, from: k, of: a, leading: lda)
      }
    }
    return 0
  }

  /// Subtracts panel `k`'s part from tile column `j`.
  private func update(column j: Int, from k: Int, of a: UnsafeMutablePointer<Double>, leading lda: Int) {
    let ld = Int32(lda)
    let j0 = start(j)
    let nj = size(j)
    let panel = unsafe a + start(k) * lda
    let nk = Int32(size(k))
    unsafe la_dsyrk(Letter.lower, Letter.plain, Int32(nj), nk, -1, panel + j0, ld, 1, a + (j0 + j0 * lda), ld)
    let below = order - j0 - nj
    guard below > 0 else { return }
    unsafe la_dgemm(
      Letter.plain, Letter.transposed, Int32(below), Int32(nj), nk, -1, panel + (j0 + nj), ld, panel + j0, ld, 1,
      a + (j0 + nj + j0 * lda), ld)
  }

  /// Writes the lower triangle of A⁻¹ = Y Y', Y = L⁻ᵀ, to `inverse`, given the factor L in the lower triangle of `l`.
  ///
  /// - Parameter scratch: order × order numbers, overwritten by Y.
  func invert(
    _ l: UnsafePointer<Double>, leading lda: Int, into inverse: UnsafeMutablePointer<Double>, scratch y: UnsafeMutablePointer<Double>
  ) {
    nonisolated(unsafe) let l = unsafe l
    nonisolated(unsafe) let inverse = unsafe inverse
    nonisolated(unsafe) let y = unsafe y
    parallelLoop(tiles, threads: threads) { i in unsafe invertRow(i, of: l, leading: lda, into: y) }
    // Long rows of tiles first, so that the threads end together.
    parallelLoop(tiles, threads: threads) { j in unsafe multiplyColumn(j, of: y, into: inverse) }
  }

  /// Row `i` of tiles of Y, from Y L' = I: independent of the other rows.
  private func invertRow(_ i: Int, of l: UnsafePointer<Double>, leading lda: Int, into y: UnsafeMutablePointer<Double>) {
    let n = order
    let i0 = start(i)
    let ni = size(i)
    for column in i0..<n {
      for row in i0..<(i0 + ni) { unsafe y[row + column * n] = row == column ? 1 : 0 }
    }
    for j in i..<tiles {
      let j0 = start(j)
      let nj = Int32(size(j))
      if j > i {
        unsafe la_dgemm(
          Letter.plain, Letter.transposed, Int32(ni), nj, Int32(j0 - i0), -1, y + (i0 + i0 * n), Int32(n), l + (j0 + i0 * lda),
          Int32(lda), 0, y + (i0 + j0 * n), Int32(n))
      }
      unsafe la_dtrsm(
        Letter.right, Letter.lower, Letter.transposed, Letter.nonUnit, Int32(ni), nj, 1, l + (j0 + j0 * lda), Int32(lda),
        y + (i0 + j0 * n), Int32(n))
    }
  }

  /// Column `j` of tiles of Y Y', from the diagonal down.
  private func multiplyColumn(_ j: Int, of y: UnsafePointer<Double>, into inverse: UnsafeMutablePointer<Double>) {
    let n = order
    let j0 = start(j)
    for i in j..<tiles {
      let i0 = start(i)
      unsafe la_dgemm(
        Letter.plain, Letter.transposed, Int32(size(i)), Int32(size(j)), Int32(n - i0), 1, y + (i0 + i0 * n), Int32(n),
        y + (j0 + i0 * n), Int32(n), 0, inverse + (i0 + j0 * n), Int32(n))
    }
  }
}
