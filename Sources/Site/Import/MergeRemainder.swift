import HTML
import Plan

/// What a merge leaves as it is (そのままにするもの): what the files have not, where the plan is newer, statuses and words that the form does not
/// have.
struct MergeRemainder: Sendable {
    let merged: MergedImport
    let wording: Wording

    private static let most = 50

    private var merge: SheetMerge { merged.merge }

    var html: HTML { "\(remarks)\(unplaced)\(missing)\(unknown)\(form)\(standing)" }

    private var remarks: HTML {
        guard !merge.remarks.isEmpty else { return "" }
        let items = merge.remarks.map { wording.original($0.sentence(in: wording.language)) }
        return """
            <section aria-labelledby="remarks"><h2 id="remarks">\(wording.remarksTitle(items.count))</h2>\
            \(list(items, nil))</section>
            """
    }

    private var unplaced: HTML {
        guard !merge.unplaced.isEmpty else { return "" }
        return """
            <section aria-labelledby="unplaced"><h2 id="unplaced">\(wording.unplacedTitle(merge.unplaced.count))</h2>\
            <p>\(wording.unplacedSentence)</p>\(list(merge.unplaced.map { wording.original($0) }, nil))</section>
            """
    }

    private var missing: HTML {
        let names = Names([merged.kept, merge.sheet])
        let things = merge.missing.map { wording.original(names.name(of: $0)) }
        let texts = merge.blanked.map { wording.original(wording.name(of: .field($0), in: merged.kept)) }
        guard !things.isEmpty || !texts.isEmpty else { return "" }
        func choice(_ value: String, _ label: String, _ isChosen: Bool) -> HTML {
            """
            <li><label for="missing-\(value)"><input type="radio" id="missing-\(value)" name="missing" value="\(value)"\
            \(" checked", if: isChosen)> \(label)</label></li>
            """
        }
        return """
            <section aria-labelledby="missing"><h2 id="missing">\(wording.missingTitle(things.count + texts.count))</h2>\
            <p>\(wording.missingSentence)</p>\(list(things, wording.missingThings))\(list(texts, wording.blankedTexts))\
            <fieldset><legend>\(wording.missingLegend)</legend><ul class="plain choices">\
            \(choice("keep", wording.keepMissing, !merge.choices.dropsMissing))\
            \(choice("drop", wording.dropMissing, merge.choices.dropsMissing))</ul></fieldset></section>
            """
    }

    private var unknown: HTML {
        guard !merge.unknown.isEmpty else { return "" }
        let items = merge.unknown.map { one -> HTML in
            "\(wording.original(wording.name(of: .field(one.place), in: merge.plan)))\(wording.colon)\(wording.original(one.text))"
        }
        return """
            <section aria-labelledby="unknown"><h2 id="unknown">\(wording.unknownTitle(items.count))</h2>\
            <p>\(wording.unknownSentence)</p>\(list(items, nil))</section>
            """
    }

    private var form: HTML {
        guard !merge.formChanges.isEmpty else { return "" }
        let items = merge.formChanges.map { change -> HTML in
            switch change {
            case .levels(let before, let after):
                "\(wording.original(before.joined(separator: "・"))) → \(wording.original(after.joined(separator: "・")))"
            case .label(_, let before, let after): "\(wording.original(before)) → \(wording.original(after))"
            case .step(let before?, let after):
                "\(wording.original("\(before.mark) \(before.label)")) → \(wording.original("\(after.mark) \(after.label)"))"
            case .step(nil, let after):
                "\(wording.newStep)\(wording.colon)\(wording.original("\(after.mark) \(after.label)"))"
            }
        }
        return """
            <section aria-labelledby="form"><h2 id="form">\(wording.formTitle(items.count))</h2><p>\(wording.formStaysSentence)</p>\
            \(list(items, nil))<p><label for="field-form"><input type="checkbox" id="field-form" name="form" value="yes"\
            \(" checked", if: merge.choices.followsForm)> \(wording.followForm)</label></p></section>
            """
    }

    private var standing: HTML {
        guard !merge.standing.isEmpty else { return "" }
        let items = merge.standing.map { spot -> HTML in
            let plan = if case .thing = spot { merge.sheet } else { merged.kept }
            return wording.original(wording.name(of: spot, in: plan))
        }
        return """
            <section aria-labelledby="standing"><h2 id="standing">\(wording.standingTitle(items.count))</h2>\
            <p>\(wording.standingSentence)</p>\(list(items, nil))</section>
            """
    }

    private func list(_ items: [HTML], _ heading: String?) -> HTML {
        guard !items.isEmpty else { return "" }
        let rest = items.count - Self.most
        return """
            \(heading.map { "<h3>\($0)</h3>" as HTML })<ul>\(items.prefix(Self.most).map { "<li>\($0)</li>" as HTML })</ul>\
            \("<p class=\"note\">\(wording.more(rest))</p>", if: rest > 0)
            """
    }
}

extension Wording {
    fileprivate func remarksTitle(_ count: Int) -> String {
        say("ファイルと計画が合わない所（\(count)件）", "Where file and plan do not fit (\(count))")
    }
    fileprivate func unplacedTitle(_ count: Int) -> String {
        say("計画に見つからない行（\(count)件）", "Rows that the plan has not (\(count))")
    }
    fileprivate var unplacedSentence: String {
        say(
            "計画のどの施策・取組・指標のものか分からないため、次の行は取り込みません。",
            "Whose of the plan’s policies, actions or indicators these rows are is not clear: they are not taken in."
        )
    }
    fileprivate func missingTitle(_ count: Int) -> String {
        say("ファイルにないもの（\(count)件）", "What the file has not (\(count))")
    }
    fileprivate var missingSentence: String {
        say(
            "前に取り込んだもので、このファイルにはありません。一部の課だけのファイルなら、残します。",
            "It was taken in before and is not in this file. Of a file of one division, keep it."
        )
    }
    fileprivate var missingThings: String { say("施策・取組・指標", "Policies, actions, indicators") }
    fileprivate var blankedTexts: String { say("空欄になっている所", "Blank in the file") }
    fileprivate var missingLegend: String { say("ファイルにないものをどうするか", "What becomes of it") }
    fileprivate var keepMissing: String { say("計画に残す", "It stays in the plan") }
    fileprivate var dropMissing: String { say("計画から除き、空欄にする", "It goes, and texts become blank") }
    fileprivate func unknownTitle(_ count: Int) -> String {
        say("区分や選択肢にない記載（\(count)件）", "Words that the form does not have (\(count))")
    }
    fileprivate var unknownSentence: String {
        say(
            "計画の評価の区分や選択肢にない言葉なので、取り込みません。取り込んだ後、取組のページで選べます。",
            "The plan’s scale has no such step, or its field no such option: they are not taken, and can be chosen on the action’s page afterwards."
        )
    }
    fileprivate func formTitle(_ count: Int) -> String {
        say("様式の違い（\(count)件）", "Where the form differs (\(count))")
    }
    fileprivate var formStaysSentence: String {
        say("項目の呼び方、体系の階層、評価の区分は、今の計画のままにします。", "What the form calls things, its levels and its scale stay the plan’s.")
    }
    fileprivate var newStep: String { say("新しい区分", "New step") }
    fileprivate var followForm: String { say("様式もファイルのとおりにする", "Let the form follow the file") }
    fileprivate func standingTitle(_ count: Int) -> String {
        say("計画の新しい内容を残す所（\(count)件）", "Where the plan is newer and stays (\(count))")
    }
    fileprivate var standingSentence: String {
        say(
            "前の取込みの後に計画で変わり、ファイルは前のままの所と、前に計画の内容を残すと決めた所です。",
            "The plan changed here since the last import and the file says what it said before; or somebody chose the plan’s text before."
        )
    }
}
