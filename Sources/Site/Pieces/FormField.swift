import HTML

/// What is wrong with one field of a form (入力の誤り), in the reader's language.
struct FieldProblem: Hashable, Sendable {
    /// The name of the field.
    let field: String
    let sentence: String

    init(_ field: String, _ sentence: String) {
        self.field = field
        self.sentence = sentence
    }
}

extension [FieldProblem] {
    /// What is wrong with one field, above it (欄の誤り); nothing where nothing is.
    func error(id: String, _ wording: Wording) -> HTML {
        let sentences = map { "<span>\(wording.errorMark)\($0.sentence)</span>" as HTML }
        return "\("<p class=\"error\" id=\"\(id)\">\(sentences)</p>", if: !isEmpty)"
    }
}

/// The faults of a form at the top of its page, each a link to its field where the page has that (誤りの一覧).
struct ErrorSummary: Sendable {
    let problems: [FieldProblem]
    /// What follows it on the page.
    let content: HTML
    let wording: Wording

    var html: HTML {
        guard !problems.isEmpty else { return "" }
        let items = problems.map { problem -> HTML in
            guard content.markup.contains("id=\"field-\(problem.field)\"") else {
                return "<li>\(problem.sentence)</li>"
            }
            return "<li><a href=\"#field-\(problem.field)\">\(problem.sentence)</a></li>"
        }
        return """
            <div class="errors" role="alert" aria-labelledby="errors-title"><h2 id="errors-title">\(wording.errorsTitle)</h2>\
            <ul>\(items)</ul></div>
            """
    }
}

/// One field of a form with its label, its hint and what is wrong with it (入力欄).
struct FormField: Sendable {
    enum Kind: Sendable {
        /// - Parameter autocomplete: as HTML names it, so that a browser and a password manager can help.
        case text(autocomplete: String = "off", suggestions: [String] = [])
        case newPassword
        case password
        case file(accept: String)
        /// One or several of them.
        case files(accept: String)
        /// A day, sent as 2026-03-31.
        case day
        /// A text of several lines.
        case paragraphs(rows: Int)
        case choice([(value: String, label: String)])
    }

    let name: String
    let label: String
    let kind: Kind
    var value = ""
    var hint: String?
    var isNeeded = true
    /// What stands beside the label of a field that is not needed, where it is not 任意: the rule by which it is.
    var mark: String?
    /// Of the whole page.
    let problems: [FieldProblem]
    let wording: Wording

    func html(idSuffix: String = "") -> HTML {
        let own = problems.filter { $0.field == name }
        let id = "field-\(name)\(idSuffix)"
        let described = (hint == nil ? [] : ["\(id)-hint"]) + (own.isEmpty ? [] : ["\(id)-error"])
        var attributes: HTML = "id=\"\(id)\" name=\"\(name)\""
        if !described.isEmpty { attributes += " aria-describedby=\"\(described.joined(separator: " "))\"" }
        if !own.isEmpty { attributes += " aria-invalid=\"true\"" }
        if isNeeded { attributes += " required" }
        return """
            <div class="field\(" wrong", if: !own.isEmpty)"><label for="\(id)">\(label)\
            \(" <span class=\"of\">\(mark ?? wording.optional)</span>", if: !isNeeded)</label>\
            \(hint.map { "<p class=\"hint\" id=\"\(id)-hint\">\($0)</p>" as HTML })\
            \(own.error(id: "\(id)-error", wording))\(control(attributes, id))</div>
            """
    }

    private func control(_ attributes: HTML, _ id: String) -> HTML {
        switch kind {
        case .text(let autocomplete, let suggestions):
            let list: HTML =
                suggestions.isEmpty
                ? ""
                : "<datalist id=\"\(id)-list\">\(suggestions.map { "<option value=\"\($0)\"></option>" as HTML })</datalist>"
            return """
                <input type="text" \(attributes) value="\(value)" autocomplete="\(autocomplete)" maxlength="200" \
                autocapitalize="none" spellcheck="false"\(" list=\"\(id)-list\"", if: !suggestions.isEmpty)>\(list)
                """
        // No maxlength: a password that is cut off silently is another password.
        case .newPassword: return "<input type=\"password\" \(attributes) autocomplete=\"new-password\">"
        case .password: return "<input type=\"password\" \(attributes) autocomplete=\"current-password\">"
        case .file(let accept): return "<input type=\"file\" \(attributes) accept=\"\(accept)\">"
        case .files(let accept): return "<input type=\"file\" \(attributes) accept=\"\(accept)\" multiple>"
        case .day: return "<input type=\"date\" \(attributes) value=\"\(value)\">"
        // The line break behind the tag is the one that a browser leaves out.
        case .paragraphs(let rows): return "<textarea \(attributes) rows=\"\(rows)\">\n\(value)</textarea>"
        case .choice(let choices):
            let options = choices.map { choice in
                let selected: HTML = choice.value == value ? " selected" : ""
                return "<option value=\"\(choice.value)\"\(selected)>\(choice.label)</option>" as HTML
            }
            return "<select \(attributes)>\(options)</select>"
        }
    }
}

extension Wording {
    fileprivate var errorsTitle: String { say("次の点を直してください", "Please mend the following") }
}
