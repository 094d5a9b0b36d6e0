internal import Messages
internal import RatingStudy

/// A table as it stands in its file, under its own headers, before anybody says what it is.
struct RawTable {
  /// The data below the header; columns without a header are left out.
  var table: Table
  /// What a person should know about the reading.
  var notes: [Problem]
  /// What was taken for title, header and data.
  var reading: TableReading
  /// The first column where it has no header, or only that of a running number: the names of a matrix's rows, or their numbers.
  var corner: TextColumn?
  /// The texts above the header.
  var titles: [String] = []
  /// Cells whose formula was never calculated, by row of the file and header.
  var uncalculated: [(row: Int, header: String)] = []
}

extension RawTable {
  /// Says that the first column was left out for want of a header: a note where it numbers the rows, else a warning.
  mutating func noteCorner() {
    guard let corner, corner.header.isEmpty else { return }
    let numbers = corner.levels.compactMap { Int($0) }
    let isCounting =
      numbers.count == corner.levels.count && corner.codes.enumerated().allSatisfy { $1 >= 0 && numbers[Int($1)] - numbers[0] == $0 }
    notes.append(
      Problem(
        isCounting ? .note : .warning, in: table.source,
        message: isCounting
          ? Message(ShapeSentence.rowNumbersLeftOut) : Message(FileSentence.unnamedColumn(position: "1"))))
  }
}
