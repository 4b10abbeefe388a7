import Japanese
import Plan

/// What a finding rests on (根拠): words of the plan at their place, a place that is blank, or a calculation.
public struct Evidence: Hashable, Sendable {
    public enum Kind: String, Sendable {
        /// 引用: words as written.
        case quote
        /// 空欄: nothing stands there.
        case blank
        /// 計算: 「113 ÷ 235 = 48.1 %」, the same in every language.
        case calculation
    }

    public let kind: Kind
    /// Where the words or the blank stand; `nil` for a calculation.
    public let place: Place?
    /// The words or the calculation; empty for a blank.
    public let text: String
    /// Where `text` begins in the text of its place, in UTF-8 bytes; `nil` where it is the whole.
    public let offset: Int?

    private init(kind: Kind, place: Place?, text: String, offset: Int? = nil) {
        self.kind = kind
        self.place = place
        self.text = text
        self.offset = offset
    }

    public static func quote(_ text: String, at place: Place, offset: Int? = nil) -> Evidence {
        Evidence(kind: .quote, place: place, text: text, offset: offset)
    }

    /// Words of an action that a number was read from.
    static func quote(_ quote: Quote, of action: Action.ID) -> Evidence {
        Evidence(
            kind: .quote, place: Place(.year(action, quote.year), quote.field), text: quote.text, offset: quote.offset)
    }

    public static func blank(_ place: Place) -> Evidence { Evidence(kind: .blank, place: place, text: "") }

    public static func calculation(_ text: String) -> Evidence {
        Evidence(kind: .calculation, place: nil, text: text)
    }
}

extension Place {
    /// A field of one action in one fiscal year.
    public init(_ action: Action, _ year: FiscalYear, _ field: Field) {
        self.init(.year(action.id, year), field)
    }

    /// The action that it belongs to; `nil` for a place of the plan, of a policy, of the scale.
    public var action: Action.ID? {
        subject.action
    }

    /// The fiscal year that it belongs to.
    public var year: FiscalYear? {
        switch subject {
        case .year(_, let year), .policyYear(_, let year), .indicatorYear(_, let year): year
        default: nil
        }
    }
}
