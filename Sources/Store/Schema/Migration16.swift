extension Migration {
    /// What a list of indicators says beside their numbers.
    static let indicatorDivisions = Migration(number: 16, name: "numbers and divisions of indicators") { dialect in
        let text = dialect.text
        return """
            -- 番号, as the form writes it.
            ALTER TABLE indicator ADD COLUMN number \(text);
            -- 担当課, four lines each.
            ALTER TABLE indicator ADD COLUMN divisions \(text);
            """
    }
}
