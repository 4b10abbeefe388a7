import Japanese
import Plan
import Rounds
import Workbook

/// The sheet that says how a workbook is filled in (記入要領): what, until when, and whom to ask.
struct DivisionFormGuide {
    private let workbook: DivisionWorkbook
    private let plan: Plan
    private let municipality: String?
    private let contact: String?
    private var sheet = Worksheet(name: DivisionForm.guideSheet)
    private var row = 0

    /// In digits of the standard type.
    private static let widths: [Double] = [5, 22, 70]
    private static let size = 10.5

    private let plain = CellStyle(size: DivisionFormGuide.size).with { $0.wraps = true }
    private let boxed = CellStyle(size: DivisionFormGuide.size).with {
        $0.wraps = true
        $0.hasBorder = true
        $0.vertical = .center
    }

    init(_ workbook: DivisionWorkbook, of plan: Plan, municipality: String?, contact: String?) {
        (self.workbook, self.plan, self.municipality, self.contact) = (workbook, plan, municipality, contact)
    }

    func written() -> Worksheet {
        var guide = self
        guide.writeTitle()
        guide.writeFacts()
        guide.writeSteps()
        if let instructions = workbook.round.instructions {
            guide.writeHeading("事務局からのお願い")
            for line in instructions.text.split(whereSeparator: \.isNewline) { guide.write(String(line)) }
        }
        guide.writeScale()
        guide.writeActions()
        guide.sheet.columnWidths = Self.widths
        guide.sheet.isProtected = true
        guide.sheet.page.margins = PageSetup.Margins(left: 0.6, right: 0.6, top: 0.6, bottom: 0.6)
        guide.sheet.page.fitsWidth = true
        guide.sheet.page.footer = "&C&9&P / &N"
        return guide.sheet
    }

    private mutating func writeTitle() {
        let title = CellStyle(size: 16).with {
            $0.isBold = true
            $0.vertical = .center
        }
        put("\(workbook.identity.year.eraLabel)　実績照会票", 0, title, through: 2)
        end(30)
        row += 1
    }

    private mutating func writeFacts() {
        let round = workbook.round
        var asked = ["取組\(workbook.reports.count)件の実績の報告"]
        if !workbook.additions.isEmpty { asked.append("ほかの課の報告への追記\(workbook.additions.count)件") }
        if workbook.submitted > 0 { asked.append("（提出済みの\(workbook.submitted)件は、この照会票にありません）") }
        let facts = [
            ("計画", [municipality, plan.title].compactMap { $0 }.joined(separator: "　")),
            ("回答する課", workbook.identity.division.name),
            ("回答期限", round.reportsDue.written(in: .japanese)),
            ("返送先・問い合わせ先", contact ?? "事務局"),
            ("お願いすること", asked.joined(separator: "、").replacing("、（", with: "（")),
            ("作成日", workbook.identity.madeOn.written(in: .japanese)),
        ]
        for (label, text) in facts {
            put(
                label, 0,
                boxed.with {
                    $0.isBold = true
                    $0.background = 0xDCE6F2
                }, through: 1)
            put(text, 2, boxed.with { $0.isBold = label == "回答期限" })
            end(height(text, Self.widths[2]))
        }
        row += 1
    }

    private mutating func writeSteps() {
        writeHeading("書き方")
        let needing = plan.scale.statuses.filter(\.needsReason).map { $0.mark.isEmpty ? $0.label : $0.mark }
        let year = workbook.identity.year
        let reason =
            needing.isEmpty ? "" : "「\(needing.joined(separator: "・"))のとき必須」の欄は、その達成状況を選んだときだけ必ず書いてください。"
        let steps: [String] = [
            "「\(DivisionForm.answerSheet)」のシートの、白い欄（「\(DivisionForm.Column.answer.heading(in: year))」の列）に書いてください。灰色の欄は書き換えられません。",
            "「要否」が「必須」の欄は必ず書いてください。\(reason)",
            "達成状況などの選ぶ欄は、欄を選ぶと右に出る▼の一覧から選んでください。一覧にない言葉や記号（「概ね○」など）は受け取れません。",
            "左の「\(year.previous.eraLabel)（昨年度）」の欄に、昨年度の内容があります。文を書くときの参考にしてください。",
            "指標の実績値は、数値か「集計中」「未把握」などの語で書いてください。目標は右の欄にあります。",
            "文の中で改行するときは、Altキーを押しながらEnterキーを押してください。",
            "列の幅や行の高さは変えてかまいません。行や列を足すこと、消すこと、セルの結合はしないでください。伝えたいことは返信の文面に書いてください。",
            "書き終えたら保存し、回答期限までに返送してください。システムにログインする必要はありません。課長の承認を受けてから返送するときは、返信にそう書いてください。",
        ]
        for (index, step) in steps.enumerated() {
            put("\(index + 1)", 0, plain.with { $0.horizontal = .center })
            put(step, 1, plain, through: 2)
            end(height(step, Self.widths[1] + Self.widths[2]))
        }
        row += 1
    }

    private mutating func writeScale() {
        guard plan.form.has(.status), !plan.scale.statuses.isEmpty else { return }
        row += 1
        writeHeading("\(plan.labels[.status])の区分")
        let reasons = plan.form.reportFields.filter { $0.requirement == .whereStatusNeedsReason }
        let names = reasons.map { plan.labels[$0.field] }.joined(separator: "、")
        writeRow(["記号", "区分", names.isEmpty ? "理由の記入" : "「\(names)」の記入"], isHeading: true)
        for status in plan.scale.statuses {
            writeRow([status.mark, status.label, status.needsReason ? "必須" : "任意"])
        }
        row += 1
    }

    private mutating func writeActions() {
        writeHeading("この照会票でお願いする取組")
        writeRow(["番号", "お願いすること", plan.labels[.name]], isHeading: true)
        for report in workbook.reports {
            guard let action = plan[report.action] else { continue }
            writeRow([action.number, report.comments.isEmpty ? "実績の報告" : "報告の修正", action.name])
        }
        for addition in workbook.additions {
            guard let action = plan[addition.action] else { continue }
            writeRow([action.number, "報告への追記", action.name])
        }
    }

    // MARK: Cells

    private mutating func writeHeading(_ text: String) {
        put(
            text, 0,
            CellStyle(size: 12).with {
                $0.isBold = true
                $0.vertical = .center
            }, through: 2)
        end(22)
    }

    private mutating func write(_ text: String) {
        put(text, 0, plain, through: 2)
        end(height(text, Self.widths.reduce(0, +)))
    }

    private mutating func writeRow(_ texts: [String], isHeading: Bool = false) {
        for (column, text) in texts.enumerated() {
            put(
                text, column,
                boxed.with {
                    $0.isBold = isHeading
                    $0.background = isHeading ? 0xDCE6F2 : nil
                    if column == 0 { $0.horizontal = .center }
                })
        }
        end(zip(texts, Self.widths).map { height($0, $1) }.reduce(0, max))
    }

    private mutating func put(_ text: String, _ column: Int, _ style: CellStyle, through last: Int? = nil) {
        // A note is a line; a cell holds so much.
        let short = Workbook.length(of: text) > DivisionForm.longestAnswer ? text.beginning(4_000) : text
        sheet.cells.append(Cell(CellRange(row: row, column: column, lastColumn: last), .text(short), style))
    }

    private mutating func end(_ height: Double) {
        sheet.rowHeights[row] = min(height, 400)
        row += 1
    }

    private func height(_ text: String, _ width: Double) -> Double {
        Double(WrappedText.lines(text, width: width * 7 + 5, size: Self.size)) * 13.5 + 5
    }
}
