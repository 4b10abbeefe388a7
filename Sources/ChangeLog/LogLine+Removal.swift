import Foundation
import Rounds

extension RemovalRequest {
    /// As the log writes it. The words themselves are in no line of the log.
    public var logged: [LogLine.Text] {
        let scope = [("plan", scope.plan), ("editions", scope.editions)].filter(\.1).map(\.0)
        return [
            ("kind", kind.rawValue), ("edition", String(edition)),
            ("scope", scope.isEmpty ? nil : scope.joined(separator: " ")), ("reason", reason), ("asked", askedBy),
        ] + (settlement?.logged ?? [])
    }

    public var subject: LogSubject { .removal(number) }
}

extension RemovalRequest.Settlement {
    public var logged: [LogLine.Text] { [("settled", "\(outcome.rawValue)\t\(by)"), ("answer", reason)] }
}
