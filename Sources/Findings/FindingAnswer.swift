import Japanese

/// What somebody said to a finding (確認済み): it was looked at, and this is why it stays as it is.
public struct FindingAnswer: Hashable, Sendable {
    /// The finding that it answers.
    public let finding: Fingerprint
    /// Why the plan stays as it is.
    public let reason: String
    /// Who says so.
    public let author: String
    public let day: Day

    /// - Parameters:
    ///   - reason: `nil` comes back when it is blank: an answer without a reason is none.
    ///   - author: the same.
    public init?(to finding: Fingerprint, reason: String, by author: String, on day: Day) {
        guard reason.contains(where: { !$0.isWhitespace }), author.contains(where: { !$0.isWhitespace }) else {
            return nil
        }
        self.finding = finding
        self.reason = reason
        self.author = author
        self.day = day
    }
}

extension [Finding] {
    /// The same findings, each with the answer that was given to it; of two answers the later one counts.
    ///
    /// An answer stays until the text changes: then the finding has another fingerprint and is open again.
    public func answered(by answers: [FindingAnswer]) -> [Finding] {
        let given = Dictionary(answers.map { ($0.finding, $0) }) { $0.day <= $1.day ? $1 : $0 }
        return map { finding in
            var finding = finding
            finding.answer = given[finding.fingerprint]
            return finding
        }
    }

    /// 未確認: those that nobody has answered.
    public var open: [Finding] { filter { $0.answer == nil } }
}
