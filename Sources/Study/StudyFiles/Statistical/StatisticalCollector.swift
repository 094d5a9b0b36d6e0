internal import CReadStat

/// What goes by while ReadStat reads a file: variables, labels of values, cells.
@safe final class StatisticalCollector {
  /// A variable, with the number or text of each of its cells.
  struct Variable {
    var name: String
    /// SPSS's or Stata's format, which tells dates.
    var format: String
    /// Which set of labels its values have.
    var labels: String?
    /// Of a text variable.
    var texts = TextInterner()
    var textCodes: [Int32] = []
    /// Of a numeric one; NaN where missing.
    var numbers: [Double] = []
    var isText: Bool
  }

  /// Most cells kept: 2 GB of numbers.
  static let mostCells = 250_000_000

  private(set) var variables: [Variable] = []
  /// By set of labels: the values that have one, in the file's order.
  private(set) var labels: [String: [(value: Double, text: String)]] = [:]
  private(set) var rowCount = 0
  private(set) var formatVersion = 0
  private(set) var declaredEncoding: String?
  /// Whether all texts were UTF-8 as they came.
  private(set) var isUTF8 = true
  /// Whether all texts could be read in the encoding given.
  private(set) var isDecodable = true
  private(set) var isTooLarge = false
  private let encoding: TextEncoding?

  /// - Parameter encoding: of texts that come as bytes; `nil`: they are UTF-8.
  init(encoding: TextEncoding?) { self.encoding = encoding }

  private static func of(_ context: UnsafeMutableRawPointer?) -> StatisticalCollector? {
    unsafe context.map { unsafe Unmanaged<StatisticalCollector>.fromOpaque($0).takeUnretainedValue() }
  }

  static let metadata: readstat_metadata_handler = { metadata, context in
    guard let collector = unsafe of(context) else { return Int32(READSTAT_HANDLER_ABORT) }
    collector.formatVersion = Int(unsafe readstat_get_file_format_version(metadata))
    if let name = unsafe readstat_get_file_encoding(metadata) {
      let text = unsafe String(cString: name)
      collector.declaredEncoding = text.isEmpty ? nil : text
    }
    return Int32(READSTAT_HANDLER_OK)
  }

  static let variable: readstat_variable_handler = { _, variable, labels, context in
    guard let collector = unsafe of(context) else { return Int32(READSTAT_HANDLER_ABORT) }
    let isText = unsafe readstat_variable_get_type_class(variable) == READSTAT_TYPE_CLASS_STRING
    collector.variables.append(
      Variable(
        name: unsafe collector.text(readstat_variable_get_name(variable)) ?? "",
        format: unsafe collector.text(readstat_variable_get_format(variable)) ?? "", labels: unsafe collector.text(labels),
        isText: isText))
    return Int32(READSTAT_HANDLER_OK)
  }

  static let label: readstat_value_label_handler = { set, value, text, context in
    guard let collector = unsafe of(context), let name = unsafe collector.text(set), let text = unsafe collector.text(text) else {
      return Int32(READSTAT_HANDLER_OK)
    }
    if unsafe readstat_value_type_class(value) == READSTAT_TYPE_CLASS_NUMERIC, unsafe readstat_value_is_tagged_missing(value) == 0 {
      collector.labels[name, default: []].append((unsafe readstat_double_value(value), text))
    }
    return Int32(READSTAT_HANDLER_OK)
  }

  static let value: readstat_value_handler = { row, variable, value, context in
    guard let collector = unsafe of(context) else { return Int32(READSTAT_HANDLER_ABORT) }
    let index = Int(unsafe readstat_variable_get_index(variable))
    guard collector.variables.indices.contains(index) else { return Int32(READSTAT_HANDLER_ABORT) }
    collector.rowCount = max(collector.rowCount, Int(row) + 1)
    guard collector.rowCount * collector.variables.count <= mostCells else {
      collector.isTooLarge = true
      return Int32(READSTAT_HANDLER_ABORT)
    }
    let isMissing = unsafe readstat_value_is_missing(value, variable) != 0
    if collector.variables[index].isText {
      let text = isMissing ? nil : unsafe collector.text(readstat_string_value(value))
      collector.variables[index].append(text)
    } else {
      collector.variables[index].numbers.append(isMissing ? .nan : unsafe readstat_double_value(value))
    }
    return Int32(READSTAT_HANDLER_OK)
  }

  /// A text of the file; what is in no known encoding is empty, and said by ``isUTF8`` or ``isDecodable``.
  private func text(_ pointer: UnsafePointer<CChar>?) -> String? {
    guard let pointer = unsafe pointer else { return nil }
    var bytes: [UInt8] = []
    var place = unsafe pointer
    while unsafe place.pointee != 0, bytes.count < CSVScanner.longestCell {
      bytes.append(unsafe UInt8(bitPattern: place.pointee))
      unsafe place += 1
    }
    if bytes.allSatisfy({ $0 < 0x80 }) || encoding == nil {
      guard UTF8Check(bytes.span, from: 0).isValid else {
        isUTF8 = false
        return ""
      }
      return String(decoding: bytes, as: UTF8.self)
    }
    guard let encoding, let decoded = try? Transcoder.utf8(bytes.span, from: 0, encoding) else {
      isDecodable = false
      return ""
    }
    return String(decoding: decoded, as: UTF8.self)
  }
}

extension StatisticalCollector.Variable {
  fileprivate mutating func append(_ text: String?) { textCodes.append(text.map { texts.code(of: $0) } ?? -1) }
}
