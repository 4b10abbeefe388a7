extension Migration {
    /// The steps at which a plan is evaluated, as part of its form.
    static let evaluationSteps = Migration(number: 17, name: "evaluation steps") { dialect in
        """
        -- 評価段階, four lines each: id, label, English label, what it speaks of; NULL for none.
        ALTER TABLE plan ADD COLUMN evaluation_steps \(dialect.text) CHECK (evaluation_steps <> '');
        """
    }
}
