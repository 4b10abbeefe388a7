extension FoldedText {
    /// The unit that stands behind a numeral (単位・助数詞).
    ///
    /// ```
    /// unit    := known | unknown
    /// known   := the longest word of the table; a space may stand before it where no word goes on behind it
    /// unknown := kanji* katakana*, up to a word that ends it (中, 以上, 実施 …)
    /// ```
    /// - Returns: where it begins and ends.
    func unit(after numeral: Numeral) -> Range<Int>? {
        let start = numeral.end
        if self[start].isSpace {
            guard let end = knownUnit(at: start + 1), !self[end].isLatin,
                !self[end].isKanji || Self.tailBeginnings.contains(self[end])
            else { return nil }
            return start + 1..<end
        }
        if let end = knownUnit(at: start) { return start..<end }
        guard !numeral.isKanji, let end = unknownUnit(at: start) else { return nil }
        return start..<end
    }

    func knownUnit(at start: Int) -> Int? {
        guard let end = Unit.words.end(in: self, at: start) else { return nil }
        if self[start].isLatin, self[end].isLatin || self[end].isDigit { return nil }
        if self[end - 1].isLatin, self[end] == "-" { return nil }
        if end == start + 1, self[start].isLatin, !Unit.letters.contains(scalarAsWritten(start).halfWidth) {
            return nil
        }
        return end
    }

    private func unknownUnit(at start: Int) -> Int? {
        var end = start
        while end < start + Self.longestUnit, self[end].isKanji, !self[end].isKanjiNumeral,
            Self.enders.end(in: self, at: end) == nil
        {
            end += 1
        }
        if end == start || Self.enders.end(in: self, at: end) == nil {
            while end < start + Self.longestUnit, self[end].isKatakana { end += 1 }
        }
        return end > start ? end : nil
    }

    /// Whether a word stands here that no counter holds.
    func endsCounter(at start: Int) -> Bool { Self.enders.end(in: self, at: start) != nil }

    private static let longestUnit = 12

    /// What may go on behind a unit that stands apart: 「3 件以上」, but not 「5 年間利用者数」.
    private static let tailBeginnings = Set("以未程前超増減中強弱余分".unicodeScalars)

    /// Words that no counter holds; what stands before them has been the counter.
    private static let enders: PlainWords = """
        中 以上 以下 以内 以外 以降 以前 未満 超 程度 前後 増 減 強 弱 余 実施 開催 設置 配布 導入 参加 利用 使用 削減 短縮 増加 減少 上昇 低下 向上 予定 達成
        完了 整備 作成 公開 配信 発行 受付 登録 追加 新設 廃止 改修 更新 受講 受検 回収 相当 済 分 当 毎 別 目 内 外 及 並 又 等 他 全 約 計 各 同 第 間 後 前 上 下 的 化 性 比 末 数
        """
}

extension Unicode.Scalar {
    /// A full-width letter as the plain one, in its own case.
    fileprivate var halfWidth: Unicode.Scalar {
        guard ("\u{FF21}"..."\u{FF5A}").contains(self) else { return self }
        return Unicode.Scalar(value - 0xFEE0) ?? self
    }
}
