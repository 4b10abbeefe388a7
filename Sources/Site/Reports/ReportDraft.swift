import Plan
import Rounds

/// What stands in the form of a report (フォームの文): as it is kept, or as somebody typed it.
struct ReportDraft: Hashable, Sendable {
    /// In characters, of each field.
    static let longest = 20_000

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
        func chosen(_ name: String) -> String {
            let typed = Self.lines(form[name])
            let (mine, theirs) = (Self.lines(form["mine-\(name)"]), Self.lines(form["theirs-\(name)"]))
            // What was typed into the box counts, even where another choice was left standing.
            let isTyped = typed != [mine, theirs].filter { !$0.isEmpty }.joined(separator: "\n")
            switch form["choice-\(name)"] {
            case "mine" where !isTyped: return mine
            case "theirs" where !isTyped: return theirs
            default: return typed
            }
        }
        let code = form["status"]
        var text = AnnualReport(status: code.isEmpty || code.count > 100 ? nil : AchievementStatus.Code(code))
        var tooLong: [String] = []
        for field in AnnualReport.fields {
            let typed = chosen(field.field.rawValue)
            field.write(Passage(typed), into: &text)
            if typed.count > Self.longest { tooLong.append(field.field.rawValue) }
        }
        for name in form.shown.keys.sorted() {
            // Which of them the plan has is looked at when it is kept.
            guard let field = Field(rawValue: name) else { continue }
            switch field {
            case .own(let id): text.own[id] = Passage(chosen(name))
            case .actualOf, .remarkOf: text.indicators[field] = Passage(chosen(name))
            default: continue
            }
            if chosen(name).count > Self.longest { tooLong.append(name) }
        }
        for (id, chosen) in Self.ownChoices(of: form) where text.own[id] == nil {
            text.own[id] = Passage(chosen.joined(separator: "\n"))
        }
        self.text = text
        self.tooLong = tooLong
        revision = Int(form["revision"]) ?? -1
        isUnsaved = true
    }

    /// The boxes that are ticked of fields with several choices: 「own.f3.o2」 with the choice as its value.
    private static func ownChoices(of form: Form) -> [OwnField.ID: [String]] {
        form.shown.sorted { $0.key < $1.key }.reduce(into: [:]) { chosen, field in
            let parts = field.key.split(separator: ".", maxSplits: 2)
            guard parts.count == 3, parts[0] == "own", String(parts[2]) == field.value else { return }
            chosen[OwnField.ID(String(parts[1])), default: []].append(field.value)
        }
    }

    /// A form sends each line break as two characters, which nobody has typed.
    static func lines(_ text: String) -> String {
        text.utf8.contains(UInt8(ascii: "\r")) ? text.replacing("\r\n", with: "\n") : text
    }
}
