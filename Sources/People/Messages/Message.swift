import Foundation
import Japanese
import Plan

/// Something that a person is told (通知), and what became of it.
public struct Message: Hashable, Sendable {
    public enum State: Hashable, Sendable {
        /// Still to be sent: mail is closed, the person has no address, or the server could not be reached yet.
        case waiting
        case sent(at: Date)
        case givenUp(at: Date)
    }

    public let city: Slug
    /// Counts the messages of a city from 1.
    public let number: Int
    public let account: Account.ID
    /// Of the person, as it is now.
    public let name: String
    public let key: String
    public let subject: String
    public let body: String
    public let createdAt: Date
    public let state: State
    /// How often sending it was tried.
    public let attempts: Int
    /// Where it was sent, or tried to.
    public let address: String?
    /// Why it could not be sent the last time.
    public let fault: String?
    /// When the person marked it as read.
    public let readAt: Date?

    public init(
        city: Slug, number: Int, account: Account.ID, name: String, key: String, subject: String, body: String,
        createdAt: Date, state: State, attempts: Int = 0, address: String? = nil, fault: String? = nil,
        readAt: Date? = nil
    ) {
        self.city = city
        self.number = number
        self.account = account
        self.name = name
        self.key = key
        self.subject = subject
        self.body = body
        self.createdAt = createdAt
        self.state = state
        self.attempts = attempts
        self.address = address
        self.fault = fault
        self.readAt = readAt
    }

    /// The day on which it was written, in Japan.
    public var day: Day { Day(inJapan: createdAt) }
}
