import Foundation
import Japanese
import Plan
import PlanSamples
import Rounds
import Testing

@testable import Sheets

/// A round of 2025 on the fictional plan, with everything that a form can ask (試験用の照会票).
enum DivisionSample {
    static let year = FiscalYear(2025)
    static let city: Slug = {
        guard let city = Slug("tsukikage") else { preconditionFailure("a sound name") }
        return city
    }()
    static let key: Slug = {
        guard let key = Slug("dx") else { preconditionFailure("a sound name") }
        return key
    }()

    static let plan: Plan = {
        var plan = WritingSamples.plan
        plan.form = PlanForm(ownFields: [
            OwnField(
                id: .init("f1"), label: "今後の方向性", subject: .actionYear,
                kind: .choice([OwnOption(id: "o1", label: "拡充"), OwnOption(id: "o2", label: "継続")], isMultiple: false),
                phase: .reporting, requirement: .always),
            OwnField(
                id: .init("f2"), label: "連携先", subject: .actionYear,
                kind: .choice(
                    [
                        OwnOption(id: "o1", label: "県"), OwnOption(id: "o2", label: "国"),
                        OwnOption(id: "o3", label: "大学、高専"),
                    ],
                    isMultiple: true), phase: .reporting),
            OwnField(
                id: .init("f3"), label: "決算額", subject: .actionYear, kind: .money(.thousandYen), phase: .reporting),
            OwnField(id: .init("f4"), label: "完了日", subject: .actionYear, kind: .date, phase: .reporting),
        ])
        plan.indicators = [
            Indicator(
                id: .init("i1"), owner: .action(.init("a2")), name: "予約の割合", unit: "％",
                years: [
                    FiscalYear(2024): IndicatorYear(actual: IndicatorValue("31.5", number: 31.5)),
                    year: IndicatorYear(target: IndicatorValue("45", number: 45)),
                ])
        ]
        return plan
    }()

    static var round: Round {
        guard let opens = Day("2026-04-15") else { preconditionFailure("the calendar has this day") }
        var round = Round.proposed(for: plan, as: key, year: year, opensOn: opens)
        round.instructions = "決算額は、千円未満を四捨五入してください。\nご不明な点は内線123まで。"
        return round
    }

    static func workbook(
        for name: String = "市民課", reports: [Action.ID: WorkingReport] = [:],
        contributions: [Action.ID: [Division: Contribution]] = [:], of plan: Plan = DivisionSample.plan
    ) throws -> DivisionWorkbook {
        round.workbook(
            for: Division(name), of: city,
            from: round.assignments(in: plan).map {
                ReportCase(
                    in: round, $0, report: reports[$0.action] ?? WorkingReport(),
                    contributions: contributions[$0.action] ?? [:])
            }, madeOn: try #require(Day("2026-04-15")))
    }

    static func bytes(_ workbook: DivisionWorkbook, of plan: Plan = DivisionSample.plan) throws -> [UInt8] {
        try DivisionForm.xlsx(workbook, of: plan, municipality: "月影市", contact: "企画課　山田（内線123）")
    }

    static func reading(_ bytes: [UInt8], of plan: Plan = DivisionSample.plan) throws -> DivisionReading {
        try DivisionFormFile(bytes).reading(of: plan, as: key, in: city, year)
    }

    /// What a script of openpyxl makes of a workbook: `book` is open, `sheet` is that of the answers, `row(number, label)` finds a row,
    /// `ANSWER` is the column.
    static func edited(_ bytes: [UInt8], _ script: String) throws -> [UInt8]? {
        let whole = """
            import sys, io, base64, datetime, openpyxl
            from openpyxl.comments import Comment
            from openpyxl.styles import Font
            book = openpyxl.load_workbook(io.BytesIO(sys.stdin.buffer.read()))
            sheet = book['回答']
            ANSWER = 5
            def row(number, label):
                for r in range(1, sheet.max_row + 1):
                    if sheet.cell(r, 1).value == number and sheet.cell(r, 2).value == label: return r
                raise SystemExit('no row ' + label)
            \(script)
            out = io.BytesIO()
            book.save(out)
            print(base64.b64encode(out.getvalue()).decode())
            """
        guard let text = try IndependentReader.python(whole, bytes, needsOpenpyxl: true) else { return nil }
        return Array(try #require(Data(base64Encoded: text.trimmingCharacters(in: .whitespacesAndNewlines))))
    }
}

extension DivisionReading {
    /// What was changed, by place.
    var changes: [AnswerPlace: Passage?] {
        workbook.answers.filter(\.isChanged).reduce(into: [:]) { $0[$1.place] = .some($1.returned) }
    }
}

extension AnswerPlace {
    init(_ action: String, _ field: Field) { self.init(Action.ID(action), .field(field)) }
}
