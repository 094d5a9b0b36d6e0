import ArgumentParser

/// Whose names are shown.
struct PrivacyOptions: ParsableArguments {
  @Option(
    help: .init(
      en:
        "Show codes in place of the names of persons and raters, everywhere; the key is kept in this file and extended where names are new.",
      zh: "处处以代码代替被考核人和评分人的姓名；对照表保存在此文件中，遇到新姓名时补充。", value: "对照表", called: "keyfile"))
  var pseudonymize: String?
}
