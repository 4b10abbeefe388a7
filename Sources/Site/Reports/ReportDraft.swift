import Plan
import Rounds

/// What stands in the form of a report (フォームの文): as it is kept, or as somebody typed it.
struct ReportDraft: Hashable, Sendable {
    /// In characters, of each field.
    static let longest = WorkingReport.longestText

    var text: AnnualReport
    /// Of the text on which it builds; -1 for what says none, which no text has.
    let revision: Int
    /// Whether it is on the page alone: the browser saves it as soon as it can.
    let isUnsaved: Bool
    /// The names of fields that say too much.
    let tooLong: [String]

    /// As it is kept.
    init(_ report: WorkingReport) {
        text = report.text
        revision = report.revision
        isUnsaved = false
        tooLong = []
    }

    /// As a form brings it.
    init(_ form: Form) {
        func chosen(_ name: String, isOwn: Bool = false) -> String {
            let boxes = isOwn ? Self.boxes(of: name, in: form) : []
            let typed = boxes.isEmpty ? Self.lines(form[name]) : boxes.joined(separator: "\n")
            let (mine, theirs) = (Self.lines(form["mine-\(name)"]), Self.lines(form["theirs-\(name)"]))
            // What was typed into the box counts, even where another choice was left standing. The box of an own field held mine.
            let offered = isOwn ? mine : [mine, theirs].filter { !$0.isEmpty }.joined(separator: "\n")
            let isTyped =
                boxes.isEmpty ? typed != offered : Set(boxes) != Set(offered.split(separator: "\n").map(String.init))
            switch form["choice-\(name)"] {
            case "mine" where !isTyped: return mine
            case "theirs" where !isTyped: return theirs
            default: return typed
            }
        }
        let code = form["status"]
        var text = AnnualReport(status: code.isEmpty || code.count > 100 ? nil : AchievementStatus.Code(code))
        var tooLong: [String] = []
        func taken(_ name: String, isOwn: Bool = false) -> Passage? {
            let typed = chosen(name, isOwn: isOwn)
            if typed.count > Self.longest { tooLong.append(name) }
            return Passage(typed)
        }
        for field in AnnualReport.fields { field.write(taken(field.field.rawValue), into: &text) }
        for id in Self.ownFields(of: form) { text.own[id] = taken(Field.own(id).rawValue, isOwn: true) }
        for name in form.shown.keys.sorted() {
            guard let field = Field(rawValue: name), field.isOfIndicator else { continue }
            text.indicators[field] = taken(name)
        }
        self.text = text
        self.tooLong = tooLong
        revision = Int(form["revision"]) ?? -1
        isUnsaved = true
    }

    /// The fields of the plan's own form that a form brings: 「own.f3」, 「own.f3.o2」 of a box, 「mine-own.f3」 of two texts. Which of them
    /// the plan has is looked at when it is kept.
    private static func ownFields(of form: Form) -> [OwnField.ID] {
        let ids = Set(
            form.shown.keys.compactMap { name -> OwnField.ID? in
                let parts = (name.hasPrefix("mine-") ? name.dropFirst("mine-".count) : name[...])
                    .split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false)
                guard parts.count > 1, case .own(let id) = Field(rawValue: "\(parts[0]).\(parts[1])") else {
                    return nil
                }
                return id
            })
        return ids.sorted { $0.text < $1.text }
    }

    /// The boxes that are ticked of a field with several choices: each has the choice as its value.
    private static func boxes(of name: String, in form: Form) -> [String] {
        form.shown.filter { OwnFieldInput.name($0.value, of: name) == $0.key && !$0.value.isEmpty }.map(\.value)
            .sorted()
    }

    /// A form sends each line break as two characters, which nobody has typed.
    static func lines(_ text: String) -> String {
        text.utf8.contains(UInt8(ascii: "\r")) ? text.replacing("\r\n", with: "\n") : text
    }
}
