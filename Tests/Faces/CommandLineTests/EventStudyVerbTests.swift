import Foundation
import Testing

/// `evenhand event-study`: any panel, or published coefficients.
@Suite struct EventStudyVerbTests {
  /// 12 units, 8 times; four first treated at 5, four at 6, four never; an effect of 2, a little noise that is the same every time.
  private static var panel: String {
    var lines = ["unit,time,first,y"]
    for unit in 0..<12 {
      let first = [5, 6, nil][unit % 3]
      for time in 1...8 {
        let noise = Double((unit * 37 + time * 53) % 19) / 19 - 0.5
        let value = Double(unit) + 0.2 * Double(time) + (first.map { time >= $0 } ?? false ? 2 : 0) + 0.4 * noise
        lines.append("u\(unit),\(time),\(first.map(String.init) ?? ""),\(value)")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func run(_ text: String, _ arguments: [String]) throws -> Program.Run {
    let folder = try TemporaryFolder()
    return try Program.run(["event-study", try folder.write("panel.csv", Data(text.utf8))] + arguments)
  }

  private static let columns = ["--unit", "unit", "--time", "time", "--first-treated", "first", "--outcome", "y"]

  @Test("an effect, leads, a path around the last time before, and bounds, in every form")
  func panel() throws {
    let json = try JSON.read(try run(Self.panel, Self.columns + ["--format", "json"]).output)
    #expect(abs((json["average"]?["estimate"]?.value ?? 0) - 2) < 0.3)
    #expect(json["leadsPValue"]?.value != nil && json["clusters"]?.value == 12)
    let times = json["path"]?.items.compactMap { $0["time"]?.value } ?? []
    #expect(times.contains(-1) && times.contains(0) && times.contains(-3))
    #expect((json["honest"]?["breakdown"]?.value ?? 0) > 0)
    #expect(json["honest"]?["relativeMagnitudes"]?.items.count == 4)
    for language in ["en", "zh"] {
      let text = try run(Self.panel, Self.columns + ["--lang", language])
      #expect(text.status == 0 && !text.output.isEmpty)
    }
  }

  @Test("published coefficients: the Medicaid example's interval for M̄ = 1, [.0171, .0720]")
  func coefficients() throws {
    let folder = try TemporaryFolder()
    let beta = """
      year,beta
      2008,-0.00528534242424173
      2009,-0.011297318398269418
      2010,-0.0026759755411250585
      2011,-0.0014193119047634095
      2012,0.00033967748917584917
      2014,0.04644686450216451
      2015,0.0692061803030299

      """
    let sigma = """
      a,b,c,d,e,f,g
      7.488484710399491e-05,6.03987552435238e-05,4.4446186904779476e-05,3.3857655990031946e-05,4.328013508653239e-05,4.765882183767561e-05,2.4251295373346945e-05
      6.039875524352376e-05,7.266499060752233e-05,3.7893281156990665e-05,2.8665763072406987e-05,4.5433213430978894e-05,4.428852685164869e-05,2.8246557930494702e-05
      4.4446186904779415e-05,3.789328115699065e-05,5.0520507244056285e-05,2.6736779513641308e-05,2.778193833012175e-05,3.060645424283586e-05,9.637548016175638e-06
      3.385765599003193e-05,2.8665763072406966e-05,2.67367795136413e-05,4.003221779501577e-05,2.4128608688487526e-05,2.3808693710839803e-05,2.923901909100906e-06
      4.328013508653233e-05,4.543321343097886e-05,2.778193833012173e-05,2.4128608688487495e-05,5.462665387084473e-05,3.68253531635773e-05,9.72297778995187e-06
      4.7658821837675445e-05,4.428852685164861e-05,3.060645424283579e-05,2.3808693710839718e-05,3.6825353163577254e-05,8.375674028516335e-05,6.32140330338894e-05
      2.4251295373346877e-05,2.8246557930494655e-05,9.63754801617562e-06,2.9239019091008415e-06,9.722977789951834e-06,6.32140330338894e-05,0.00010712358152956509

      """
    let arguments = [
      "event-study", try folder.write("beta.csv", Data(beta.utf8)), "--estimates", "beta", "--event-time", "year", "--reference", "2013",
      "--covariance", try folder.write("sigma.csv", Data(sigma.utf8)), "--at", "2014",
    ]
    let json = try JSON.read(try Program.run(arguments + ["--magnitudes", "1", "--smoothness", "0.01", "--format", "json"]).output)
    let relative = json["honest"]?["relativeMagnitudes"]?.items[0]["interval"]?.items.compactMap(\.value) ?? []
    #expect(relative.count == 2 && abs(relative[0] - 0.0171) < 0.0012 && abs(relative[1] - 0.072) < 0.0012)
    let smooth = json["honest"]?["smoothness"]?.items[0]["interval"]?.items.compactMap(\.value) ?? []
    #expect(smooth.count == 2 && abs(smooth[0] - 0.0132) < 2e-4 && abs(smooth[1] - 0.0787) < 2e-4)
    #expect(try Program.run(arguments + ["--unit", "year"]).status == 64)
  }

  @Test("what can't be read is named, in both languages")
  func badInput() throws {
    let broken = "unit,time,first,y\na,1,2,x\na,1,3,2\n,2,,1\n"
    let run = try run(broken, Self.columns)
    #expect(run.status == 65)
    for part in ["row 2", "row 3", "two times of first treatment", "twice", "row 4"] { #expect(run.errors.contains(part), "\(part)") }
    #expect(try self.run(Self.panel, ["--unit", "unit"]).status == 64)
    let missing = try self.run(Self.panel, Self.columns.map { $0 == "y" ? "z" : $0 } + ["--lang", "zh"])
    #expect(missing.status == 65 && missing.errors.contains("没有 z 列"))
  }
}
