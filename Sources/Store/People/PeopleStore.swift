/// The people of the cities as they are kept (利用者の保管): accounts, passwords, sessions, and who may sign in.
public struct PeopleStore: Sendable {
    let database: WatchedDatabase
    let questions: QuestionGroup
    let passwords: PasswordHasher
}
