import Findings
import HTML
import Japanese
import Plan

/// Findings as a page shows them (指摘の一覧): the surest first, then action by action, each with what it rests on.
struct FindingList: Sendable {
    let findings: [Finding]
    let context: PlanContext
    /// Whether the things it is about have pages: those of a plan that is not published yet have none.
    var isLinked = true
    /// Whether it says what the reader of a finding can do.
    var hasAdvice = false
    /// Behind every id, where there are two lists on a page.
    var suffix = ""
    /// What stands below a finding, such as the form that answers it.
    var below: @Sendable (Finding) -> HTML = { _ in "" }

    private var wording: Wording { context.wording }

    var html: HTML {
        Certainty.allCases.sorted(by: >).reduce(into: HTML()) { html, certainty in
            let some = findings.filter { $0.certainty == certainty }
            guard !some.isEmpty else { return }
            let id = "findings-\(certainty.rawValue)\(suffix)"
            html += """
                <section class="findings" aria-labelledby="\(id)"><h2 id="\(id)">\(wording.heading(certainty))\
                <span class="of">\(wording.count(some.count))</span></h2><p class="note">\(wording.meaning(certainty))</p>\
                \(groups(some).map(group))</section>
                """
        }
    }

    /// Findings one after another that are about the same thing.
    private func groups(_ findings: [Finding]) -> [[Finding]] {
        findings.reduce(into: []) { groups, finding in
            if let last = groups.last?.last, subject(last) == subject(finding) {
                groups[groups.count - 1].append(finding)
            } else {
                groups.append([finding])
            }
        }
    }

    private enum About: Hashable {
        case action(Action.ID)
        case policy(Policy.ID)
        case plan
    }

    private func subject(_ finding: Finding) -> About {
        if let action = finding.action { return .action(action) }
        if case .policy(let id) = finding.place.subject { return .policy(id) }
        return .plan
    }

    private func group(_ findings: [Finding]) -> HTML {
        guard let first = findings.first else { return "" }
        return
            "<div class=\"about\"><h3>\(heading(subject(first)))</h3><ul class=\"plain\">\(findings.map(item))</ul></div>"
    }

    private func heading(_ about: About) -> HTML {
        switch about {
        case .action(let id):
            guard let action = context.plan[id] else { return "\(id.text)" }
            let name = isLinked ? ActionLink(action: action, context: context).html : wording.original(action.name)
            return "<span class=\"number\">\(action.number)</span> \(name)"
        case .policy(let id):
            guard let policy = context.plan[id] else { return "\(id.path)" }
            guard isLinked else { return wording.original(policy.numberedName) }
            return "<a href=\"\(context.link(.policy(id)))\"\(wording.originalAttribute)>\(policy.numberedName)</a>"
        case .plan: return wording.original(context.plan.title)
        }
    }

    private func item(_ finding: Finding) -> HTML {
        let years: HTML = finding.years.isEmpty ? "" : "<span class=\"of\">\(wording.years(finding.years))</span> "
        let evidence = finding.evidence.filter { $0.kind != .blank }.map { evidence in
            "<div><dt>\(label(evidence, beside: finding))</dt><dd>\(words(evidence))</dd></div>" as HTML
        }
        let answered = finding.answer.map { answer in
            """
            <div class="answer"><p><b>\(wording.answered)</b> \(wording.original(answer.author)) \(wording.day(answer.day))</p>\
            <p\(wording.originalAttribute)>\(answer.reason)</p></div>
            """ as HTML
        }
        return """
            <li class="finding\(" answered", if: finding.answer != nil)" id="finding-\(finding.fingerprint.text)">\
            <p class="rule">\(years)<b>\(finding.rule.title[wording.language])</b></p>\
            <p>\(finding.sentence(in: wording.language))</p>\
            \("<p class=\"of\">\(finding.rule.advice[wording.language])</p>", if: hasAdvice && finding.answer == nil)\
            \("<dl class=\"evidence\">\(evidence)</dl>", if: !evidence.isEmpty)\(answered)\(below(finding))</li>
            """
    }

    private func words(_ evidence: Evidence) -> HTML {
        evidence.kind == .quote ? "<q\(wording.originalAttribute)>\(evidence.text)</q>" : "\(evidence.text)"
    }

    /// 「令和5年度 達成状況詳細」: only what the heading does not say already.
    private func label(_ evidence: Evidence, beside finding: Finding) -> HTML {
        guard let place = evidence.place else { return "\(wording.calculation)" }
        let year = place.year.map { finding.years == [$0] ? "" : "\(wording.year($0)) " } ?? ""
        let other = place.action.flatMap { $0 == finding.action ? nil : context.plan[$0]?.number } ?? ""
        return "\(other) \(year)\(wording.original(context.plan.labels[place.field].beforeBracket))"
    }
}

extension Wording {
    fileprivate var calculation: String { say("計算", "Calculation") }
}
