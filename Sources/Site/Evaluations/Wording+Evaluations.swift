import HTML
import Japanese
import Plan

extension Wording {
    func evaluationsOf(_ year: FiscalYear) -> String {
        say("\(self.year(year))の評価", "Evaluations for \(self.year(year))")
    }

    /// The step as the city calls it.
    func name(of step: EvaluationStep) -> HTML {
        language == .english && step.englishLabel != nil
            ? "\(step.label(in: language))" : original(step.label)
    }

    // MARK: - One evaluation

    var whatWasReported: String { say("報告の内容", "What was reported") }
    var earlierSteps: String { say("前の段階の評価", "What earlier steps said") }
    func evaluatedOn(_ day: String, by name: String) -> HTML {
        say(
            "\(day)に\(name)が提出しました。締め切られるまで、直して提出し直せます。",
            "Handed in on \(day) by \(original(name)). Until the step is closed it can be changed and handed in again.")
    }
    var notHandedInAgain: String {
        say("その後に保存した文は、まだ提出していません。", "What was saved since is not handed in yet.")
    }
    var reopenEvaluation: String { say("この評価だけを直せるようにする", "Open this evaluation again") }
    var reopenEvaluationNote: String {
        say(
            "評価段階は締め切ったまま、この評価だけを直せるようにします。提出されると、また直せなくなります。",
            "The step stays closed. This evaluation can be changed until it is handed in again.")
    }
    var evaluationIsReopened: String {
        say(
            "締切りの後に、事務局がこの評価だけを直せるようにしました。提出すると、また直せなくなります。直す所がなければ、そのまま提出してください。",
            "The office opened this evaluation again after the step was closed. Hand it in, changed or as it is; then it is closed again."
        )
    }
    var nextEvaluation: String { say("次の評価へ", "Next evaluation") }
    func stillWaiting(_ count: Int) -> String {
        say("待っている評価はあと\(count)件です。", count == 1 ? "1 more waits." : "\(count) more wait.")
    }
    var nothingWaits: String { say("待っている評価は、ほかにありません。", "Nothing else waits to be evaluated.") }
    func indicatorsEvaluated(_ name: String) -> String { say("\(name)の指標", "Indicators of \(name)") }
    var actualBefore: String { say("前年度の実績", "Year before") }
    var yearsTarget: String { say("目標", "Target") }
    var yearsActual: String { say("実績", "Actual") }
    var readReport: String { say("報告を見る", "The report") }
    var readActionsYears: String { say("全ての年度を見る", "All its years") }
    var stepIsClosed: String { say("この評価段階は締め切られています。", "This step is closed.") }
    var stepIsNotOpen: String {
        say("報告が承認され、前の評価段階が終わると書けます。", "It can be written once the report is approved and the step before is done.")
    }
    var nothingEvaluated: String { say("評価はまだ提出されていません。", "No evaluation is handed in yet.") }
    var reportedAnew: String {
        say(
            "この評価の提出の後に、報告が承認し直されました。報告を読み直し、直す所がなければそのまま提出し直してください。",
            "A report was approved anew after this evaluation was handed in. Read it again, then hand in the evaluation as it is or changed."
        )
    }
    func reportCorrected(_ day: String) -> String {
        say(
            "この評価の提出の後、\(day)に報告の内容が訂正されました。評価の見直しが要るか確かめてください。",
            "What was reported was corrected on \(day), after this evaluation was handed in. See whether it still holds."
        )
    }
    var askForNewEvaluation: String {
        say(
            "評価段階は締め切られています。直すには、事務局がこの評価を直せるようにします。",
            "The step is closed. To change the evaluation, the office opens it again.")
    }
    var readHistory: String { say("何が変わったかを見る", "See what changed") }
    /// In the list of evaluations.
    var correctedSince: String { say("見直し：提出の後に報告が訂正されました", "look again: the report was corrected since") }
    var endReopening: String { say("直せるようにしたのを取りやめる", "Close this evaluation again") }
    var sentEvaluationNote: String {
        say(
            "今はこの評価を書けないため、保存していません。必要なら写しておいてください。",
            "This evaluation cannot be written now, so what you sent was not saved. Copy it if you need it.")
    }
    var unaskedNote: String {
        say(
            "次の項目は、この段階では求められなくなったため、保存していません。必要なら写しておいてください。",
            "These fields are no longer asked for at this step, so they were not saved. Copy them if you need them.")
    }
    var unaskedFields: String {
        say(
            "入力している間に、求められなくなった項目があります。まだ何も保存していません。残りの項目を確かめて、もう一度保存か提出をしてください。",
            "While you typed, the office ceased to ask for a field. Nothing is saved yet: look at the others, then save or hand in again."
        )
    }
    var evaluationInPlan: String { say("計画に入っている文", "In the plan now") }
    var evaluationConflict: String {
        say(
            "入力している間に、ほかの人が保存したか、計画の文を変えました。入力した文は下の欄に残っています。ほかの人の文は各欄の上にあります。見比べて直し、もう一度保存か提出をしてください。",
            "Somebody saved before you, or changed the plan. What you typed stands in the fields below, and their words above each. Compare, then save or hand in again."
        )
    }
    var theirEvaluation: String { say("ほかの人の文", "Somebody else's words") }
    var submitEvaluation: String { say("評価を提出する", "Hand in the evaluation") }
    var saveEvaluation: String { say("途中で保存する", "Save as a draft") }
    var submissionNote: String {
        say(
            "途中で保存した文は、計画には入りません。提出すると計画に入り、次の版で公表されます。",
            "A draft is not in the plan. What is handed in joins the plan, and the next edition.")
    }

    // MARK: - All of them

    var evaluationsSentence: String {
        say(
            "報告が承認された取組や施策を、評価者が段階の順に評価します。終わっていない評価があっても公表できます。",
            "Evaluators go through what was reported, step by step. What is unfinished does not stop publication.")
    }
    var noEvaluationSteps: String {
        say(
            "この照会には評価段階がありません。計画の様式で段階を決め、照会の変更で期限を入れると、ここに並びます。",
            "The round has no step of evaluation. Define steps in the form of the plan, then give them due days in the round."
        )
    }
    var changeEvaluationDues: String { say("評価の期限を変える", "Change due days of evaluations") }
    func evaluated(_ done: Int, of all: Int) -> String {
        say("\(all)件中\(done)件が評価済みです。", "\(done) of \(all) evaluated.")
    }
    var statesOfEvaluations: String { say("評価の進み具合", "Where the evaluations stand") }
    func nobodyEvaluates(_ count: Int) -> String {
        say(
            "\(count)件には評価者がいません。管理者に権限を頼むか、事務局が代わりに入力してください。",
            "Nobody has the right to evaluate \(count). Ask the administrator for rights, or write them for the evaluators."
        )
    }
    func evaluationsAt(_ step: EvaluationStep) -> String {
        say("\(step.label)の一覧", "Evaluations at \(step.label(in: language))")
    }
    var whatIsEvaluated: String { say("評価の対象", "What is evaluated") }
    var evaluatedBy: String { say("提出", "Handed in") }
    func personOn(_ name: String, _ day: String) -> HTML { "\(original(name)) <span class=\"of\">\(day)</span>" }
    func showEvaluations(_ count: Int) -> String { say("一覧を見る（\(count)件）", "Show all \(count)") }
    var remindEvaluators: String { say("まだの評価者に催促する", "Remind evaluators") }
    var closeStep: String { say("この段階を締め切る", "Close this step") }
    func sureToCloseStep(_ unfinished: Int) -> String {
        unfinished == 0
            ? say("締め切ります。", "Yes, close it.")
            : say("評価の終わっていない\(unfinished)件を残して締め切ります。", "Yes, close it with \(unfinished) unfinished.")
    }
    func stepClosedOn(_ day: String, by name: String) -> HTML {
        say("\(day)に\(name)が締め切りました。", "Closed on \(day) by \(original(name)).")
    }
    var everythingEvaluated: String { say("すべて評価済みです。", "Everything is evaluated.") }
    func unevaluatedAtClosing(_ count: Int) -> String {
        say("次の\(count)件は、評価が終わらないまま締め切りました。", "Not finished when it was closed: \(count).")
    }
    var reopenStep: String { say("締切りを取り消す", "Open it again") }
    var reasonForReopeningStep: String { say("取り消す理由", "Why it is opened again") }

    /// Said where a plan is published.
    var unevaluatedSentence: String {
        say("評価がまだ終わっていません。このままでも公表できます。", "Evaluations are not done. It can be published as it is.")
    }
    func unfinishedStep(_ label: String, _ year: FiscalYear, _ unfinished: Int, of all: Int) -> String {
        say(
            "\(self.year(year))「\(label)」：\(all)件中\(unfinished)件が終わっていません。",
            "\(self.year(year)), \(label): \(unfinished) of \(all) not done.")
    }

    func evaluationNotice(_ notice: StaffNotice) -> String? {
        switch notice {
        case .evaluationSaved: say("評価を保存しました。まだ提出していません。", "Saved, not handed in yet.")
        case .evaluationSubmitted: say("評価を提出しました。計画に入りました。", "Handed in: it is in the plan now.")
        case .evaluationsClosed: say("評価段階を締め切りました。", "The step is closed.")
        case .evaluationReopened:
            say("この評価を直せるようにしました。提出されると、また直せなくなります。", "This evaluation is open until it is handed in.")
        case .evaluationReopeningEnded: say("この評価を、また直せないようにしました。", "This evaluation is closed again.")
        case .evaluationsReopened: say("評価段階の締切りを取り消しました。", "The step is open again.")
        default: nil
        }
    }
}
