extension ColumnAliases {
  private static let unitWords = ["单位", "部门", "工作单位", "所在单位", "任职单位", "所在部门", "科室", "处室"]
  /// Words of duties before the units that somebody oversees.
  static let oversight = ["分管", "联系", "挂钩", "主管", "所管", "所辖", "包联"]
  private static let before = ["原", "原任", "调出", "调离", "变动前", "调整前", "交流前", "调动前", "异动前"]
  private static let after = ["现", "现任", "新", "调入", "变动后", "调整后", "交流后", "调动后", "异动后"]

  private static func combined(_ first: [String], _ second: [String]) -> [String] { first.flatMap { word in second.map { word + $0 } } }

  /// Chinese headers of contests, examinations, interviews and other offices' sheets. They stand behind those of ``offices``.
  static let furtherChinese: [Entry] = [
    Entry(table: "people", column: "person", headers: ["员工编号", "员工号", "职工号", "学号", "考号", "准考证号", "选手编号", "参赛编号"], standing: .second),
    Entry(table: "people", column: "person", headers: ["身份证号", "身份证号码", "证件号", "证件号码", "公民身份号码"], standing: .third),
    Entry(table: "people", column: "name", headers: ["人员姓名", "员工姓名", "学生姓名", "考生姓名", "选手姓名"], standing: .second),
    Entry(
      table: "people", column: "unit",
      headers: ["所属单位", "所在部门", "所属部门", "部门名称", "处室", "科室", "学院", "院系", "班级", "学校"], standing: .second),
    Entry(table: "people", column: "position", headers: ["职位"], standing: .second),
    Entry(table: "units", column: "unit", headers: ["部门名称", "所属单位", "处室", "科室", "学院", "院系", "学校"], standing: .second),
    Entry(table: "units", column: "group", headers: ["单位类型", "考核类别", "考核分类", "考核序列", "部门类别"], standing: .second),
    Entry(table: "units", column: "group", headers: ["序列", "板块", "条线", "分类", "类型", "部门类型"], standing: .third),
    Entry(
      table: "ratings", column: "person",
      headers: [
        "被评价人", "被打分人", "被考评人", "被考核对象", "被评对象", "被评价对象", "评价对象", "考评对象", "受评人", "参评人", "参评人员", "选手", "参赛选手", "选手姓名", "考生", "考生姓名", "学生",
        "学生姓名", "学员", "候选人", "应聘者", "应聘人", "申报人", "申请人", "参赛者", "员工", "干部", "教师", "被考核人姓名", "被测评人姓名", "被评人姓名",
      ], standing: .second),
    Entry(
      table: "ratings", column: "person",
      headers: ["作品", "作品编号", "作品名称", "参赛作品", "队伍", "参赛队伍", "参赛队", "代表队", "团队", "小组", "项目名称", "参赛项目", "论文", "方案", "样品"],
      standing: .last),
    Entry(
      table: "ratings", column: "rater",
      headers: [
        "评审", "评审人", "评审专家", "评审员", "评分专家", "评分员", "评委姓名", "评委编号", "评委名称", "考官姓名", "考官编号", "主考官", "裁判", "裁判员", "阅卷人", "阅卷员", "阅卷教师", "评卷人",
        "评卷教师", "评议人", "考评人", "考核人", "评估人", "评价者", "评分者", "面试官", "打分领导", "评分领导", "投票人",
      ], standing: .second),
    Entry(table: "ratings", column: "rater", headers: ["专家", "专家姓名", "领导", "领导姓名", "上级", "主管"], standing: .third),
    Entry(
      table: "ratings", column: "component",
      headers: [
        "评价指标", "考核指标", "评分指标", "评分项", "评分项目", "评价项目", "考核项目", "测评项目", "测评内容", "考核内容", "维度", "评价维度", "考核维度", "评分维度", "指标名称",
      ], standing: .second),
    Entry(
      table: "ratings", column: "score",
      headers: ["成绩", "评分值", "打分值", "评价得分", "测评得分", "考核得分", "评分结果", "评定分数", "给分"], standing: .second),
    Entry(table: "ratings", column: "label", headers: ["标签", "所示身份", "展示身份", "所示标签", "标明身份"], standing: .second),
    Entry(table: "cases", column: "person", headers: ["案例", "案例编号", "参照案例", "基准案例", "材料编号"], standing: .second),
    Entry(table: "cases", column: "key", headers: ["基准分", "参照分", "商定分", "标准分值", "专家分"], standing: .second),
    Entry(table: "ratings", column: "tier", headers: ["评价等次", "评价等级", "评定等次", "考核等次", "测评等次", "等级", "评级"], standing: .second),
    Entry(
      table: "raters", column: "rater",
      headers: ["打分人", "评审", "评审专家", "裁判", "阅卷人", "考评人", "评委姓名", "考官姓名", "面试官"], standing: .second),
    Entry(table: "raters", column: "unit", headers: ["工作单位", "所属单位", "部门"], standing: .second),
    Entry(table: "ties", column: "rater", headers: ["县领导", "市领导", "分管区领导", "分管县领导", "挂钩领导", "领导姓名"]),
    Entry(table: "ties", column: "rater", headers: ["领导", "分管领导姓名"], standing: .second),
    Entry(
      table: "ties", column: "unit", headers: ["分管联系单位", "分管（联系）单位", "联系乡镇"] + combined(oversight + ["负责"], unitWords), standing: .second),
    Entry(table: "ties", column: "unit", headers: ["分管联系部门"], standing: .second),
    Entry(table: "moves", column: "from", headers: combined(before, unitWords), standing: .second),
    Entry(table: "moves", column: "to", headers: combined(after, unitWords), standing: .second),
    Entry(table: "moves", column: "period", headers: ["任职时间", "任现职时间", "到任时间", "交流时间"]),
    Entry(
      table: "moves", column: "period", headers: ["生效", "变动", "调整", "调动", "异动", "转岗"].flatMap { [$0 + "时间", $0 + "日期"] }, standing: .second),
    Entry(table: "unit_scores", column: "unit", headers: ["部门", "部门名称", "科室", "处室"], standing: .second),
    Entry(table: "unit_scores", column: "score", headers: ["考绩得分", "考核得分", "单位考绩", "年度考绩", "考核成绩"], standing: .second),
    Entry(table: "points", column: "points", headers: ["加扣分", "加减分值", "加扣分值"], standing: .second),
    Entry(table: "points", column: "item", headers: ["事由", "加减分事由", "加扣分事项", "加减分项目", "内容"], standing: .second),
    Entry(table: "points", column: "aspect", headers: ["类型", "加减分类别"], standing: .second),
    Entry(table: "points", column: "status", headers: ["认定状态", "认定情况", "审核状态", "处理状态", "办理状态", "认定结果"], standing: .second),
    Entry(table: "points", column: "status", headers: ["是否有效", "是否计分", "是否计入", "是否认定", "是否生效"], standing: .second),
    Entry(table: "tiers", column: "tier", headers: ["评定等次", "考核档次", "年度等次"], standing: .second),
    Entry(table: "*", column: "period", headers: ["时期", "考核期", "评价周期", "周期", "学年"], standing: .second),
    Entry(table: "*", column: "period", headers: ["学期", "季度", "考核季度", "月份", "考核月份", "届", "届次", "期次"], standing: .third),
    Entry(table: "*", column: "total", headers: ["总成绩", "综合成绩", "综合评分", "最终成绩"], standing: .second),
  ]
}
