import Japanese
import Plan
import Testing

@testable import Findings

struct NumbersLeftAsideTests {
    private func plan(_ target: (Int) -> String, result: String? = nil) throws -> (Plan, Action) {
        let years = (2023...2025).map { FiscalYear($0) }
        var plan = Plan(
            title: "計画", years: years, lastReportedYear: years[2], levels: [Level(label: "施策")], scale: .usual)
        var action = Action(id: .init("a1"), number: "1", name: "取組", policy: .init("1"))
        for year in years {
            action[year].target = AnnualTarget(try #require(Passage(target(year.value))))
            action[year].report.result = result.flatMap { Passage($0) }
        }
        plan.actions = [action]
        return (plan, action)
    }

    /// A name of its own for each.
    private func numbers(_ count: Int, _ letter: String) -> String {
        let letters = Array("甲乙丙丁戊己庚辛壬癸")
        return (0..<count).map { "\(letter)\(letters[$0 / 10])\(letters[$0 % 10])施設\(letters[$0 / 10])：\($0 + 1)件" }
            .joined(separator: "\n")
    }

    @Test func `of a cell with more than fifty numbers it is said how many were not read`() throws {
        let (plan, action) = try plan({ $0 == 2023 ? numbers(60, "市") : "受付件数：5件" }, result: numbers(57, "区"))
        #expect(plan.series(of: action).count { !$0.isWithoutTarget } <= 51)
        #expect(plan.series(of: action).count == 100)
        let aside = plan.numbersLeftAside(of: action)
        // Of 2024 and 2025 one of the fifty that are looked at finds no room among the hundred.
        #expect(aside.map(\.rest) == [.numbers(10), .numbers(7), .numbers(8), .numbers(8)])
        #expect(aside.map(\.place.field) == [.target, .result, .result, .result])
        #expect(
            aside[0].sentence(labels: plan.labels, in: .japanese)
                == "令和5年度の「\(plan.labels[.target])」には数値が多すぎるため、このうち10個は指標として読んでいません。")
        #expect(aside[1].sentence(labels: plan.labels, in: .english).contains("FY2023 has too many numbers: 7 of them"))
    }

    @Test func `of an action that promises more than a hundred things it is said how many were not begun`() throws {
        // 45 new ones a year: the hundredth stands in the third.
        let kinds = [2023: ("図書館の蔵書", "冊"), 2024: ("公園の遊具", "基"), 2025: ("学校の生徒", "人")]
        let letters = Array("甲乙丙丁戊己庚辛壬癸")
        let (plan, action) = try plan { year in
            (0..<45).map {
                "\(letters[$0 / 10])\(letters[$0 % 10])\(kinds[year]?.0 ?? "")：\($0 + 1)\(kinds[year]?.1 ?? "")"
            }
            .joined(separator: "\n")
        }
        #expect(plan.series(of: action).count == 100)
        let aside = plan.numbersLeftAside(of: action)
        try #require(aside.count == 1)
        #expect(aside.map(\.rest) == [.numbers(35)] && aside.map(\.place) == [Place(action, FiscalYear(2025), .target)])
        for language in Language.allCases {
            #expect(aside[0].sentence(labels: plan.labels, in: language).contains("35"))
        }
        // What goes on with one that is begun already is read.
        let (same, again) = try self.plan({ _ in numbers(45, "市") })
        #expect(same.series(of: again).count == 45 && same.numbersLeftAside(of: again).isEmpty)
    }

    @Test func `of a text that is too long it is said that its end was not read`() throws {
        let words = String(repeating: "市民が集う。", count: 900)
        let (plan, action) = try plan { $0 == 2023 ? "\(numbers(1, "市"))\n\(words)\n区の施設：7件" : "\(words)" }
        #expect(plan.series(of: action).map(\.name) == ["市甲甲施設甲"])
        let aside = plan.numbersLeftAside(of: action)
        #expect(aside.map(\.rest) == [.beyondReading])
        #expect(aside.map(\.place) == [Place(action, FiscalYear(2023), .target)])
        #expect(
            aside[0].sentence(labels: plan.labels, in: .japanese)
                == "令和5年度の「\(plan.labels[.target])」は長すぎるため、初めの5,000字より後の数値は指標として読んでいません。")
        #expect(aside[0].sentence(labels: plan.labels, in: .english).contains("its first 5,000 letters"))
    }

    @Test func `where nothing is left aside, nothing is said`() throws {
        let (plan, action) = try plan({ _ in numbers(20, "市") }, result: numbers(50, "市"))
        #expect(plan.numbersLeftAside(of: action).isEmpty)
        let (signed, same) = try self.plan({ _ in "講座：6回" }, result: "-6回")
        #expect(signed.numbersLeftAside(of: same).isEmpty)
    }

    @Test func `numbers beyond those of which it is found out what they count are left aside, too`() throws {
        let bare = String(repeating: "5件、", count: 150)
        let (plan, action) = try plan { $0 == 2023 ? "\(numbers(100, "市"))\n\(bare)" : "なし" }
        // Of 250 numbers 200 are read, of which 100 are promised: 50 too many, and the 50 behind.
        #expect(plan.numbersLeftAside(of: action).map(\.rest) == [.numbers(100)])
    }
}
