import HTML

/// A field for several lines with its label, its hint and what is wrong with it (複数行の入力欄).
struct TextArea: Sendable {
    let name: String
    let label: String
    let value: String
    var hint: String?
    var rows = 4
    var isNeeded = false
    /// Set apart where several forms on a page have a field of this name.
    var idSuffix = ""
    /// Of the whole page.
    let problems: [FieldProblem]
    let wording: Wording

    var html: HTML {
        let id = "field-\(name)\(idSuffix)"
        let own = problems.filter { $0.field == name + idSuffix }
        let described = (hint == nil ? [] : ["\(id)-hint"]) + (own.isEmpty ? [] : ["\(id)-error"])
        return """
            <div class="field\(" wrong", if: !own.isEmpty)"><label for="\(id)">\(label)\
            \(" <span class=\"of\">\(wording.optional)</span>", if: !isNeeded)</label>\
            \(hint.map { "<p class=\"hint\" id=\"\(id)-hint\">\($0)</p>" as HTML })\
            \(own.error(id: "\(id)-error", wording))\
            <textarea id="\(id)" name="\(name)" rows="\(rows)"\(" required", if: isNeeded)\
            \(" aria-describedby=\"\(described.joined(separator: " "))\"", if: !described.isEmpty)\
            \(" aria-invalid=\"true\"", if: !own.isEmpty)>
            \(value)</textarea></div>
            """
    }
}
