import Foundation
import People
import Plan
import Rounds

extension Transaction {
    /// - Parameter condition: on `message`, and on `account` as the person it is for.
    func messages(where condition: SQL, order: SQL, limit: Int) throws -> [Message] {
        try rows(
            """
            SELECT message.*, account.name AS person FROM message
            JOIN account ON account.city = message.city AND account.id = message.account
            WHERE \(condition) ORDER BY \(order) LIMIT \(limit)
            """
        ).map { try Message($0) }
    }
}

extension Message {
    fileprivate init(_ row: Row) throws {
        self.init(
            city: try row.slug("city"), number: try row.integer("number"),
            account: try row.made("account", by: { Account.ID($0) }), name: try row.text("person"),
            key: try row.text("key"), subject: try row.text("subject"), body: try row.text("body"),
            createdAt: try row.date("created_at"), state: try State(row), attempts: try row.integer("attempts"),
            address: try row.textIfAny("address"), fault: try row.textIfAny("fault"),
            readAt: try row.textIfAny("read_at").map { _ in try row.date("read_at") })
    }
}

extension Message.State {
    fileprivate init(_ row: Row) throws {
        switch try row.text("state") {
        case "waiting": self = .waiting
        case "sent": self = .sent(at: try row.date("settled_at"))
        case "givenUp": self = .givenUp(at: try row.date("settled_at"))
        default: throw RowError(column: "state", wanted: "state")
        }
    }
}
