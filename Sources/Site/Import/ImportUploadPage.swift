import HTML
import Japanese
import Plan
import Rounds

/// Chooses the files of a plan (取込みのファイル選択): of a new one, or of one that is kept.
struct ImportUploadPage: StaffPage {
    /// The import that is on its way already.
    struct OnItsWay: Sendable {
        let files: [String]
        let begunOn: Day
        /// The title of the plan into which it goes; `nil` for a new one.
        let plan: String?
    }

    /// The last import of the plan, which can be taken back.
    struct LastImport: Sendable {
        let by: String
        let on: Day
        let changes: Int
        /// Whether it made the plan, which then goes with it.
        let madePlan: Bool
    }

    /// The title of the plan that is kept; `nil` for a new one.
    let plan: String?
    let onItsWay: OnItsWay?
    var lastImport: LastImport?
    /// Of which plans the visitor can make the next one.
    var plansToGoOn: [(plan: Slug, title: String)] = []
    /// How many notes imports of this plan left.
    var notesLeft = 0
    let problems: [FieldProblem]

    var above: [StaffPlace] { plan == nil ? [] : [.plan] }

    func title(_ wording: Wording) -> String { wording.place(plan == nil ? .importUpload : .planImport) }

    func content(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let owner: HTML = plan.map { "<p class=\"owner\">\(wording.original($0))</p>" } ?? ""
        return """
            <header class="lead">\(owner)<h1>\(title(wording))</h1>\
            <p class="sentence">\(plan == nil ? wording.newPlanSentence : wording.newerSheetSentence)</p></header>\
            \(going(frame))\(NotesLeft(count: notesLeft, frame: frame).html)\(upload(frame))\(steps(wording))\(nextPlans(frame))\(undoing(frame))
            """
    }

    /// The other way to a new plan: out of the one before.
    private func nextPlans(_ frame: StaffFrame) -> HTML {
        guard !plansToGoOn.isEmpty else { return "" }
        let items = plansToGoOn.map { plan, title in
            "<li><a href=\"\(frame.link(.nextPlan, plan: plan))\">\(frame.wording.original(title))</a></li>" as HTML
        }
        return """
            <section aria-labelledby="next"><h2 id="next">\(frame.wording.nextPlanOfPresent)</h2>\
            <p>\(frame.wording.nextPlanOfPresentSentence)</p><ul>\(items)</ul></section>
            """
    }

    private func going(_ frame: StaffFrame) -> HTML {
        guard let onItsWay else { return "" }
        let wording = frame.wording
        let names = wording.list(onItsWay.files.prefix(5).map { wording.original($0) })
        return """
            <section class="callout" aria-labelledby="going"><h2 id="going">\(wording.importOnItsWay)</h2>\
            <p>\(wording.importBegun(names, on: onItsWay.begunOn, plan: onItsWay.plan))</p>\
            <div class="buttons"><a class="button" href="\(frame.link(.importLook))">\(wording.goOnWithImport)</a>\
            \(frame.form(
                to: .importDiscarding, style: "plain-form",
                "<button type=\"submit\" class=\"second\">\(wording.discardImport)</button>"))</div></section>
            """
    }

    private func upload(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let files = FormField(
            name: "files", label: wording.importFiles,
            kind: .files(accept: ".xlsx,.xlsm,.csv,.tsv,.txt,.json"), hint: wording.importFilesHint,
            problems: problems, wording: wording)
        return frame.form(
            to: plan == nil ? .importUpload : .planImport, file: true,
            "\(files.html())<p><button type=\"submit\">\(wording.lookAtFiles)</button></p>")
    }

    private func steps(_ wording: Wording) -> HTML {
        let items = wording.importSteps(isNew: plan == nil).map { "<li>\($0)</li>" as HTML }
        return """
            <section aria-labelledby="steps"><h2 id="steps">\(wording.importStepsTitle)</h2><ol>\(items)</ol></section>
            """
    }

    private func undoing(_ frame: StaffFrame) -> HTML {
        guard let lastImport else { return "" }
        let wording = frame.wording
        let reason = FormField(
            name: "reason", label: wording.importReason, kind: .text(), hint: wording.reasonHint,
            problems: problems, wording: wording)
        return """
            <section aria-labelledby="undoing"><h2 id="undoing">\(wording.undoImport)</h2>\
            <p>\(wording.lastImport(by: lastImport.by, on: lastImport.on, changes: lastImport.changes))</p>\
            \("<p>\(wording.planGoesToo)</p>", if: lastImport.madePlan)\
            \(frame.form(
                to: .planImportUndoing,
                "\(reason.html())<p><button type=\"submit\" class=\"second\">\(wording.undoImport)</button></p>"))</section>
            """
    }
}

/// That imports left something to the office (残った注記の知らせ); nothing where they did not.
struct NotesLeft: Sendable {
    let count: Int
    let frame: StaffFrame

    var html: HTML {
        guard count > 0 else { return "" }
        return "<p class=\"callout\"><a href=\"\(frame.link(.openNotes))\">\(frame.wording.notesLeft(count))</a></p>"
    }
}

extension Wording {
    fileprivate var nextPlanOfPresent: String {
        say("今の計画から次期計画を作る", "Make the next period’s plan of a present one")
    }
    fileprivate var nextPlanOfPresentSentence: String {
        say(
            "ファイルはいりません。体系、取組、担当課、指標を引き継ぎ、市民が前の計画での経過をたどれるようにします。計画を選んでください。",
            "No file is needed: tree, actions, divisions and indicators come along, and citizens can follow each action back. Choose the plan."
        )
    }
    fileprivate var newPlanSentence: String {
        say(
            "お持ちのExcelやCSVから計画を作ります。読み取った内容を確かめ、直してから取り込みます。公表するまで、市民には見えません。",
            "Makes a plan of your workbook or CSV file. You see and correct what is read before it is taken in, and the public sees nothing until you publish."
        )
    }
    fileprivate var newerSheetSentence: String {
        say(
            "新しいExcelやCSVの内容を、この計画に取り込みます。今の内容との違いを確かめてから決めます。",
            "Takes a newer workbook or CSV file into this plan, after showing what differs from what is kept.")
    }
    fileprivate var importFiles: String { say("計画のファイル", "The plan's files") }
    fileprivate var importFilesHint: String {
        say(
            "Excelブック（.xlsx、.xlsm。マクロは使いません）、CSV、タブ区切りの文章。複数のファイル（個票など）は一つの計画になります。合わせて20MB、40個まで。",
            "Excel workbooks (.xlsx, .xlsm; macros are not used), CSV, tab-separated text. Several files, such as cards, become one plan. At most 20 MB and 40 files together."
        )
    }
    fileprivate var lookAtFiles: String { say("読み取った内容を見る", "See what is read") }
    fileprivate var importStepsTitle: String { say("進め方", "How it goes on") }
    fileprivate func importSteps(isNew: Bool) -> [String] {
        [
            say("どの列を何として読んだかを見て、違っていれば直します。", "See what each column is taken for, and correct it."),
            isNew
                ? say("できる計画（体系、取組、指標）と、取り込まれないものを確かめます。", "See the plan that comes of it, and what is left out.")
                : say("今の計画との違いと、失われるものを確かめます。", "See what differs from the plan, and what would be lost."),
            say("全部を一度に取り込みます。それまでは何も変わりません。", "Take all of it in at once. Until then nothing changes."),
        ]
    }
    fileprivate var importOnItsWay: String { say("途中の取込みがあります", "An import is on its way") }
    fileprivate func importBegun(_ names: HTML, on day: Day, plan: String?) -> HTML {
        let into = plan.map { say("「\($0)」への取込みです。" as HTML, " It goes into \(original($0))." as HTML) } ?? ""
        return say(
            "\(self.day(day))に送られた\(names)。\(into)新しいファイルを送ると、置き換わります。",
            "\(names), sent on \(self.day(day)).\(into) New files take its place.")
    }
    fileprivate var goOnWithImport: String { say("続ける", "Go on") }
    fileprivate var undoImport: String { say("最後の取込みを取り消す", "Take the last import back") }
    fileprivate func lastImport(by name: String, on day: Day, changes: Int) -> HTML {
        say(
            "\(self.day(day))に\(name)が取り込み、\(changes)か所が変わりました。取り消すと、その前の内容に戻ります。公表した版は変わりません。",
            "\(original(name)) took it in on \(self.day(day)): \(changes) places changed. Taken back, the plan is as it was before. Published editions stay as they are."
        )
    }
    fileprivate var planGoesToo: String {
        say(
            "この取込みで計画ができたため、取り消すと計画そのものがなくなります（その後に何かを書き加えていれば取り消せません）。",
            "It made the plan, so that the plan goes with it; that is refused once anything was added.")
    }
}
