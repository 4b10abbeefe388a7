extension Migration {
    /// What the office decides about a plan beside its text: answers to findings, rules switched off, what the public sees.
    static let reviews = Migration(number: 3, name: "reviews") { dialect in
        let text = dialect.text
        return """
            -- 事務局の判断. One row for each thing decided; what it is made of depends on the kind.
            CREATE TABLE plan_decision (
                city \(text) NOT NULL,
                plan \(text) NOT NULL,
                kind \(text) NOT NULL CHECK (kind <> ''),
                item \(text) NOT NULL,
                text \(text) NOT NULL,
                PRIMARY KEY (city, plan, kind, item),
                FOREIGN KEY (city, plan) REFERENCES plan (city, slug)
            ) \(dialect.strict);
            """
    }
}
