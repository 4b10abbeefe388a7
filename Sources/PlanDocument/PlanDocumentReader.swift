import Findings
import JSON
import Japanese
import Plan

/// Takes a plan out of a document, and refuses what is not sound so that nothing behind it has to fear it.
struct PlanDocumentReader {
    let document: JSONPlace

    init(_ document: JSONPlace) { self.document = document }

    func contents() throws -> PlanDocument.Contents {
        let format = try document.member("format")
        // By its bytes: whatever else it is, nothing is known of it yet.
        guard case .text(let text) = format.value, text.utf8.elementsEqual(PlanDocument.format.utf8) else {
            throw wrong(format, .format)
        }
        let scale = AchievementScale(try statuses())
        let levels = try few(document.member("levels"), 20).map {
            Level(
                label: try $0.member("label").text(), englishLabel: try $0.member("englishLabel").unlessNull?.text())
        }
        let form = try form(scale: scale)
        let fields = OwnFieldsOfForm(form)
        let policies = try policies(levels: levels.count, fields)
        var plan = Plan(
            title: try document.member("title").text(),
            englishTitle: try document.member("englishTitle").unlessNull?.text(),
            years: try years(),
            lastReportedYear: try document.member("lastReportedYear").unlessNull.map(year),
            levels: levels, labels: try labels(), scale: scale, form: form, policies: policies
        )
        let added = try document.member("addedYears").unlessNull.map { try few($0, 100) } ?? []
        plan.addedYears = Set(try added.map(year)).intersection(plan.years)
        plan.actions = try actions(policies: Set(policies.map(\.id)), scale: scale, fields)
        plan.indicators = try indicators(policies: Set(policies.map(\.id)), actions: Set(plan.actions.map(\.id)))
        return PlanDocument.Contents(
            plan: plan, municipality: try municipality(), slug: try slug(), day: try day(), notes: try notes(),
            indicatorDecisions: try decisions())
    }

    // MARK: - The head

    private func day() throws -> Day? {
        guard let place = try document.member("generated").unlessNull else { return nil }
        guard let day = Day(try place.text()) else { throw wrong(place, .day) }
        return day
    }

    private func municipality() throws -> SheetMunicipality? {
        guard let place = try document.member("municipality").unlessNull else { return nil }
        var municipality = SheetMunicipality(name: try place.member("name").text())
        if let code = try place.member("code").unlessNull {
            municipality.code = MunicipalityCode(try code.text())
            guard municipality.code != nil else { throw wrong(code, .municipalityCode) }
        }
        return municipality
    }

    private func slug() throws -> Slug? {
        guard let place = try document.member("municipality").unlessNull?.member("slug").unlessNull else { return nil }
        guard let slug = Slug(try place.text()) else { throw wrong(place, .slug) }
        return slug
    }

    private func years() throws -> [FiscalYear] {
        let places = try few(document.member("years"), 100)
        var years: [FiscalYear] = []
        for place in places {
            let year = try year(place.member("fiscalYear"))
            if let last = years.last, year != last.next { throw wrong(try place.member("fiscalYear"), .nextYear) }
            years.append(year)
        }
        return years
    }

    func year(_ place: JSONPlace) throws -> FiscalYear {
        let number = try place.integer()
        guard Self.possibleYears.contains(number) else { throw wrong(place, .fiscalYear) }
        return FiscalYear(number)
    }

    /// The year that a member is named after.
    func year(named name: String, at place: JSONPlace) throws -> FiscalYear {
        guard let number = Int(name), String(number) == name, Self.possibleYears.contains(number) else {
            throw wrong(place, .yearName)
        }
        return FiscalYear(number)
    }

    /// The years that the Gregorian calendar of Japan and a plan's patience allow.
    private static let possibleYears = 1873...2200

    private func labels() throws -> Labels {
        guard let place = try document.member("labels").unlessNull else { return Labels() }
        var labels = Labels()
        for (name, place) in try place.members() {
            guard let field = Field(rawValue: name) else { throw wrong(place, .field) }
            labels[field] = try place.text()
        }
        if let english = try document.member("englishLabels").unlessNull {
            for (name, place) in try english.members() {
                guard let field = Field(rawValue: name) else { throw wrong(place, .field) }
                labels.english[field] = try place.text()
            }
        }
        return labels
    }

    private func statuses() throws -> [AchievementStatus] {
        var codes: Set<AchievementStatus.Code> = []
        return try few(document.member("scale"), 100).map { place in
            let code = AchievementStatus.Code(try place.member("code").text())
            guard codes.insert(code).inserted else { throw wrong(try place.member("code"), .newIdentifier) }
            let tone = try place.member("tone")
            guard let known = AchievementStatus.Tone(rawValue: try tone.text()) else { throw wrong(tone, .tone) }
            return AchievementStatus(
                code: code, mark: try place.member("mark").text(), label: try place.member("label").text(),
                englishLabel: try place.member("englishLabel").unlessNull?.text(),
                needsReason: try place.member("needsReason").boolean(),
                countsInTotals: try place.member("countsInTotals").boolean(), tone: known
            )
        }
    }

    private func notes() throws -> [ReadingNote] {
        guard let place = try document.member("readingNotes").unlessNull else { return [] }
        return try place.items().map { place in
            let kind = try place.member("kind")
            let certainty = try place.member("certainty")
            guard let known = ReadingNote.Kind(rawValue: try kind.text()) else { throw wrong(kind, .noteKind) }
            guard let sure = ReadingNote.Certainty(rawValue: try certainty.text()) else {
                throw wrong(certainty, .certainty)
            }
            return ReadingNote(
                line: try count(place.member("line")), column: try count(place.member("column")),
                seen: try place.member("seen").text(), kind: known, certainty: sure,
                words: try place.member("words").items().map { try $0.text() },
                sheet: try place.member("sheet").unlessNull.map { try $0.text() }
            )
        }
    }

    private func decisions() throws -> [IndicatorDecision] {
        guard let place = try document.member("indicatorDecisions").unlessNull else { return [] }
        return try few(place, 10_000).map(IndicatorDecision.init)
    }

    /// A row or column of a sheet, from 1.
    private func count(_ place: JSONPlace) throws -> Int {
        let number = try place.integer()
        guard (1...1_000_000_000).contains(number) else { throw wrong(place, .count) }
        return number
    }

    // MARK: - The tree

    private func policies(levels: Int, _ fields: OwnFieldsOfForm) throws -> [Policy] {
        var levelOf: [Policy.ID: Int] = [:]
        return try few(document.member("policies"), 10_000).map { place in
            let id = Policy.ID(try place.member("id").text())
            guard levelOf[id] == nil else { throw wrong(try place.member("id"), .newIdentifier) }
            let level = try place.member("level").integer()
            guard level >= 0, level < levels else { throw wrong(try place.member("level"), .level) }
            let parent = try place.member("parent").unlessNull.map { Policy.ID(try $0.text()) }
            if let parent {
                guard let above = levelOf[parent], above < level else {
                    throw wrong(try place.member("parent"), .policyAbove)
                }
            }
            levelOf[id] = level
            var policy = Policy(
                id: id, parent: parent, level: level, number: try place.member("number").unlessNull?.text(),
                name: try place.member("name").text())
            try read(Policy.fields, at: place, into: &policy)
            try readOwn(fields.policy, at: place, into: &policy)
            if let years = try place.member("years").unlessNull {
                for (year, place) in try years.members() {
                    try readOwn(fields.policyYear, at: place, into: &policy[try self.year(named: year, at: place)])
                }
            }
            return policy
        }
    }

    private func actions(
        policies: Set<Policy.ID>, scale: AchievementScale, _ fields: OwnFieldsOfForm
    ) throws -> [Action] {
        let codes = Set(scale.statuses.map(\.code))
        var seen: Set<Action.ID> = []
        return try few(document.member("actions"), 10_000).map { place in
            let id = Action.ID(try place.member("id").text())
            guard seen.insert(id).inserted else { throw wrong(try place.member("id"), .newIdentifier) }
            let policy = Policy.ID(try place.member("policy").text())
            guard policies.contains(policy) else { throw wrong(try place.member("policy"), .policy) }
            var action = Action(
                id: id, number: try place.member("number").text(), name: try place.member("name").text(),
                policy: policy, responsibilities: try responsibilities(place.member("divisions")),
                description: try passage(place.member("description")),
                predecessors: try place.member("predecessors").unlessNull.map { try few($0, 1000) }?.map(predecessor)
                    ?? [],
                reprints: try place.member("reprints").unlessNull.map { try few($0, 1000) }?.map { place in
                    let shown = Policy.ID(try place.member("id").text())
                    guard policies.contains(shown), shown != policy else {
                        throw wrong(try place.member("id"), .policy)
                    }
                    return Reprint(under: shown)
                } ?? []
            )
            for (name, place) in try place.member("years").members() {
                action[try year(named: name, at: place)] = try written(place, codes: codes, fields)
            }
            try readOwn(fields.action, at: place, into: &action)
            return action
        }
    }

    func responsibilities(_ place: JSONPlace) throws -> [Responsibility] {
        try few(place, 10_000).map { place in
            let role = try place.member("role")
            guard let known = try role.unlessNull.map({ Responsibility.Role(rawValue: try $0.text()) }) ?? .notStated
            else { throw wrong(role, .role) }
            return Responsibility(
                division: Division(try place.member("name").text()), role: known,
                note: try place.member("note").unlessNull?.text(),
                until: try place.member("until").unlessNull.map(year)
            )
        }
    }

    private func written(
        _ place: JSONPlace, codes: Set<AchievementStatus.Code>, _ fields: OwnFieldsOfForm
    ) throws -> ActionYear {
        let code = try place.member("status").unlessNull?.member("code")
        let status = try code.map { AchievementStatus.Code(try $0.text()) }
        if let code, let status, !codes.contains(status) { throw wrong(code, .statusOnScale) }
        var written = ActionYear(
            earlierTargets: try place.member("earlierTargets").unlessNull.map { try few($0, 1000) }?.map(earlierTarget)
                ?? [],
            report: AnnualReport(status: status))
        try read(ActionYear.fields, at: place, into: &written)
        try readOwn(fields.actionYear, at: place, into: &written)
        return written
    }

    private func predecessor(_ place: JSONPlace) throws -> Predecessor {
        let kind = try place.member("kind")
        guard let known = Predecessor.Kind(rawValue: try kind.text()) else { throw wrong(kind, .field) }
        let (number, name) = (try place.member("number").text(), try place.member("name").text())
        guard known == .continued else { return Predecessor(known, number: number, name: name) }
        let plan = try place.member("plan")
        guard let slug = Slug(try plan.text()) else { throw wrong(plan, .slug) }
        return Predecessor(
            continuing: ActionPlace(slug, Action.ID(try place.member("action").text())), number: number, name: name)
    }

    private func earlierTarget(_ place: JSONPlace) throws -> EarlierTarget {
        let day = try place.member("replacedOn")
        guard let known = Day(try day.text()) else { throw wrong(day, .day) }
        return EarlierTarget(
            try passage(place.member("text")), replacedOn: known, reason: try place.member("reason").text())
    }

    private func read<Owner>(_ fields: [TextField<Owner>], at place: JSONPlace, into owner: inout Owner) throws {
        for field in fields { field.write(try passage(place.member(field.field.rawValue)), into: &owner) }
    }

    private func passage(_ place: JSONPlace) throws -> Passage? {
        try place.unlessNull.flatMap { Passage(try $0.member("text").text()) }
    }

    /// The items of a list that no plan on earth makes longer: what comes after may take time by their square.
    func few(_ place: JSONPlace, _ most: Int) throws -> [JSONPlace] {
        let items = try place.items()
        guard items.count <= most else {
            throw UnreadablePlanDocument.tooMany(path: place.path, found: items.count, most: most)
        }
        return items
    }

    func wrong(_ place: JSONPlace, _ expected: UnreadablePlanDocument.Expected) -> UnreadablePlanDocument {
        .wrongValue(path: place.path, found: place.value.glimpse, expected: expected)
    }
}

extension JSON {
    /// The value in a few characters, to be quoted in a sentence.
    var glimpse: String {
        switch self {
        case .null: "null"
        case .boolean(let truth): String(truth)
        case .integer(let number): String(number)
        case .decimal(let number): String(number)
        case .text(let text): "\"\(text.beginning(40))\""
        case .list: "[…]"
        case .object: "{…}"
        }
    }
}
