import Japanese
import Plan
import Rounds

extension RoundRefusal {
    /// What happened and what to do, a sentence for each thing that is wrong.
    public func sentence(in language: Language) -> String {
        let pairs =
            switch self {
            case .faults(let faults): faults.map(\.sentences)
            case .evaluation(let refusals): refusals.map { $0.sentences() }
            case .steps(let refusals): refusals.refusals.map { $0.sentences() }
            default: [sentences]
            }
        return pairs.map { language == .japanese ? $0.japanese : $0.english }
            .joined(separator: language == .japanese ? "" : " ")
    }

    private var sentences: (japanese: String, english: String) {
        switch self {
        case .unknown: ("その年度の照会はありません。", "There is no round of that year.")
        case .exists:
            (
                "その年度の照会はすでにあります。期限や記入要領は、その照会の画面で変えられます。",
                "That year has a round already. Change its due days and instructions there."
            )
        case .noRight(let missing): (missing.sentence(in: .japanese), missing.sentence(in: .english))
        case .closed:
            ("照会は締め切られています。変えるには、事務局に締切りの取消しを頼んでください。", "The round is closed. Ask the office to open it again.")
        case .notReopened: ("この評価だけを直せるようにはなっていません。", "The evaluation is not open by itself.")
        case .notClosed: ("照会は締め切られていません。", "The round is not closed.")
        case .unknownAction: ("その取組は照会の対象ではありません。", "The round does not ask about that action.")
        case .notAsked: ("その課は、この取組への追記を求められていません。", "That division is not asked to add anything to this action.")
        case .stepsTaken:
            (
                "すでに提出された報告があるため、手続の段階は変えられません。",
                "A report has been handed in already, so the steps cannot become others."
            )
        case .undecided(let count):
            (
                "両方で変わった所が\(count)か所、選ばれていません。どちらにするかを選んでください。",
                "\(count) places were changed on both sides; choose for each which of the two stands."
            )
        case .tooManyWorkbooks(let limit):
            (
                "受け取る前の照会票は\(limit)冊まで置けます。先に、置いてあるものを受け取るか除くかしてください。",
                "At most \(limit) workbooks can wait; take or remove some of them first."
            )
        case .noReason: ("理由を入力してください。", "Give a reason.")
        case .unknownEvaluation:
            ("この照会には、その評価はありません。", "The round has no such evaluation.")
        case .faults, .steps, .evaluation: ("", "")
        }
    }
}

extension RoundFault {
    /// What is wrong and what is expected.
    public var sentences: (japanese: String, english: String) {
        switch self {
        case .yearOutsidePlan: ("計画期間にない年度です。", "The plan does not run over that fiscal year.")
        case .dueBeforeOpening: ("回答期限は、照会日以後の日にしてください。", "Reports cannot be due before they are asked for.")
        case .stepDueTooEarly(let step):
            (
                "\(step + 1)番目の手続の期限は、その前の期限以後の日にしてください。",
                "Step \(step + 1) cannot be due before what comes in front of it."
            )
        case .stepUnnamed(let step): ("\(step + 1)番目の手続の名前を入力してください。", "Give step \(step + 1) a name.")
        case .tooManySteps: ("手続は\(Round.mostSteps)段階までです。", "There can be \(Round.mostSteps) steps at most.")
        case .evaluationDueTooEarly: ("評価の期限は、回答期限以後の日にしてください。", "An evaluation cannot be due before the reports.")
        case .nothingAsked: ("対象の取組を一つ以上選んでください。", "Choose at least one action to ask about.")
        }
    }
}

extension EvaluationRefusal {
    /// Why it was refused and what to do, calling its field as the plan's form does.
    public func sentence(in language: Language, names: Names) -> String {
        names.sentence(in: language, sentences)
    }

    /// - Parameter name: what a field is called.
    fileprivate func sentences(calling name: (Field, Language) -> String = usualName) -> (
        japanese: String, english: String
    ) {
        switch self {
        case .noRight(let missing): (missing.sentence(in: .japanese), missing.sentence(in: .english))
        case .notOpen:
            (
                "まだ評価できません。報告が承認され、前の評価段階が終わると書けます。",
                "It cannot be evaluated yet: a report is not approved, or the step before is not done."
            )
        case .closed:
            ("この評価段階は締め切られています。", "This step of evaluation is closed.")
        case .blank(let field):
            ("\(name(field, .japanese))を入力してください。", "Fill in \(name(field, .english)).")
        case .empty: ("一つ以上の項目を入力してください。", "Fill in at least one field.")
        }
    }
}

extension StepRefusal {
    /// Why the step was not taken and what to do, calling its field as the plan's form does.
    public func sentence(in language: Language, names: Names) -> String {
        names.sentence(in: language, sentences)
    }

    /// - Parameter name: what a field is called.
    fileprivate func sentences(calling name: (Field, Language) -> String = usualName) -> (
        japanese: String, english: String
    ) {
        switch self {
        case .noRight(let missing): (missing.sentence(in: .japanese), missing.sentence(in: .english))
        case .own:
            ("自分が書いた報告は承認できません。別の人に確認を頼んでください。", "Nobody approves a report of their own. Ask somebody else.")
        case .notTheirs(let division):
            ("\(division.name)は、この取組の報告を書く課ではありません。", "\(division.name) does not write the report of this action.")
        case .notThere: ("この報告は、すでに別の段階に進んでいます。", "The report stands somewhere else by now.")
        case .closed: ("照会は締め切られています。", "The round is closed.")
        case .noStatus: ("達成状況を選んでください。", "Choose an achievement status.")
        case .blank(let field, .whereStatusNeedsReason):
            ("この達成状況には、\(name(field, .japanese))が必要です。", "This status asks for \(name(field, .english)).")
        case .blank(let field, _):
            ("\(name(field, .japanese))を入力してください。", "Fill in \(name(field, .english)).")
        case .noNumber(let field):
            (
                "\(name(field, .japanese))は、数値か「集計中」「未把握」などの語にしてください。",
                "\(name(field, .english)): give a number, or a word such as 集計中 (being counted) or 未把握 (unknown)."
            )
        case .noComment: ("直してほしいことを、一つ以上の欄に書いてください。", "Say what is to be mended, beside at least one field.")
        }
    }
}

/// What a field is called where no plan is at hand.
private func usualName(_ field: Field, _ language: Language) -> String {
    language == .japanese ? field.usualLabel : field.english
}

extension Names {
    /// One of two sentences about a field, which is called as the plan's form does.
    fileprivate func sentence(
        in language: Language, _ sentences: ((Field, Language) -> String) -> (japanese: String, english: String)
    ) -> String {
        let pair = sentences { field(of: Place(.plan, $0), in: $1) }
        return language == .japanese ? pair.japanese : pair.english
    }
}
