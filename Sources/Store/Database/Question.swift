/// What is asked of the database and what its rows mean (問い), so that several can be asked at once.
struct Question<Value> {
    let sql: SQL
    let read: ([Row]) throws -> Value

    init(_ sql: SQL, read: @escaping ([Row]) throws -> Value) {
        self.sql = sql
        self.read = read
    }
}

extension Transaction {
    /// Asks them together: on PostgreSQL that is one way there and back, however many they are.
    func ask<each Value>(_ questions: repeat Question<each Value>) throws -> (repeat each Value) {
        var texts: [SQL] = []
        for question in repeat each questions { texts.append(question.sql) }
        var answers = try rows(ofEach: texts)[...]
        return (repeat try (each questions).read(answers.removeFirst()))
    }

    /// Asks many of one kind together.
    func ask<Value>(each questions: [Question<Value>]) throws -> [Value] {
        try zip(questions, try rows(ofEach: questions.map(\.sql))).map { try $0.read($1) }
    }
}
