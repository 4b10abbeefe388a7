import Japanese

/// A text that a plan's form has a place for (記載欄), declared once: what it is called, what it means, where it is kept and when
/// it must be written. Whatever reads, writes, shows, compares or searches such texts walks the declarations of their owner.
///
/// The owner is a `Policy`, a `PolicyYear`, an `Action`, an `ActionYear` or an `AnnualReport`: `Policy.fields` and so on list the
/// known ones, `PlanForm.policyFields` and so on those that a plan's form has, its own among them.
public struct TextField<Owner: Sendable>: Sendable {
    public let field: Field
    /// What the form says of it, where only this plan's form has it (独自の項目).
    public let own: OwnField?
    public let requirement: FieldRequirement
    /// What a data table calls its column: the usual label, but where a rule for data asks for another.
    public let column: String
    /// What it means, for the dictionary of the data.
    public let meaning: Words
    private let read: @Sendable (Owner) -> Passage?
    private let set: @Sendable (Passage?, inout Owner) -> Void

    private init(
        _ field: Field, own: OwnField? = nil, _ requirement: FieldRequirement, _ column: String, _ meaning: Words,
        read: @escaping @Sendable (Owner) -> Passage?, set: @escaping @Sendable (Passage?, inout Owner) -> Void
    ) {
        (self.field, self.own) = (field, own)
        (self.requirement, self.column, self.meaning) = (requirement, column, meaning)
        (self.read, self.set) = (read, set)
    }

    init(
        _ field: Field, _ path: any WritableKeyPath<Owner, Passage?> & Sendable, required: FieldRequirement = .never,
        column: String? = nil, meaning: Words
    ) {
        self.init(
            field, required, column ?? field.usualLabel, meaning,
            read: { $0[keyPath: path] }, set: { $1[keyPath: path] = $0 })
    }

    /// A field of the plan's own form.
    init(own field: OwnField, _ values: any WritableKeyPath<Owner, OwnValues> & Sendable) {
        self.init(
            .own(field.id), own: field, field.requirement, field.label, field.meaning,
            read: { $0[keyPath: values][field.id] }, set: { $1[keyPath: values][field.id] = $0 })
    }

    /// What a report says of an indicator: its actual, which is asked for where the year has a target, or a remark.
    private init(
        _ field: Field, of indicator: Indicator, required: FieldRequirement, column: String, meaning: Words
    ) where Owner == AnnualReport {
        self.init(
            field, required, column, meaning, read: { $0.indicators[field] }, set: { $1.indicators[field] = $0 })
    }

    /// The actual of an indicator in a year (指標の実績値の欄), as `PlanForm.reportFields(with:in:)` lists it.
    public static func actual(of indicator: Indicator, in year: FiscalYear) -> TextField where Owner == AnnualReport {
        let isPromised = indicator[year].target.map { NoValue($0.text) == nil } ?? false
        return TextField(
            .actualOf(indicator.id), of: indicator, required: isPromised ? .always : .never,
            column: "\(indicator.labelWithUnit)の実績値",
            meaning: Words("指標の実績値。", "The actual of an indicator."))
    }

    static func remark(of indicator: Indicator) -> TextField where Owner == AnnualReport {
        TextField(
            .remarkOf(indicator.id), of: indicator, required: .never, column: "\(indicator.labelWithUnit)の実績値の備考",
            meaning: Words("指標の実績値の備考。", "A remark on the actual of an indicator."))
    }

    /// What stands there, as it is kept: of a choice the ids of its options. `nil` for a blank.
    public func passage(of owner: Owner) -> Passage? { read(owner) }

    /// What stands there as people read it: of a choice the words of its options. `nil` for a blank.
    public func shown(of owner: Owner) -> Passage? {
        guard let own, !own.options.isEmpty else { return read(owner) }
        return own.shown(read(owner)).flatMap { Passage($0) }
    }

    /// Whether it is still asked for.
    public var isAsked: Bool { own?.isRetired != true }

    public func write(_ passage: Passage?, into owner: inout Owner) { set(passage, &owner) }

    /// The same field of something that has this field's owner in it.
    func within<Whole: Sendable>(_ owner: any WritableKeyPath<Whole, Owner> & Sendable) -> TextField<Whole> {
        TextField<Whole>(
            field, own: own, requirement, column, meaning,
            read: { whole in self.passage(of: whole[keyPath: owner]) },
            // In place: a copy of the part would be a copy of all that stands in it.
            set: { passage, whole in self.write(passage, into: &whole[keyPath: owner]) })
    }
}

extension Array {
    /// What stands in these fields; nothing for a blank.
    func passages<Owner>(of owner: Owner) -> [Field: Passage] where Element == TextField<Owner> {
        reduce(into: [:]) { $0[$1.field] = $1.passage(of: owner) }
    }

    /// Writes all of these fields; blank where no passage is given.
    func write<Owner>(_ passages: [Field: Passage], into owner: inout Owner) where Element == TextField<Owner> {
        for field in self { field.write(passages[field.field], into: &owner) }
    }
}

/// When a field must be written (記入の要否).
public enum FieldRequirement: Hashable, Sendable {
    case never
    case always
    /// Only at a status that asks for a reason (達成状況により記入).
    case whereStatusNeedsReason
    /// Only at these steps of the scale (特定の達成状況で記入).
    case atStatuses([AchievementStatus.Code])

    /// Whether it must be written in a report of this status.
    ///
    /// - Parameter status: `nil` where none is stated yet.
    public func holds(at status: AchievementStatus?) -> Bool {
        switch self {
        case .never: false
        case .always: true
        case .whereStatusNeedsReason: status?.needsReason ?? false
        case .atStatuses(let codes): status.map { codes.contains($0.code) } ?? false
        }
    }
}
