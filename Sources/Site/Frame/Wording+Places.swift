import HTML
import Japanese
import Plan

extension Wording {
    func yearHeading(_ year: FiscalYear) -> String { say("\(yearInFull(year))の状況", "\(yearInFull(year))") }
    func withStatus(_ label: String, _ count: Int) -> String { say("\(label)の取組（\(count)件）", "\(label) (\(count))") }
    func withStatus(_ label: HTML, _ count: Int) -> HTML { say("\(label)の取組（\(count)件）", "\(label) (\(count))") }
}
