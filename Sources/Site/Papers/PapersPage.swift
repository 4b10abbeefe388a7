import HTML
import Japanese
import Plan

/// What is printed of a plan (紙の資料): the book with the chapters that the office chose, the form, sheets of actions.
struct PapersPage: StaffPage {
    /// One paper, as its address names it.
    enum Paper: Hashable, Sendable {
        case book
        case form
        case sheets
        /// A division's part of the book.
        case division(Division)

        init?(_ item: String) {
            switch item {
            case "book": self = .book
            case "form": self = .form
            case "sheets": self = .sheets
            case _ where item.hasPrefix("division "): self = .division(Division(String(item.dropFirst(9))))
            default: return nil
            }
        }

        var item: String {
            switch self {
            case .book: "book"
            case .form: "form"
            case .sheets: "sheets"
            case .division(let division): "division \(division.name)"
            }
        }
    }

    let plan: Plan
    let choice: BookChoice
    /// Whether what is kept is just what the latest edition shows; what is not is marked 案.
    let isPublished: Bool
    var problems: [FieldProblem] = []

    var above: [StaffPlace] { [.plan] }

    func title(_ wording: Wording) -> String { wording.papers }

    func content(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let body: HTML =
            plan.actions.isEmpty ? "<p class=\"empty\">\(wording.nothingToPrint)</p>" : "\(files(frame))\(form(frame))"
        return """
            <header class="lead"><p class="owner">\(wording.original(plan.title))</p><h1>\(title(wording))</h1>\
            <p class="sentence">\(wording.papersSentence)</p>\
            <p>\(isPublished ? wording.printedAsPublished : wording.printedAsDraft)</p></header>\
            \(body)
            """
    }

    private func files(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        func link(_ paper: Paper, _ label: HTML) -> HTML {
            "<a href=\"\(frame.link(.paperFile, showing: .item(paper.item)))\" download>\(label)</a>"
        }
        let divisions = plan.divisions.filter { !plan.actions(of: $0).isEmpty }
        let parts = divisions.map { "<li>\(link(.division($0), wording.original($0.name)))</li>" as HTML }
        return """
            <section aria-labelledby="files"><h2 id="files">\(wording.paperFiles)</h2><ul>\
            <li>\(link(.book, "\(wording.book)")) <span class="of">\(wording.bookNote)</span></li>\
            <li>\(link(.form, "\(wording.formOnPaper)"))</li>\
            <li>\(link(.sheets, "\(wording.sheetsOfAll(plan.actions.count))"))</li></ul>\
            \("<h3>\(wording.partsOfDivisions)</h3><ul>\(parts)</ul>", if: !parts.isEmpty)</section>
            """
    }

    private func form(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let places = [("", wording.leftOut)] + BookPart.allCases.indices.map { (String($0 + 1), wording.place($0 + 1)) }
        let fields = BookPart.allCases.map { part in
            let place = choice.parts.firstIndex(of: part).map { String($0 + 1) } ?? ""
            return FormField(
                name: part.rawValue, label: wording.chapter(part), kind: .choice(places), value: place,
                isNeeded: false, problems: problems, wording: wording
            ).html()
        }
        let page = FormField(
            name: "paper", label: wording.sheetsOfForm,
            kind: .choice(PaperSize.allCases.map { ($0.rawValue, wording.page($0)) }), value: choice.page.rawValue,
            problems: problems, wording: wording)
        return """
            <section aria-labelledby="book"><h2 id="book">\(wording.chooseChapters)</h2><p>\(wording.chooseChaptersNote)</p>\
            \(frame.form(
                to: .papers,
                """
                \(fields)\(page.html())<p><button type="submit">\(wording.saveChapters)</button></p>
                """))</section>
            """
    }
}

extension Wording {
    var papers: String { say("紙の資料（PDF）", "Papers (PDF)") }
    /// 「全体の状況」.
    fileprivate func chapter(_ part: BookPart) -> String {
        switch part {
        case .summary: say(part.title, "The plan as a whole")
        case .followUps: say(part.title, "What fell, and what became of last year's reasons")
        case .policies: say(part.title, "By policy")
        case .divisions: say(part.title, "By division")
        case .indicators: say(part.title, "Indicators")
        case .form: say(part.title, "The form")
        case .errata: say(part.title, "Errata")
        case .method: say(part.title, "How it was counted")
        }
    }
    fileprivate func page(_ page: PaperSize) -> String {
        switch page {
        case .a3Landscape: say("A3横（年度を横に並べる）", "A3 landscape, years side by side")
        case .a4Landscape: say("A4横（年度を横に並べる。文字は小さめ）", "A4 landscape, years side by side, small type")
        case .a3: say("A3縦（年度を縦に並べる）", "A3 upright, years one below the other")
        case .a4: say("A4縦（年度を縦に並べる）", "A4 upright, years one below the other")
        }
    }
    fileprivate var papersSentence: String {
        say(
            "議会や委員会に配る冊子、市の様式、取組ごとの個票をPDFにします。冊子の章と順番は、この計画の設定として残ります。",
            "Prints the book for the assembly, the city's form and sheets of actions, in Japanese. Which chapters the book has is kept with the plan."
        )
    }
    fileprivate var printedAsPublished: String {
        say("今の内容は、公表した最新の版と同じです。", "What is kept is what the latest edition shows.")
    }
    fileprivate var printedAsDraft: String {
        say(
            "今の内容は、公表した版と同じではありません。どのページにも「案」と入ります。",
            "What is kept is not what is published: every page is marked 案 (draft).")
    }
    fileprivate var nothingToPrint: String {
        say("取組を登録すると、ここで印刷できます。", "Once the plan has actions, they can be printed here.")
    }
    fileprivate var paperFiles: String { say("PDFを作る", "Make a PDF") }
    fileprivate var book: String { say("冊子（進捗状況報告書）", "The book") }
    fileprivate var bookNote: String { say("下で選んだ章", "with the chapters chosen below") }
    fileprivate var formOnPaper: String { say("市の様式（A3横）", "The city's form (A3 landscape)") }
    fileprivate func sheetsOfAll(_ count: Int) -> String { say("個票（全\(count)件）", "Sheets of all \(count) actions") }
    fileprivate var partsOfDivisions: String { say("課ごとの分", "Parts of divisions") }
    fileprivate var chooseChapters: String { say("冊子の章と順番", "Chapters of the book") }
    fileprivate var chooseChaptersNote: String {
        say(
            "章ごとに、何番目に置くかを選びます。同じ番号の章は、この画面の順に並びます。内容のない章は作りません。",
            "Say where each chapter stands. Chapters of the same place follow in the order of this page; empty ones are left out."
        )
    }
    fileprivate var leftOut: String { say("入れない", "left out") }
    fileprivate func place(_ number: Int) -> String { say("\(number)番目", "\(number)") }
    fileprivate var sheetsOfForm: String { say("進捗管理シートの用紙", "Sheets of the form") }
    fileprivate var saveChapters: String { say("この構成を保存する", "Save") }
    var bookNeedsChapter: String { say("章を一つ以上選んでください。", "Choose at least one chapter.") }
}
