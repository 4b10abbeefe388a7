import Foundation
import HTML
import Japanese
import Plan
import Rounds

/// Two texts of one report (保存の競合): its own writer's and what somebody else saved meanwhile, field by field.
struct ReportConflictPage: StaffPage {
    let context: ReportContext
    /// What the viewer wrote, which is set aside until they choose.
    let mine: AnnualReport

    init(context: ReportContext, mine: AnnualReport) {
        self.context = context
        self.mine = mine
    }

    var above: [StaffPlace] { [.plan] }

    func title(_ wording: Wording) -> String { wording.conflictTitle }

    func content(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let theirs = context.report.text
        let name = context.name(context.report.savedBy)
        let when = context.report.savedAt.map(wording.moment) ?? ""
        return """
            <header class="lead"><p class="owner">\(context.action.number) \(wording.original(context.action.name)) \(wording.year(context.year))</p>\
            <h1>\(wording.conflictTitle)</h1><p class="sentence">\(wording.conflictSentence(name, when))</p>\
            <p class="note">\(wording.conflictMarks)</p></header>\
            \(frame.form(
                to: .report, style: "entry conflict",
                """
                <input type="hidden" name="revision" value="\(context.report.revision)">\
                <input type="hidden" name="choosing" value="yes">\
                \(status(theirs, name, wording), if: context.plan.form.has(.status))\
                \(context.fields.map { passage($0, theirs, name, wording) })\
                <p><button type="submit">\(wording.saveChoice)</button></p>
                """))
            """
    }

    private func status(_ theirs: AnnualReport, _ name: String, _ wording: Wording) -> HTML {
        let label = wording.label(.status, in: context.plan.labels)
        func chip(_ code: AchievementStatus.Code?) -> HTML {
            code.flatMap { context.plan.scale[$0] }.map { StatusChip.chip($0, wording) }
                ?? "<span class=\"blank\">\(wording.noStatusYet)</span>"
        }
        guard mine.status != theirs.status else {
            return """
                <div class="same"><h2>\(label)</h2><p>\(chip(mine.status)) <span class="of">\(wording.bothSame)</span></p>\
                <input type="hidden" name="status" value="\(mine.status?.text ?? "")"></div>
                """
        }
        return """
            <fieldset><legend>\(label)</legend>\
            <p><input type="radio" id="status-mine" name="status" value="\(mine.status?.text ?? "")" checked> \
            <label for="status-mine">\(wording.mine) \(chip(mine.status))</label></p>\
            <p><input type="radio" id="status-theirs" name="status" value="\(theirs.status?.text ?? "")"> \
            <label for="status-theirs">\(wording.original(wording.theirs(name))) \(chip(theirs.status))</label></p></fieldset>
            """
    }

    private func passage(
        _ field: TextField<AnnualReport>, _ theirs: AnnualReport, _ name: String, _ wording: Wording
    ) -> HTML {
        let (shownMine, shownTheirs) = (field.shown(of: mine), field.shown(of: theirs))
        let (mine, theirs) = (field.passage(of: mine), field.passage(of: theirs))
        let key = field.field.rawValue
        let label = context.name(of: field, wording)
        guard mine != theirs else {
            return """
                <div class="same"><h2>\(label)</h2>\(WrittenText(text: shownMine?.text, wording: wording).html)\
                <p class="of">\(wording.bothSame)</p><input type="hidden" name="\(key)" value="\(mine?.text ?? "")"></div>
                """
        }
        func choice(_ value: String, _ label: String, checked: Bool = false) -> HTML {
            """
            <p><input type="radio" id="\(key)-\(value)" name="choice-\(key)" value="\(value)"\(" checked", if: checked)> \
            <label for="\(key)-\(value)">\(wording.original(label))</label></p>
            """
        }
        return """
            <fieldset><legend>\(label)</legend><div class="two"><div><p><b>\(wording.mine)</b></p>\
            \(ComparedText(before: shownTheirs?.text, after: shownMine?.text, wording: wording).html)\
            \(choice("mine", wording.chooseMine, checked: true))</div>\
            <div><p><b>\(wording.original(wording.theirs(name)))</b></p>\
            \(WrittenText(text: shownTheirs?.text, wording: wording).html)\(choice("theirs", wording.chooseTheirs(name)))</div></div>\
            <input type="hidden" name="mine-\(key)" value="\(mine?.text ?? "")">\
            <input type="hidden" name="theirs-\(key)" value="\(theirs?.text ?? "")">\
            \(choice("edited", wording.chooseEdited))\(box(field.own, key, mine, theirs, wording))</fieldset>
            """
    }

    /// In which a third text is written: of an own field with its own control, which holds mine.
    private func box(_ own: OwnField?, _ key: String, _ mine: Passage?, _ theirs: Passage?, _ wording: Wording) -> HTML
    {
        guard let own else {
            return """
                <div class="field"><label for="field-\(key)">\(wording.editedText)</label>\
                <textarea id="field-\(key)" name="\(key)" rows="5" lang="ja">
                \([mine?.text, theirs?.text].compactMap { $0 }.joined(separator: "\n"))</textarea></div>
                """
        }
        return OwnFieldInput(field: own, name: key, value: mine, rows: 5, wording: wording)
            .html(labelled: "\(wording.editedText)")
    }
}

extension Wording {
    fileprivate var conflictTitle: String { say("二つの文から選んでください", "Choose between two texts") }
    fileprivate func conflictSentence(_ name: String, _ time: String) -> String {
        say(
            "あなたが書いている間に、\(name)さんが\(time)に保存しました。どちらの文も失われていません。欄ごとに選んでください。",
            "While you were writing, \(name) saved at \(time). Neither text is lost. Choose field by field.")
    }
    fileprivate var chooseMine: String { say("自分の文にする", "Take mine") }
    fileprivate func chooseTheirs(_ name: String) -> String { say("\(name)さんの文にする", "Take that of \(name)") }
    fileprivate var chooseEdited: String {
        say("両方を見て書き直す（下の欄の文にする）", "Write one from both (the text in the box below)")
    }
    fileprivate var editedText: String { say("書き直す文", "The text from both") }
    fileprivate var bothSame: String { say("どちらも同じです。", "Both are the same.") }
    fileprivate var saveChoice: String { say("選んだ文で保存", "Save what I chose") }
    fileprivate var conflictMarks: String {
        say(
            "自分の文にだけある言葉に下線、相手の文にだけある言葉に取消線を付けています。",
            "Words only in yours are underlined, words only in theirs struck out.")
    }
}
