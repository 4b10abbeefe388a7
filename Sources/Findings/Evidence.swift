import JapaneseText
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
    /// The part of the passage that `text` is, as indices of the passage's own text; `nil` where it is the whole.
    public let range: Range<String.Index>?

    private init(kind: Kind, place: Place?, text: String, range: Range<String.Index>? = nil) {
        self.kind = kind
        self.place = place
        self.text = text
        self.range = range
    }

    public static func quote(
        _ text: some StringProtocol, at place: Place, range: Range<String.Index>? = nil
    ) -> Evidence {
        Evidence(kind: .quote, place: place, text: String(text), range: range)
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
        switch subject {
        case .action(let id), .responsibility(let id, _, _), .year(let id, _): id
        case .municipality, .plan, .status, .policy: nil
        }
    }

    /// The fiscal year that it belongs to.
    public var year: FiscalYear? {
        if case .year(_, let year) = subject { year } else { nil }
    }
}
