import HTML
import Japanese
import Plan

/// The target and the actual of one year of a stated indicator (指標の年度の値), each as it was written.
struct IndicatorYearText: Sendable {
    let indicator: Indicator
    let wording: Wording

    /// Both, with what was remarked; a blank where nothing is written.
    func html(of year: FiscalYear) -> HTML {
        let written = indicator[year]
        guard written != IndicatorYear() else { return "<span class=\"blank\">\(wording.blank)</span>" }
        let remark: HTML = written.remark.map { "<span class=\"of\">\(wording.original($0))</span>" } ?? ""
        return "\(part(wording.targetPart, written.target))\(part(wording.actualPart, written.actual))\(remark)"
    }

    /// The target alone, as a paragraph; nothing where there is none.
    func target(of year: FiscalYear) -> HTML {
        indicator[year].target.map { "<p>\(part(wording.targetPart, $0))</p>" } ?? ""
    }

    private func part(_ word: String, _ value: IndicatorValue?) -> HTML {
        guard let value else { return "" }
        return "<span class=\"side\"><span class=\"of\">\(word)</span> \(wording.original(value.text))</span> "
    }
}

extension Wording {
    fileprivate var targetPart: String { say("目標", "target") }
    fileprivate var actualPart: String { say("実績", "actual") }
    var actualValue: String { say("実績値", "Actual") }
    var actualRemark: String { say("備考", "Remark") }
}
