import Foundation
import Japanese
import Plan
import Rounds
import Sheets
import Store

/// The workbooks of a round (照会票): handed out, put here when they came back, looked at, and taken.
enum WorkbookRoutes {
    static func page(_ coordinator: PlanCoordinator) async throws -> StaffReply { try await shown(coordinator) }

    // MARK: Handing out

    static func one(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        let state = try await coordinator.reader.roundState()
        let division = Division(coordinator.request.address.view.item ?? "")
        let workbook = coordinator.workbook(
            for: division, from: state.orderedCases(in: coordinator.kept.plan), in: state)
        guard !state.kept.isClosed, !workbook.isEmpty else { return coordinator.request.problem(.notFound) }
        let bytes = try await coordinator.bytes(of: [workbook])
        return StaffReply(
            status: .ok, content: .download(bytes[0], name: DivisionForm.fileName(of: workbook.identity), .workbook))
    }

    static func all(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        let state = try await coordinator.reader.roundState()
        let cases = state.orderedCases(in: coordinator.kept.plan)
        let workbooks = state.progress(in: coordinator.kept.plan).divisions
            .map { coordinator.workbook(for: $0, from: cases, in: state) }.filter { !$0.isEmpty }
        guard !state.kept.isClosed, !workbooks.isEmpty else { return coordinator.request.problem(.notFound) }
        let bytes = try await coordinator.bytes(of: workbooks)
        let names = DivisionForm.fileNames(of: workbooks.map(\.identity))
        let zip = try DivisionForm.zip(
            Array(zip(names, bytes)), at: Int(coordinator.request.date.timeIntervalSince1970))
        return StaffReply(
            status: .ok, content: .download(zip, name: "照会票_\(state.round.year.eraLabel).zip", .zip))
    }

    /// One that came back, as it came.
    static func returned(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        let (key, digest) = (try coordinator.reader.roundKey(), coordinator.request.address.view.item ?? "")
        let rounds = coordinator.store.rounds
        guard let file = try await rounds.returnedFiles(of: key).first(where: { $0.digest == digest }),
            let bytes = try await rounds.returnedBytes(digest, in: key)
        else { return coordinator.request.problem(.notFound) }
        return StaffReply(status: .ok, content: .download(bytes, name: file.name, .workbook))
    }

    // MARK: Putting here and removing

    static func put(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        let request = coordinator.request
        func again(_ sentence: String) async throws -> StaffReply {
            try await shown(coordinator, problems: [FieldProblem("files", sentence)])
        }
        let files = (request.form.fileLists["files"] ?? []).filter { !$0.name.isEmpty || !$0.bytes.isEmpty }
        guard !files.isEmpty else { return try await again(request.wording.sentence(FieldFault.noFile)) }
        guard files.count <= RoundWorkbooksPage.mostFiles else {
            return try await again(request.wording.tooManyWorkbooks)
        }
        let (key, plan) = (try coordinator.reader.roundKey(), coordinator.kept.plan)
        var put: [(name: String, bytes: [UInt8], division: Division)] = []
        for file in files {
            // What is none of this round's is refused with its name, and none of the others is put here either.
            do {
                let reading = try await WorkbookDesk.reading(of: file.bytes, plan, key)
                put.append((file.name, file.bytes, reading.workbook.identity.division))
            } catch let fault as ForeignWorkbook {
                return try await again(request.wording.inFile(file.name, fault.sentence(in: request.language)))
            }
        }
        do {
            let known = try await coordinator.store.rounds.keepReturned(
                put, in: key, by: coordinator.account, at: request.date)
            guard known.isEmpty else { return try await shown(coordinator, known: known.map(\.name)) }
            return request.redirect(
                to: .roundWorkbooks, plan: key.plan.plan, year: key.year, notice: .workbooksPut, spot: "waiting")
        } catch StoreError.round(let refusal) where refusal != .unknown {
            return try await again(refusal.sentence(in: request.language))
        }
    }

    static func discard(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        let key = try coordinator.reader.roundKey()
        try await coordinator.store.rounds.discardReturned(
            coordinator.request.form["digest"], in: key, by: coordinator.account)
        return coordinator.request.redirect(
            to: .roundWorkbooks, plan: key.plan.plan, year: key.year, notice: .workbookRemoved)
    }

    // MARK: Taking

    static func take(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        let (request, form) = (coordinator.request, coordinator.request.form)
        let key = try coordinator.reader.roundKey()
        let desk = try await WorkbookDesk(of: coordinator, key)
        func again(_ problems: [FieldProblem], _ status: StaffReply.Status? = nil) async throws -> StaffReply {
            try await shown(coordinator, desk: desk, values: form.shown, problems: problems, status: status)
        }
        let marks = Set(form.shown.keys.filter { $0.hasPrefix("as-") }.map { $0.dropFirst(3) })
        let readable = desk.waiting.filter { $0.fault == nil }
        guard form["stamp"] == desk.merge.stamp, marks == Set(readable.map { $0.mark[...] }), !marks.isEmpty else {
            // A form that names nothing that it looked at is no older page.
            let status: StaffReply.Status? = form["stamp"].isEmpty ? nil : .conflict
            return try await again([FieldProblem("standing", request.wording.workbooksMoved)], status)
        }
        var problems: [FieldProblem] = []
        let standings = readable.map { file in
            WorkbookStanding(rawValue: form["as-\(file.mark)"]) ?? WorkbookStanding(rawValue: form["standing"])
        }
        if standings.contains(nil) { problems.append(FieldProblem("standing", request.wording.chooseStanding)) }
        var decisions: [AnswerPlace: WorkbookMerge.Decision] = [:]
        for (index, entry) in desk.merge.entries.enumerated() {
            let side = form["side-\(index)"]
            if side == "now" { decisions[entry.place] = .now }
            if side.hasPrefix("o"), let option = Int(side.dropFirst()) { decisions[entry.place] = .option(option) }
        }
        let undecided = Set(desk.merge.undecided(decisions))
        for (index, entry) in desk.merge.entries.enumerated() where undecided.contains(entry.place) {
            problems.append(FieldProblem("side-\(index)", request.wording.chooseSide))
        }
        guard problems.isEmpty else { return try await again(problems) }
        do {
            let outcome = try await coordinator.store.rounds.takeWorkbooks(
                WorkbookTaking(
                    desk.merge.workbooks, as: standings.compactMap(\.self), deciding: decisions,
                    stamp: desk.merge.stamp), of: readable.map(\.digest), in: key, by: coordinator.account,
                at: request.date)
            guard outcome.left.isEmpty, outcome.unspoken.isEmpty, outcome.reports.allSatisfy(\.refusals.isEmpty)
            else {
                return try await shown(coordinator, outcome: outcome, from: desk.merge, status: .ok)
            }
            return request.redirect(
                to: .roundWorkbooks, plan: key.plan.plan, year: key.year, notice: .workbooksTaken)
        } catch StoreError.changedMeanwhile {
            return try await shown(
                coordinator, values: form.shown,
                problems: [FieldProblem("standing", request.wording.workbooksMoved)], status: .conflict)
        } catch StoreError.round(let refusal) where refusal != .unknown {
            return try await shown(coordinator, values: form.shown, problems: [request.fault("standing", refusal)])
        }
    }

    /// - Parameter desk: what came back, where it was read for this request and nothing was written since.
    private static func shown(
        _ coordinator: PlanCoordinator, desk: WorkbookDesk? = nil, outcome: WorkbookOutcome? = nil,
        from merge: WorkbookMerge? = nil,
        known: [String] = [], values: [String: String] = [:], problems: [FieldProblem] = [],
        status: StaffReply.Status? = nil
    ) async throws -> StaffReply {
        let key = try coordinator.reader.roundKey()
        let desk = if let desk { desk } else { try await WorkbookDesk(of: coordinator, key) }
        let plan = coordinator.kept.plan
        let people = try await coordinator.store.people.all(of: key.city).map(\.account)
        let names = Dictionary(people.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        let cameBack = Set(desk.files.map(\.division))
        let cases = desk.state.orderedCases(in: plan)
        let lines = desk.state.progress(in: plan).divisions.map { division in
            let workbook = coordinator.workbook(for: division, from: cases, in: desk.state)
            return RoundWorkbooksPage.Line(
                division: division, reports: workbook.reports.count, additions: workbook.additions.count,
                submitted: workbook.submitted, cameBack: cameBack.contains(division))
        }
        let taken = desk.files.compactMap { file in
            file.taking.map { taking in
                RoundWorkbooksPage.Taken(
                    digest: file.digest, name: file.name, division: file.division, on: Day(inJapan: taking.at),
                    by: names[taking.by] ?? taking.by.text, standing: taking.standing)
            }
        }
        return coordinator.request.page(
            RoundWorkbooksPage(
                plan: plan, round: desk.state.round, isClosed: desk.state.kept.isClosed, lines: lines,
                waiting: desk.waiting, merge: merge ?? desk.merge, taken: taken, outcome: outcome,
                reasons: (outcome?.reports ?? []).map { report in
                    report.refusals.map {
                        $0.sentence(in: coordinator.request.language, names: Names([plan]))
                    }
                }, known: known,
                values: values, problems: problems), at: .roundWorkbooks, status: status)
    }
}

extension PlanCoordinator {
    /// The workbook of a division as things stand.
    fileprivate func workbook(for division: Division, from cases: [ReportCase], in state: RoundState)
        -> DivisionWorkbook
    {
        state.round.workbook(for: division, of: kept.key.city, from: cases, madeOn: request.today)
    }

    /// Their files. Whoever makes them is whom a division asks.
    fileprivate func bytes(of workbooks: [DivisionWorkbook]) async throws -> [[UInt8]] {
        let (plan, city) = (kept.plan, reader.member.session.municipality.name)
        let contact = ["事務局", account.name, account.email?.text].compactMap(\.self).joined(separator: "　")
        return try await SheetDesk.read {
            try workbooks.map { try DivisionForm.xlsx($0, of: plan, municipality: city, contact: contact) }
        }
    }
}

/// The workbooks that came back in a round, read and held against the reports (照会票の机).
struct WorkbookDesk: Sendable {
    let state: RoundState
    let files: [ReturnedFile]
    let waiting: [RoundWorkbooksPage.Waiting]
    /// Of those that can be read.
    let merge: WorkbookMerge

    init(of coordinator: PlanCoordinator, _ key: RoundKey) async throws {
        state = try await coordinator.reader.roundState()
        files = try await coordinator.store.rounds.returnedFiles(of: key)
        let plan = coordinator.kept.plan
        var waiting: [RoundWorkbooksPage.Waiting] = []
        var read: [ReturnedWorkbook] = []
        // The oldest first, so that what was put here later is read after it.
        for file in files.reversed() where file.taking == nil {
            let bytes = try await coordinator.store.rounds.returnedBytes(file.digest, in: key) ?? []
            var (remarks, fault): ([DivisionRemark], String?) = ([], nil)
            do {
                let reading = try await Self.reading(of: bytes, plan, key)
                remarks = reading.remarks
                read.append(reading.workbook)
            } catch let error as ForeignWorkbook {
                fault = error.sentence(in: coordinator.request.language)
            }
            waiting.append(
                .init(
                    digest: file.digest, name: file.name, division: file.division, remarks: remarks, fault: fault))
        }
        self.waiting = waiting
        merge = WorkbookMerge(read, into: state.cases(in: plan))
    }

    /// - Throws: `ForeignWorkbook`.
    static func reading(of bytes: [UInt8], _ plan: Plan, _ key: RoundKey) async throws -> DivisionReading {
        try await SheetDesk.read {
            try DivisionFormFile(bytes).reading(of: plan, as: key.plan.plan, in: key.city, key.year)
        }
    }
}

extension Wording {
    fileprivate var tooManyWorkbooks: String {
        say(
            "一度に置けるのは\(RoundWorkbooksPage.mostFiles)冊までです。分けて置いてください。",
            "At most \(RoundWorkbooksPage.mostFiles) workbooks at once; put the rest here afterwards.")
    }
    fileprivate var workbooksMoved: String {
        say(
            "画面を開いた後で、報告か置いてある照会票が変わりました。もう一度、内容を確かめてから受け取ってください。",
            "A report or the workbooks here have changed since the page was opened. Look again, then take them.")
    }
    fileprivate var chooseStanding: String { say("受取り方を選んでください。", "Choose how far they go.") }
    fileprivate var chooseSide: String { say("どちらにするかを選んでください。", "Choose which of the two stands.") }
}
