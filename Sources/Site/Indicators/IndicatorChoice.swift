import Findings
import Plan

/// Which indicators a staff page is about (見ている指標), as it stands behind the `?` of its address and in its forms.
struct IndicatorChoice: Hashable, Sendable {
    /// What is to be done in the form.
    enum Task: String, CaseIterable, Sendable {
        case correct
        case split
        case join
        case add
    }

    var action: Action.ID?
    /// The indicator of the action; `nil` for all of them.
    var key: String?
    /// The one that is joined to it.
    var other: String?
    var task: Task?
    /// 要確認: only those that nobody has looked at, guesses first.
    var needsLook: Bool

    init(
        action: Action.ID? = nil, key: String? = nil, other: String? = nil, task: Task? = nil, needsLook: Bool = false
    ) {
        self.action = action
        self.key = key
        self.other = other
        self.task = task
        self.needsLook = needsLook
    }

    /// - Parameter values: of a query or a form; what says nothing is overlooked.
    init(_ values: [String: String]) {
        func value(_ name: String) -> String? { values[name].flatMap { $0.isEmpty ? nil : $0 } }
        self.init(
            action: value("action").map { Action.ID($0) }, key: value("indicator"), other: value("with"),
            task: value("task").flatMap(Task.init), needsLook: value("look") == "yes")
    }

    /// Names and texts, in the order of an address.
    var values: [(name: String, text: String)] {
        [
            ("action", action?.text), ("indicator", key), ("with", other), ("task", task?.rawValue),
            ("look", needsLook ? "yes" : nil),
        ].compactMap { name, text in text.map { (name, $0) } }
    }
}
