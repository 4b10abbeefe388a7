import Findings
import Japanese

extension Wording {
    var findings: String { say("点検", "Findings") }
    var findingsNote: String {
        say(
            """
            計画に書かれた言葉と数字だけから、プログラムが見付けたものです。評価ではなく、確かめるための手掛かりです。\
            根拠にした言葉と計算を添えています。
            """,
            """
            Found by the program from the words and numbers of the plan alone. They judge nothing and are only hints at what to \
            look at; each stands with the words and the arithmetic that it rests on.
            """)
    }
    var answered: String { say("確認済み", "Looked at:") }

    /// 「点検で見付かったものは12件（計算2件、記載5件、問い5件）で、うち3件は確認済みです。」
    func inShort(_ findings: [Finding]) -> String {
        guard !findings.isEmpty else {
            return say("点検で見付かったものはありません。", "Nothing was found.")
        }
        func count(_ certainty: Certainty) -> Int { findings.count { $0.certainty == certainty } }
        let answered = findings.count - findings.open.count
        return say(
            """
            点検で見付かったものは\(findings.count)件（計算\(count(.arithmetic))件、記載\(count(.textual))件、問い\(count(.suggestion))件）で、\
            うち\(answered)件は確認済みです。
            """,
            """
            \(findings.count) found: \(count(.arithmetic)) by arithmetic, \(count(.textual)) by what is written, \
            \(count(.suggestion)) questions. \(answered) of them were looked at.
            """)
    }

    func heading(_ certainty: Certainty) -> String {
        switch certainty {
        case .arithmetic: say("計算", "By arithmetic")
        case .textual: say("記載", "By what is written")
        case .suggestion: say("問い", "Questions")
        }
    }

    func meaning(_ certainty: Certainty) -> String {
        switch certainty {
        case .arithmetic: say("数を計算し直せば、誰でも確かめられること。", "Anybody can work it out again.")
        case .textual: say("書かれていること、空いていることから言えること。", "It follows from what is written or left blank.")
        case .suggestion: say("書いた人に尋ねたいこと。", "Only whoever wrote it can say.")
        }
    }
}
