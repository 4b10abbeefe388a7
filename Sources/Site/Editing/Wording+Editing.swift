import Japanese
import Plan

/// What can be wrong about adopting a plan (策定の入力の誤り).
enum AdoptionProblem: Hashable, Sendable {
    case badDay
    case blankReason
}

extension Wording {
    func placeOfEditing(_ place: StaffPlace) -> String {
        switch place {
        case .editHead: say("計画の基本事項", "Title, years and labels")
        case .editScale: say("達成状況の区分", "Achievement scale")
        case .editForm: say("様式", "Form")
        case .editOwnField: say("独自の項目", "Field of the form")
        case .newOwnField: say("独自の項目を加える", "Add a field")
        case .editDivisions: say("課の名称変更と統合", "Renaming and merging divisions")
        case .newPolicy: say("施策を加える", "Add a policy")
        case .newAction: say("取組を加える", "Add an action")
        case .actionSplit: say("取組を分割", "Split the action")
        case .actionMerge: say("ほかの取組を統合", "Merge other actions into it")
        case .actionOrigin: actionOrigin
        case .reportCorrection: say("報告の訂正", "Correct a report")
        case .editIndicator: say("指標の編集", "Edit the indicator")
        case .newIndicator: say("指標を加える", "Add an indicator")
        case .adoption: say("策定", "Adoption")
        default: say("計画の編集", "Edit the plan")
        }
    }

    var isAdopted: String {
        say(
            "策定済みです。年度目標、スケジュール、取組の名前、担当課を変えるとき、取組を削除、分割、統合するときは理由が要ります。",
            "The plan is adopted. Changing a target, a stage, the name or the divisions of an action, or removing, splitting or merging one, needs a reason."
        )
    }
    var isNotAdopted: String { say("まだ策定していません。", "The plan is not adopted yet.") }
    var tree: String { say("体系と取組", "Policies and actions") }
    func addPolicy(_ level: String) -> String { say("\(level)を加える", "Add a policy (\(level))") }
    /// - Parameter label: what the plan calls an action, for a level of policies may have the name that we give to actions.
    func addAction(_ label: String) -> String { say("\(label)を加える", "Add an action (\(label))") }

    var reasonForLog: String { say("理由", "Reason") }
    var reasonHint: String { say("変更履歴に残ります。", "It is kept in the change log.") }
    var textBefore: String { say("変更前", "Before") }

    var levelsTitle: String { say("体系の階層の名前", "Names of the levels") }
    var labelsTitle: String { say("項目の名前", "Names of the fields") }
    var planTitle: String { say("計画名", "Title") }
    var lastYear: String { say("最後の年度", "Last fiscal year") }
    var yearHint: String { say("西暦4桁。令和6年度は2024", "Four digits: 令和6年度 is 2024") }

    var newStatus: String { say("加える区分", "A status to add") }
    var order: String { say("表示順", "Order") }
    var toneLabel: String { say("色調", "Tone") }

    var policyAbove: String { say("属する施策", "Under the policy") }
    var movePolicy: String { say("別の施策の下へ移す", "Move under another policy") }
    var remove: String { say("削除", "Remove") }
    var removeAction: String { say("取組を削除", "Remove the action") }
    func role(_ role: Responsibility.Role) -> String {
        switch role {
        case .lead: say("主管課", "Leads")
        case .supporting: say("関係課", "Supports")
        case .notStated: say("定めなし", "Not stated")
        }
    }

    var adopt: String { say("策定済みにする", "Mark as adopted") }
    var undoAdoption: String { say("策定を取り消す", "Take the adoption back") }

    /// What a place is called on the plan's own form, with where it stands.
    func name(of spot: MergeConflict.Spot, in plan: Plan) -> String {
        switch spot {
        case .scale: return placeOfEditing(.editScale)
        case .divisions(let id): return "\(name(of: id, in: plan))　\(plan.labels[.divisions])"
        case .field(let place):
            let field = plan.labels[place.field]
            switch place.subject {
            case .municipality, .plan: return field
            case .status(let code): return "\(plan.scale[code]?.label ?? code.text)　\(field)"
            case .policy(let id): return "\(plan[id]?.numberedName ?? id.path)　\(field)"
            case .action(let id): return "\(name(of: id, in: plan))　\(field)"
            case .responsibility(let id, let division, _): return "\(name(of: id, in: plan))　\(division.name)　\(field)"
            case .year(let id, let year): return "\(name(of: id, in: plan))　\(self.year(year))　\(field)"
            case .policyYear(let id, let year):
                return "\(plan[id]?.numberedName ?? id.path)　\(self.year(year))　\(field)"
            case .indicator(let id): return "\(plan[id]?.name ?? id.text)　\(field)"
            case .indicatorYear(let id, let year): return "\(plan[id]?.name ?? id.text)　\(self.year(year))　\(field)"
            case .ownField(let id): return "\(plan.labels[.own(id)])　\(field)"
            }
        case .thing(let subject): return name(of: .field(Place(subject, .name)), in: plan)
        }
    }

    private func name(of id: Action.ID, in plan: Plan) -> String {
        plan[id].map { "\($0.number) \($0.name)" } ?? say("削除した取組（\(id.text)）", "Removed action (\(id.text))")
    }

    func sentence(_ problem: AdoptionProblem) -> String {
        switch problem {
        case .badDay: say("策定日を 2026-03-31 の形で入れてください。", "Give the day in the form 2026-03-31.")
        case .blankReason: say("理由を書いてください。", "Write the reason.")
        }
    }

    /// Why an edit was not done.
    func sentence(_ problem: EditProblem) -> String {
        switch problem {
        case .blank: say("空欄にできません。", "It must not be blank.")
        case .badYears:
            say("最初の年度と最後の年度を西暦4桁で、順に入れてください。", "Give the first and the last fiscal year in four digits, in order.")
        case .yearInUse(let year):
            say(
                "\(self.year(year))に記載のある取組があるため、計画から外せません。",
                "\(self.year(year)) cannot go: something is written for it.")
        case .badLastReportedYear: say("計画の年度のうちから入れてください。", "It must be one of the plan's fiscal years.")
        case .levelInUse(let label):
            say("「\(label)」の施策があるため、階層を減らせません。", "The level “\(label)” has policies and cannot go.")
        case .repeatedLabel(let label): say("区分の名称「\(label)」が二度あります。", "The label “\(label)” stands twice.")
        case .statusInUse(_, let reports):
            say("\(reports)件の報告で使われているため削除できません。", "It stands in \(reports) reports and cannot be removed.")
        case .tooLong(_, let most): say("\(most)字までにしてください。", "At most \(most) characters.")
        case .repeatedField(let label):
            say("「\(label)」という項目は、もうあります。", "There is a field “\(label)” already.")
        case .noOptions: say("選択肢を入れてください。", "Give the options.")
        case .repeatedOption(let label): say("選択肢「\(label)」が二度あります。", "The option “\(label)” stands twice.")
        case .optionInUse(let label, let count):
            say(
                "選択肢「\(label)」は\(count)か所で選ばれているため削除できません。",
                "The option “\(label)” is chosen in \(count) places and cannot be removed.")
        case .kindInUse(let count):
            say(
                "\(count)か所に記載があるため、種類、単位、何についていつ書くかは変えられません。この項目を廃止し、新しい項目を加えてください。",
                "Something is written in \(count) places, so kind, unit, owner and time stay. Retire this field and add a new one."
            )
        case .fieldInUse(.own, let count):
            say(
                "\(count)か所に記載があるため削除できません。使わないときは廃止してください。",
                "Something is written in \(count) places, so it cannot be removed. Retire it instead.")
        case .fieldInUse(let field, let count):
            say(
                "「\(field.usualLabel)」は\(count)か所に記載があるため、様式から外せません。",
                "Something is written in \(count) places of “\(field.english)”, so it cannot go.")
        case .stepInUse(let label, let fields):
            say(
                "評価段階「\(label)」で書く項目が\(fields)件あるため、この段階の削除と対象の変更はできません。",
                "Fields (\(fields)) are written at the step “\(label)”, so it cannot be removed or speak of something else."
            )
        case .tooManyEvaluationSteps:
            say("評価段階は\(EvaluationStep.most)までです。", "There can be \(EvaluationStep.most) steps of evaluation at most.")
        case .indicatorInReports(let count):
            say(
                "受付中の報告\(count)件に実績値などの記載があるため削除できません。報告の受付を締め切ってから削除してください。",
                "Reports under way (\(count)) say something of it, so it cannot be removed. Close the round first, then remove it."
            )
        case .policyNotEmpty:
            say("下に施策や取組があるため削除できません。", "Policies or actions stand under it, so it cannot be removed.")
        case .badReprint:
            say(
                "この施策の下には再掲できません。取組がもともと属する施策か、すでに再掲している施策です。",
                "It cannot be shown again there: it stands there already.")
        case .badParent: say("この施策の下には置けません。", "It cannot stand under this policy.")
        case .gone: say("ほかの人が削除したため保存できません。入力した文は下に残っています。", "Somebody removed it meanwhile. What you typed is below.")
        case .reasonNeeded: say("理由を書いてください。", "Write the reason.")
        case .unnamedShare: say("新しい取組の名前を入れてください。", "Name the new action.")
        case .nothingToMerge: say("統合する取組を選んでください。", "Choose the actions to merge.")
        case .numberTaken(let number, _):
            say("番号「\(number)」はほかの取組が使っています。", "Another action has the number “\(number)”.")
        case .reportUnfinished(let year, let number):
            say(
                "\(self.year(year))の照会で取組\(number)の報告がまだ完了していないため、分割・統合・削除はできません。報告を完了するか、照会を締め切ってからにしてください。",
                "In the round of \(self.year(year)), the report of action \(number) is not done, so it cannot be split, merged or removed. Finish the report or close the round first."
            )
        case .reportAsked(let year):
            say(
                "\(self.year(year))の照会でこの報告を受け付けているため、ここでは訂正できません。報告の画面で差し戻して直すか、照会を締め切ってから訂正してください。",
                "The round of \(self.year(year)) asks for this report, so it is not corrected here. Send it back on its page, or close the round first."
            )
        case .reportWaiting(let year):
            say(
                "\(self.year(year))の照会で提出された報告が、承認も差戻しもされないまま締め切られています。照会を再び開いて、承認するか差し戻してから訂正してください。",
                "In the round of \(self.year(year)) this report was handed in and neither approved nor sent back. Open the round again and decide first."
            )
        case .unknownDivision(let name):
            say("「\(name)」は担当課にないか、引き継ぐ課と同じです。", "“\(name)” is in charge of nothing, or is the one that takes over.")
        }
    }
}
