import Japanese
import Plan

extension LogBreak {
    /// What does not fit, and where.
    public func sentence(in language: Language) -> String {
        let plan = plan.map { "/\($0)" } ?? ""
        let city = city.map(\.text) ?? "–"
        if kind == .orphan {
            return language == .japanese
                ? "\(city)：表 \(found) 行が、どこにもない行 \(expected) を指しています。"
                : "\(city): rows of the table \(found) refer to \(expected), which is not there."
        }
        if !differences.isEmpty {
            let places = differences.prefix(3).map { $0.sentence(in: language) }
            let rest = differences.count - places.count
            return switch language {
            case .japanese:
                "\(city)\(plan) の履歴の\(sequence)番目：\(japanese)（\(differences.count)か所）。"
                    + places.joined(separator: "、") + (rest > 0 ? "、ほか\(rest)か所。" : "。")
            case .english:
                "Entry \(sequence) in the log of \(city)\(plan): \(english), in \(differences.count) "
                    + (differences.count == 1 ? "place: " : "places: ") + places.joined(separator: "; ")
                    + (rest > 0 ? "; and \(rest) more." : ".")
            }
        }
        let (expected, found) = excerpts(expected, found)
        return switch language {
        case .japanese:
            "\(city)\(plan) の履歴の\(sequence)番目：\(japanese)。あるべき値「\(expected)」、実際の値「\(found)」。"
        case .english:
            "Entry \(sequence) in the log of \(city)\(plan): \(english). Expected “\(expected)”, found “\(found)”."
        }
    }

    private var japanese: String {
        switch kind {
        case .sequence: "番号が続いていません"
        case .link: "前の記録のハッシュ値が一致しません"
        case .contents: "内容とハッシュ値が一致しません"
        case .head: "末尾の記録がありません"
        case .pin: "公表した版が指す記録と一致しません"
        case .edition: "公表した版が記録と一致しません"
        case .continuation: "別に保管された履歴の続きではありません"
        case .document: "\(edition.map { "第\($0)版" } ?? "版")の文書が、履歴から作り直した公表の時の計画と違います"
        case .tables: "保管中の内容が履歴と一致しません"
        case .secret: "パスワードまたはセッションが履歴と一致しません"
        case .orphan: "どこにもない行を指しています"
        }
    }

    private var english: String {
        switch kind {
        case .sequence: "the numbering is broken"
        case .link: "the previous entry's hash does not match"
        case .contents: "the contents do not match the hash"
        case .head: "the log ends too early or too late"
        case .pin: "it is not the entry that the edition pins"
        case .edition: "the edition is not the one that was published"
        case .continuation: "it is not the continuation of the log that was saved elsewhere"
        case .document:
            "the document of \(edition.map { "edition \($0)" } ?? "an edition") is not the plan as the log had it when it was published"
        case .tables: "what is kept is not what the log says"
        case .secret: "a password or a session is not what the log says"
        case .orphan: "rows refer to what is not there"
        }
    }
}

extension LogDifference {
    /// The place, what the log says there and what was found.
    fileprivate func sentence(in language: Language) -> String {
        let (there, here) = location == .form ? (short(expected), short(found)) : excerpts(expected, found)
        return switch language {
        case .japanese: "\(location.japanese)（履歴では「\(there)」、実際は「\(here)」）"
        case .english: "\(location.english) (the log says “\(there)”, found “\(here)”)"
        }
    }
}

/// Both texts, on one line and shortened to where they differ: a report can have 20,000 letters.
private func excerpts(_ expected: String?, _ found: String?) -> (String, String) {
    guard let expected, let found, max(expected.unicodeScalars.count, found.unicodeScalars.count) > 80 else {
        return (short(expected), short(found))
    }
    let (there, here) = TextDifference(from: expected, to: found).excerpts(around: 20)
    return (short(there), short(here))
}

private func short(_ text: String?) -> String {
    text.map { $0.beginning(100).replacing(/\s+/, with: " ") } ?? "–"
}

extension LogDifference.Location {
    fileprivate var japanese: String {
        switch self {
        case .form: "計画文書の形式"
        case .municipalityName: "団体の名称"
        case .municipalityCode: "全国地方公共団体コード"
        case .slug: "団体のアドレスの語"
        case .day: "作成日"
        case .readingNotes: "読み取りの注記の数"
        case .indicatorDecision(let number): "指標の確認\(number)"
        case .plan(let place): place.sentence(in: .japanese)
        }
    }

    fileprivate var english: String {
        switch self {
        case .form: "the form of a plan document"
        case .municipalityName: "the municipality's name"
        case .municipalityCode: "the municipality's code"
        case .slug: "the municipality's word in addresses"
        case .day: "the day of writing"
        case .readingNotes: "the number of reading notes"
        case .indicatorDecision(let number): "decision \(number) about indicators"
        case .plan(let place): place.sentence(in: .english)
        }
    }
}
