import HTML
import Japanese
import Plan
import Rounds

/// What a plan's reminders say, to be changed by the office (催促の文面).
struct ReminderTextsPage: StaffPage {
    let plan: Plan
    let texts: ReminderTexts
    /// What was typed and is wrong; shown in place of what is kept.
    let typed: (kind: Reminder.Kind, language: Language, text: ReminderText)?
    let problems: [FieldProblem]

    init(
        plan: Plan, texts: ReminderTexts, typed: (kind: Reminder.Kind, language: Language, text: ReminderText)? = nil,
        problems: [FieldProblem] = []
    ) {
        self.plan = plan
        self.texts = texts
        self.typed = typed
        self.problems = problems
    }

    func title(_ wording: Wording) -> String { wording.reminderTexts }
    var above: [StaffPlace] { [.plan, .rounds] }

    /// What is set behind the names of fields, since each text has a form of its own.
    static func suffix(_ kind: Reminder.Kind, _ language: Language) -> String {
        "-\(kind.rawValue)-\(language.rawValue)"
    }

    func content(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let places = ReminderText.Place.allCases.map { place in
            let words = place.words
            return """
                <li><code>{\(wording.say(words.japanese, words.english))}</code> \(wording.meaning(place))</li>
                """ as HTML
        }
        let languages: [Language] = wording.language == .japanese ? [.japanese, .english] : [.english, .japanese]
        let sections = Reminder.Kind.allCases.map { kind in
            """
            <section aria-labelledby="\(kind.rawValue)"><h2 id="\(kind.rawValue)">\(wording.kind(kind))</h2>\
            \(languages.map { form(kind, $0, frame) })</section>
            """ as HTML
        }
        return """
            <header class="lead"><p class="owner">\(wording.original(plan.title))</p><h1>\(wording.reminderTexts)</h1>\
            <p class="sentence">\(wording.reminderTextsSentence)</p></header>\
            <p>\(wording.placesSentence)</p><ul class="places">\(places)</ul>\(sections)
            """
    }

    private func form(_ kind: Reminder.Kind, _ language: Language, _ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let suffix = Self.suffix(kind, language)
        let isTyped = typed.map { $0.kind == kind && $0.language == language } ?? false
        let text = isTyped ? typed?.text ?? texts[kind, language] : texts[kind, language]
        let isOwn = texts.own[kind]?[language] != nil
        let subject = FormField(
            name: "subject", label: wording.reminderSubject, kind: .text(), value: text.subject,
            problems: problems.filter { $0.field == "subject\(suffix)" }.map { FieldProblem("subject", $0.sentence) },
            wording: wording)
        let body = TextArea(
            name: "body", label: wording.reminderBody, value: text.body, rows: 8, isNeeded: true, idSuffix: suffix,
            problems: problems, wording: wording)
        let usual: HTML = """
            <button type="submit" class="quiet" name="act" value="usual" formnovalidate>\(wording.usualText)</button>
            """
        return """
            <details class="more"\(" open", if: isTyped || language == wording.language)><summary>\
            \(language == .japanese ? wording.japaneseText : wording.englishText)\(" <span class=\"of\">\(wording.ownText)</span>" as HTML, if: isOwn)</summary>\
            \(frame.form(
                to: .reminderTexts,
                """
                <input type="hidden" name="kind" value="\(kind.rawValue)"><input type="hidden" name="language" value="\(language.rawValue)">\
                \(subject.html(idSuffix: suffix))\(body.html)\
                <p class="buttons"><button type="submit" class="second">\(wording.save)</button>\(usual, if: isOwn)</p>
                """))</details>
            """
    }
}

extension Wording {
    fileprivate var reminderTextsSentence: String {
        say(
            "お知らせと催促の件名と本文です。この計画の照会に使います。二つ以上の用件がある人には、一通にまとめます。",
            "Subject and body of what people are sent in this plan. Whoever has several things to do gets them in one message."
        )
    }
    fileprivate var placesSentence: String { say("次の語は、送るときに相手ごとの内容に置き換わります。", "These are filled in for each person:") }
    fileprivate var reminderBody: String { say("本文", "Text") }
    fileprivate var japaneseText: String { say("日本語の文面", "Japanese text") }
    fileprivate var englishText: String { say("英語の文面", "English text") }
    fileprivate var ownText: String { say("変更済み", "changed") }
    fileprivate var usualText: String { say("はじめの文面に戻す", "Back to the usual text") }
}
