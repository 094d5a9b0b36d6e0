extension YAMLMessage {
  package var chinese: String {
    switch self {
    case .syntax: "不是有效的 YAML：{detail}"
    case .empty: "文件为空"
    case .notAMapping: "此处应为若干“键: 值”"
    case .fullWidthColon: "此处的冒号为全角“：”；请写半角冒号加空格，如 weight: 40"
    case .notASequence: "此处应为列表（[a, b] 或以 - 开头的若干行）"
    case .notText: "此处应为单个值"
    case .unknownKey: "此处不认识 {key}；可用的有 {allowed}"
    case .missingKey: "此处缺少 {key}"
    case .repeatedKey: "{key} 在此处出现两次"
    case .notANumber: "此处应为数字"
    case .notAnInteger: "此处应为整数"
    case .outOfRange: "此处应为 {minimum} 至 {maximum} 之间的数"
    case .notAChoice: "此处应为 {allowed} 之一"
    }
  }
}
