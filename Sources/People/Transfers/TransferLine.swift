import Japanese
import Plan

/// One line of a file of transfers (異動名簿の1行): a person and a right.
public struct TransferLine: Hashable, Sendable {
    /// In the file, from 1.
    public let number: Int
    public let login: Login
    public let name: String
    public let right: Right
    /// `nil` where the file does not say.
    public let email: EmailAddress?

    public init(number: Int, login: Login, name: String, right: Right, email: EmailAddress? = nil) {
        self.number = number
        self.login = login
        self.name = name
        self.right = right
        self.email = email
    }
}

/// What cannot be read in a file of transfers (異動名簿の誤り).
public struct TransferFault: Error, Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        /// There is no column for the login, the name or the role: its Japanese heading.
        case noColumn(String)
        /// Two columns say the same thing: the heading of the second.
        case columnTwice(String)
        /// A workbook, a picture or the like in place of a CSV file.
        case noText
        case noLines
        case badLogin
        case badName
        /// No role, or one that there is not.
        case badRole
        /// Administrators are made one by one, not by a file.
        case administrator
        /// Evaluators are in a list only where it has a column for their step or for what they evaluate.
        case evaluator
        /// The plan has no such step, or no plan is named.
        case unknownStep
        /// The plan has no such action or policy, or no plan is named.
        case unknownItem
        /// Several actions and policies are called so.
        case severalItems([String])
        /// A step or something to evaluate, of a role that evaluates nothing.
        case noEvaluator
        /// No such plan in this city.
        case unknownPlan
        case badYear
        case badDivision
        case badEmail
        /// One login stands with two mail addresses.
        case twoEmails(String)
        /// One login stands with two names.
        case twoNames(String)
    }

    public let kind: Kind
    /// In the file, from 1.
    public let line: Int
    /// What stands there.
    public let text: String

    public init(_ kind: Kind, line: Int, text: String = "") {
        self.kind = kind
        self.line = line
        self.text = text
    }
}
