import Japanese
import Plan

/// What a file of transfers would do to a city's people (異動名簿の取込みの事前確認).
public struct TransfersPreview: Hashable, Sendable {
    /// Somebody whom the file concerns, and what would become of them.
    public struct Person: Hashable, Sendable {
        /// `nil` for somebody who has no account yet.
        public let id: Account.ID?
        public let login: Login
        /// After it.
        public let name: String
        /// Before it, where it is another.
        public let oldName: String?
        /// After it, where it is another than before. A file never takes one away.
        public let newEmail: EmailAddress?
        public let given: [Right]
        public let taken: [Right]
        /// Was disabled and may work again.
        public let returns: Bool
        /// Has no right left and is disabled.
        public let leaves: Bool

        public var changesNothing: Bool {
            id != nil && oldName == nil && newEmail == nil && given.isEmpty && taken.isEmpty && !returns && !leaves
        }
    }

    /// Only those for whom something changes, in the order of their logins.
    public let people: [Person]
    /// How many people of the file stay just as they are.
    public let unchanged: Int
    /// Divisions that no plan names: perhaps misspelt, perhaps new this April.
    public let unknownDivisions: [Division]

    /// Who is not in the file and holds rights for every year, which no file ends: perhaps somebody who has moved.
    public let standing: [Account]

    public var added: [Person] { people.filter { $0.id == nil } }
    public var changesNothing: Bool { people.isEmpty }
}

extension Transfers {
    /// The fiscal years that the file speaks of.
    public var years: Set<FiscalYear> { Set(lines.compactMap(\.right.year.value)) }

    /// Compares the file with the people as they are.
    ///
    /// - Parameters:
    ///   - endsOthers: whether the file is the whole list for the years it speaks of: rights for those years that are not in
    ///     it end, and who has none left is disabled. A right for every year stays: nobody writes those into April's list.
    ///   - divisions: those that the city's plans name.
    public func preview(
        against accounts: [Account], endsOthers: Bool, divisions: Set<Division> = []
    ) -> TransfersPreview {
        var names: [Login: String] = [:]
        var emails: [Login: EmailAddress] = [:]
        var wanted: [Login: Set<Right>] = [:]
        for line in lines {
            names[line.login] = line.name
            emails[line.login] = emails[line.login] ?? line.email
            wanted[line.login, default: []].insert(line.right)
        }
        let known = Dictionary(accounts.map { ($0.login, $0) }, uniquingKeysWith: { first, _ in first })
        let ofFile = wanted.keys.map { login in
            person(
                login, known[login], names[login] ?? "", emails[login], wanted[login] ?? [], endsOthers: endsOthers)
        }
        let others = accounts.filter { wanted[$0.login] == nil && endsOthers && !$0.isDisabled }
            .map { person($0.login, $0, $0.name, nil, [], endsOthers: true) }
        let standing = accounts.filter { account in
            wanted[account.login] == nil && !account.isDisabled
                && account.rights.contains { speaksOf($0.role) && $0.year == .all }
        }
        let named = Set(lines.compactMap(\.right.division.value))
        return TransfersPreview(
            people: (ofFile + others).filter { !$0.changesNothing }.sorted { $0.login < $1.login },
            unchanged: ofFile.count { $0.changesNothing },
            unknownDivisions: named.subtracting(divisions).sorted { $0.name < $1.name },
            standing: endsOthers ? standing.sorted { $0.login < $1.login } : [])
    }

    /// Whether rights of this role are given and end by this file.
    private func speaksOf(_ role: Role) -> Bool { role.isGivenByFiles && (namesEvaluators || role != .evaluator) }

    private func person(
        _ login: Login, _ account: Account?, _ name: String, _ email: EmailAddress?, _ wanted: Set<Right>,
        endsOthers: Bool
    ) -> TransfersPreview.Person {
        let held = account?.rights ?? []
        let ended = held.filter { endsOthers && speaksOf($0.role) && ($0.year.value.map(years.contains) ?? false) }
            .subtracting(wanted)
        let left = held.union(wanted).subtracting(ended)
        let isDisabled = account?.isDisabled ?? false
        return TransfersPreview.Person(
            id: account?.id, login: login, name: name, oldName: account.flatMap { $0.name == name ? nil : $0.name },
            newEmail: email == account?.email ? nil : email, given: wanted.subtracting(held).sorted(),
            taken: ended.sorted(),
            returns: isDisabled && !wanted.isEmpty,
            leaves: account != nil && !isDisabled && left.isEmpty && !ended.isEmpty)
    }
}

extension TransfersPreview.Person {
    /// The account after it.
    ///
    /// - Parameter id: for somebody who had none.
    public func account(from kept: Account?, id: Account.ID, in city: Slug) -> Account {
        var account = kept ?? Account(city: city, id: id, login: login, name: name)
        account.name = name
        account.email = newEmail ?? account.email
        account.rights = account.rights.union(given).subtracting(taken)
        account.isDisabled = leaves || (account.isDisabled && !returns)
        return account
    }
}
