import Algorithms
import Findings
import Japanese
import Plan

/// Findings to read at a terminal or in a mail (指摘の一覧): the surest first, then action by action, each with what it
/// rests on.
struct FindingsReport {
    let plans: [CheckedPlan]
    /// Columns of a line; a mail keeps 76 unbroken.
    var width = 76

    var text: String {
        let reports = plans.map { lines(of: $0).map { $0 + "\n" }.joined() }.joined(separator: "\n")
        guard plans.count > 1 else { return reports }
        let findings = plans.flatMap(\.findings)
        let with = plans.count { !$0.findings.open.isEmpty }
        return reports + "\n"
            + say(
                "\(plans.count)計画のうち\(with)計画に指摘があります。\(counts(of: findings))",
                "\(with) of \(plans.count) plans have findings. \(counts(of: findings))") + "\n"
    }

    private func lines(of checked: CheckedPlan) -> [String] {
        var lines = [checked.plan.title, checked.source.name, ""]
        for certainty in Certainty.allCases.sorted(by: >) {
            let findings = checked.findings.open.filter { $0.certainty == certainty }
            guard !findings.isEmpty else { continue }
            lines.append("■ \(heading(certainty))" + say("（\(findings.count)）", " (\(findings.count))"))
            lines += actions(findings, in: checked)
        }
        return lines + broken(counts(of: checked.findings), indent: 0)
    }

    /// Findings under the action that they are about; those about none come first.
    private func actions(_ findings: [Finding], in checked: CheckedPlan) -> [String] {
        var lines: [String] = []
        var heading: String?
        for finding in findings {
            let own = subject(of: finding, in: checked)
            if own != heading { lines += ["", own.shortened(to: width)] }
            heading = own
            lines += self.lines(of: finding, in: checked)
        }
        return lines + [""]
    }

    private func lines(of finding: Finding, in checked: CheckedPlan) -> [String] {
        let years = finding.years.isEmpty ? "" : span(finding.years) + say("　", ": ")
        let evidence = finding.evidence.filter { $0.kind != .blank }.map { evidence in
            (label: label(of: evidence, beside: finding, in: checked), evidence: evidence)
        }
        let column = evidence.map(\.label.columns).max() ?? 0
        return ["  \(years)\(finding.rule.title[CLILanguage.language]) [\(finding.rule.id)]"]
            + broken(finding.sentence(in: CLILanguage.language), indent: 4)
            + evidence.map { label, evidence in
                let room = max(20, width - column - 10)
                let text = evidence.text.shortened(to: room)
                return "      \(label.padded(to: column))  " + (evidence.kind == .quote ? "「\(text)」" : text)
            }
    }

    /// 「令和5年度 年度目標・取組内容」: only what the heading does not say already.
    private func label(of evidence: Evidence, beside finding: Finding, in checked: CheckedPlan) -> String {
        guard let place = evidence.place else { return say("計算", "calculation") }
        let names = ChangeWords(before: nil, after: checked.plan)
        let year = place.year.map { finding.years == [$0] ? "" : span([$0]) + " " } ?? ""
        let other = place.action.flatMap { $0 == finding.action ? nil : checked.plan[$0]?.number }
        return (other.map { say("取組\($0) ", "action \($0) ") } ?? "") + year + names.field(place)
    }

    private func subject(of finding: Finding, in checked: CheckedPlan) -> String {
        if let action = checked.action(of: finding) { return "\(action.number) \(action.name)" }
        return ChangeWords(before: nil, after: checked.plan).name(of: finding.place.subject)
    }

    /// 「令和5年度〜令和7年度」.
    private func span(_ years: [FiscalYear]) -> String {
        let names = years.map { say($0.eraLabel, "FY\($0.value)") }
        let isUnbroken = years.adjacentPairs().allSatisfy { $0.next == $1 }
        guard isUnbroken, let first = names.first, let last = names.last, names.count > 1 else {
            return names.joined(separator: say("・", ", "))
        }
        return first + say("〜", " to ") + last
    }

    private func heading(_ certainty: Certainty) -> String {
        switch certainty {
        case .arithmetic: say("計算　数を計算し直せば確かめられること", "Arithmetic: anybody can work it out again")
        case .textual: say("記載　書かれていること、空いていることから言えること", "Textual: by what is written or blank")
        case .suggestion: say("問い　書いた人に尋ねたいこと", "Suggestions: questions to whoever wrote it")
        }
    }

    /// 「指摘 12件（計算 2、記載 5、問い 5）」.
    private func counts(of findings: [Finding]) -> String {
        let open = findings.open
        guard !open.isEmpty else {
            return say("指摘はありません。", "No findings.") + answered(findings.count)
        }
        func count(_ certainty: Certainty) -> Int { open.count { $0.certainty == certainty } }
        return say(
            "指摘 \(open.count)件（計算 \(count(.arithmetic))、記載 \(count(.textual))、問い \(count(.suggestion))）",
            "\(open.count.counted("finding", "findings")) (\(count(.arithmetic)) arithmetic, \(count(.textual)) textual, "
                + "\(count(.suggestion)) suggestions)") + answered(findings.count - open.count)
    }

    private func answered(_ count: Int) -> String {
        count == 0 ? "" : say("、確認済み \(count)件", ", \(count) answered")
    }

    private func broken(_ line: String, indent: Int) -> [String] {
        let margin = String(repeating: " ", count: indent)
        return HelpLayout.text(margin + line, width: width).split(separator: "\n").map(String.init)
    }
}
