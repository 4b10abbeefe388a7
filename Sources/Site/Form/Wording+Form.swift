import Plan

extension Wording {
    var formSentence: String {
        say(
            "この計画の様式を決めます。独自の項目は、報告書、公開のページ、全てのファイル、検索、変更履歴に、決めたとおりに現れます。",
            "What this plan’s form asks. Fields of your own stand in the report form, the public pages, every file, the search and the history."
        )
    }
    var ownFieldsTitle: String { say("独自の項目", "Fields of the form’s own") }
    var noOwnFields: String { say("独自の項目はまだありません。", "There are none yet.") }
    var retiredMark: String { say("廃止", "Retired") }
    var retire: String { say("廃止する", "Retire") }
    var bringBack: String { say("使用に戻す", "Bring back") }
    func writtenIn(_ count: Int) -> String {
        count == 0 ? say("記載なし", "Nothing is written in it") : say("\(count)か所に記載", "Written in \(count) places")
    }

    func name(of place: OwnFieldPlace) -> String {
        switch place {
        case .report: say("取組の各年度（実績の報告で担当課が書く）", "Each year of an action, with the report (the division)")
        case .plannedYear: say("取組の各年度（計画の編集で事務局が書く）", "Each year of an action, with the plan (the office)")
        case .action: say("取組（計画の編集で事務局が書く）", "An action (the office)")
        case .policy: say("施策（計画の編集で事務局が書く）", "A policy (the office)")
        case .policyYear: say("施策の各年度（計画の編集で事務局が書く）", "Each year of a policy (the office)")
        case .evaluation(let step):
            say(
                "\(step.subject == .actions ? "取組" : "施策")の各年度（評価段階「\(step.label)」で評価者が書く）",
                "Each year of \(step.subject == .actions ? "an action" : "a policy"), at the step “\(step.label(in: language))” (its evaluators)"
            )
        }
    }

    /// 「選択（一つ）、必須、内部」.
    func inShort(_ field: OwnField, names: Names) -> String {
        let options = field.kind.name == .yesNo ? [] : field.options.map(\.label)
        let kind =
            field.kind.name.words[language] + (field.unit.map { say("（\($0)）", " (\($0))") } ?? "")
            + (options.isEmpty ? "" : colon + options.joined(separator: say("・", ", ")))
        let requirement = field.requirement == .never ? nil : say(field.requirement, names: names)
        return [kind, requirement, field.isPublic ? nil : say("内部", "internal")].compactMap { $0 }
            .joined(separator: say("、", ", "))
    }

    func say(_ requirement: FieldRequirement, names: Names) -> String { names.words(requirement)[language] }

    var knownFieldsTitle: String { say("様式にある項目", "Which of the known fields the form has") }
    var knownFieldsSentence: String {
        say(
            "この計画の様式にない項目は、チェックを外してください。外した項目は、どの画面やファイルにも現れず、未入力と数えません。記載のある項目は外せません。",
            "Untick what the form does not have. It stands on no page and in no file, and is never counted as missing. A field in which something is written cannot go."
        )
    }
    var formPreviewTitle: String { say("報告書の見え方", "How the report form asks") }
    var formPreviewSentence: String {
        say("担当課の報告書には次の欄が並びます。ここでは入力できません。", "What the divisions are asked. Nothing can be typed here.")
    }
    var previewLegend: String { say("報告書の欄", "Fields of the report form") }

    var ownFieldLabel: String { say("項目名", "Label") }
    var ownFieldLabelHint: String {
        say("「今後の方向性」「決算額」など。\(OwnField.longestLabel)字まで。", "Up to \(OwnField.longestLabel) characters.")
    }
    var englishLabel: String { say("英語の名前", "English label") }
    var englishLabelHint: String {
        say("英語のページで使います。なければ日本語のまま現れます。", "For the English pages; without it the Japanese label stands there.")
    }
    var ownFieldPlace: String { say("何について、いつ書くか", "What it is about, and when it is written") }
    var ownFieldKindLabel: String { say("種類", "Kind") }
    var unitOfNumber: String { say("数の単位", "Unit of a number") }
    var unitOfNumberHint: String { say("種類が「数」のとき。「件」「人」など。", "For a number, such as 件 or 人.") }
    var unitOfMoney: String { say("金額の単位", "Unit of money") }
    var unitOfMoneyHint: String { say("種類が「金額」のとき。", "For money.") }
    var optionsTitle: String { say("選択肢", "Options") }
    var optionsHint: String {
        say(
            "種類が「選択」のとき。空欄の行は使いません。表示順の小さい順に並びます。選ばれている選択肢は削除できません。",
            "For a choice. Blank lines are not used; they stand in the order of their numbers. An option that is chosen somewhere cannot be removed."
        )
    }
    func optionLine(_ number: Int) -> String { say("選択肢 \(number)行目", "Option, line \(number)") }
    func optionLabel(_ number: Int) -> String { say("選択肢（\(number)）", "Option (\(number))") }
    var removeOption: String { say("この選択肢を削除する", "Remove this option") }
    var requirementLabel: String { say("記入の要否", "Whether it must be written") }
    var requirementHint: String {
        say("必須の項目が空欄の報告は、提出できません。", "A report in which a required field is blank cannot be handed in.")
    }
    func name(of requirement: OwnFieldRequirement) -> String {
        requirement.whole.map { say($0, names: Names([])) } ?? say("次の達成状況のとき必須", "Required at these statuses")
    }
    var requirementStatuses: String { say("必須とする達成状況", "Statuses at which it is required") }
    var isPublicLabel: String {
        say("公開する（外すと、公表する全てのものから除かれます）", "Public (otherwise it is left out of everything that is published)")
    }
    var hintLabel: String { say("記入の手引き", "Hint for whoever fills it in") }
    var hintHint: String {
        say("欄の上に示します。\(OwnField.longestHint)字まで。", "Stands above the field. Up to \(OwnField.longestHint) characters.")
    }
    func writtenSoKindStays(_ count: Int) -> String {
        say(
            "\(count)か所に記載があるため、種類、単位、何についていつ書くかは変えられません。変えるときは、この項目を廃止し、新しい項目を加えてください。",
            "Something is written in \(count) places, so kind, unit, owner and time stay. To change them, retire this field and add a new one."
        )
    }
}
