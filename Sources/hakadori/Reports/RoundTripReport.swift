import Plan
import Sheets

/// What of a plan would be lost if the file that was just written were all that is left of it (取り込み直しても戻らないもの).
struct RoundTripReport {
    /// For standard error; empty where nothing is lost.
    let lines: [String]

    init(of plan: Plan, in bytes: [UInt8]) {
        do {
            let trip = try RoundTrip(of: plan, in: bytes)
            let report = ChangesReport(PlanDifference(trip.changes), before: trip.before, after: trip.after)
            guard !report.summary.isEmpty else {
                lines = []
                return
            }
            let head = say(
                "このファイルを取り込み直しても、次のものは元どおりになりません。計画の全部を残すには --to json を使ってください。",
                "Read back, this file does not give back the following. To keep the whole plan, use --to json.")
            lines = [head] + report.summary.map { "  " + $0 }
        } catch let error as UnreadableSheet {
            lines = [
                say("このファイルは計画として取り込み直せません：", "This file cannot be read back as a plan: ")
                    + error.sentence(in: CLILanguage.language)
            ]
        } catch {
            lines = [say("このファイルは計画として取り込み直せません。", "This file cannot be read back as a plan.")]
        }
    }
}
