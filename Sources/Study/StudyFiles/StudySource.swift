public import RatingStudy

/// A study as its files say it: tables with named columns, before anything is checked about their content.
public struct StudySource: Sendable {
  /// The name of the file or folder, without its path and extension.
  public var name: String
  /// The folder the study is; `nil` for a single file.
  package var folder: String?
  /// The tables found, in the order of ``TableKind``, their columns under the format's names.
  public var tables: [Table]
  /// What `study.yaml` says about scores and tiers.
  package var settings: StudySettings
  /// What `study.yaml` says about files and columns.
  package var layout: FileLayout
  /// What a person should know about the reading: encodings, headers matched, files left out. No errors but after ``StudyReader/inspect(_:map:assuming:allowsOutside:)``.
  public var notes: [Problem]
  /// For each table how it was read, in the order of `tables`.
  package var readings: [TableReading]
  /// SHA-256 of the files read, in lower-case hexadecimal; the same wherever the study lies. Of a single file it is the digest of
  /// its bytes, of a folder that of the lines `digest  name` of its files, sorted by name.
  public var sha256: String

  /// How each file was read; ``StudySettingsText`` writes it down.
  package var taken = TakenLayout()

  /// The table of a kind.
  package func table(_ kind: TableKind) -> Table? {
    tables.first { $0.name == kind.rawValue }
  }
}
