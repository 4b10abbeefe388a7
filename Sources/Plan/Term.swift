import Japanese

/// What stands in brackets behind a division, taken apart (担当期間の注記): 「窓口分、令和6年度から令和7年度まで」.
public struct Term: Hashable, Sendable {
    /// What it says beside years, as written: 「窓口分」.
    public var remark: String?
    /// The first fiscal year, with the words for it.
    public var from: FiscalYear?
    /// The last one.
    public var until: FiscalYear?
    /// As written, up to and with 「から」.
    private var beginning: String?

    public init(remark: String? = nil, from: FiscalYear? = nil, until: FiscalYear? = nil) {
        self.remark = remark
        self.from = from
        self.until = until
    }

    /// - Parameter note: without the brackets. What is no year in it is a remark.
    public init(note: String) {
        if let term = Self(years: note) {
            self = term
        } else if let mark = note.lastIndex(where: { "、，,".contains($0) }),
            let term = Self(years: String(note[note.index(after: mark)...]))
        {
            self = term
            remark = String(note[..<mark])
        } else {
            self.init(remark: note)
        }
    }

    /// Years alone: 「令和5年度まで」, 「令和6年度から」, 「R5～R7」, 「～R5」.
    private init?(years text: String) {
        let separators = ["から", "～", "〜", "~"]
        var rest = text
        var (isOpen, from, beginning): (Bool, FiscalYear?, String?) = (false, nil, nil)
        for separator in separators {
            guard let found = text.firstRange(of: separator) else { continue }
            let first = String(text[..<found.lowerBound])
            let isBlank = first.allSatisfy(\.isWhitespace)
            // 「から」 with nothing in front of it begins nowhere.
            guard isBlank ? separator != "から" : FiscalYear(heading: first) != nil else { return nil }
            from = FiscalYear(heading: first)
            beginning = isBlank ? nil : String(text[..<found.upperBound])
            rest = String(text[found.upperBound...])
            isOpen = true
            break
        }
        let last = rest.filter { !$0.isWhitespace }
        let isEnd = last.hasSuffix("まで")
        let until = FiscalYear(heading: isEnd ? String(last.dropLast(2)) : last)
        guard last.isEmpty ? from != nil : until != nil && (isEnd || isOpen) else { return nil }
        (self.from, self.until, self.beginning) = (from, until, beginning)
    }

    /// The same beginning, with this end.
    public func ending(_ year: FiscalYear) -> Term {
        var term = self
        term.until = year
        return term
    }

    /// As it is written into brackets; a beginning that was there stays as it was written.
    public var note: String? {
        let start = beginning ?? from.map { "\($0.eraLabel)から" }
        let years = [start, until.map { "\($0.eraLabel)まで" }].compactMap { $0 }.joined()
        let parts = [remark, years.isEmpty ? nil : years].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: "、")
    }
}

extension Term {
    /// Of whoever takes over from all of these: their remarks, each once, and the last of their ends unless one had none.
    init(succeeding terms: [Term], from year: FiscalYear) {
        var remarks: [String] = []
        for remark in terms.compactMap(\.remark) where !remarks.contains(remark) { remarks.append(remark) }
        let ends = terms.compactMap(\.until)
        self.init(
            remark: remarks.isEmpty ? nil : remarks.joined(separator: "、"), from: year,
            until: ends.count == terms.count ? ends.max() : nil)
    }
}

extension Responsibility {
    /// What its note says, with the end that is kept beside it.
    var term: Term {
        var term = note.map { Term(note: $0) } ?? Term()
        if let until { term.until = until }
        return term
    }
}
