/// Numbers that say which one and not how many (順序・番号): times, grades, plans, floors, clauses.
///
/// ```
/// numbered   := 第 numeral (joins 第? numeral)* ending      第2四半期, 第7次計画, 第10条第2項, 第2・第4土曜日
/// countedOff := numeral ending                            3年生, 20代, 5階, 3回目
/// clock      := 午前|午後? hour 時 (minute 分|半)? | hour : minute
/// ```
extension MentionGrammar {
    enum Numbered {
        case partOfYear, planNumber, edition, ordinal, clause, item, name, weekday, grade, place, age

        var kind: NumericMention.Kind {
            switch self {
            case .partOfYear: .partOfYear
            case .planNumber: .planNumber
            case .edition: .edition
            case .ordinal: .ordinal
            case .clause: .law
            case .item: .itemCode
            case .name: .name
            case .weekday: .weekday
            case .grade: .schoolGrade
            case .place: .place
            case .age: .ageGroup
            }
        }
    }

    // MARK: 第…

    private static let numberedEndings = Lexicon<Numbered>([
        (.partOfYear, "四半期 半期 学期"),
        (.planNumber, "期 次 期計画 次計画 次総合計画 期基本計画 次基本計画 期実施計画 次実施計画 期長期計画 次長期計画"),
        (.edition, "版 刷"),
        (.clause, "条 項 款 附則"),
        (.item, "号 章 節 編 部 表 号様式 案 図 問"),
        (
            .weekday,
            "月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日 月曜 火曜 水曜 木曜 金曜 土曜 日曜 土日 土・日曜日"
        ),
        (.grade, "学年"),
        (.ordinal, "回 位 番 番目 段階 日 年 週 弾 子 号車 歩 段 層 等 級 ステージ ステップ フェーズ 世代 ラウンド クール 部会"),
        (.name, "者 種 類 庁舎 公園 会議室 分団 方面 地区 区 小学校 中学校 小 中 保育園 保育所 児童館 駐輪場 駐車場 工区 号線 会場 応接室 委員会室 委員会 倉庫 工場"),
    ])

    /// What 第 begins.
    func numbered(at start: Int) -> Found? {
        guard text[start] == "第" else { return nil }
        if text[start + 1] == FoldedText.mark {
            let end = Self.numberedEndings.match(in: text, at: start + 2)?.end ?? start + 2
            return Found(start, end, .planNumber)
        }
        guard let first = text.numeral(at: skipSpace(start + 1)), !first.isBroken else { return nil }
        var end = first.end
        // 第2・第4土曜日, 第1、3日曜日
        for _ in 0..<8 {
            guard let joined = Self.joins.end(in: text, at: end) ?? (text[end].isDash ? end + 1 : nil),
                let next = text.numeral(at: after("第", at: joined) ?? joined), !next.isBroken,
                Self.numberedEndings.match(in: text, at: next.end) != nil || text[joined] == "第"
            else { break }
            end = next.end
        }
        end = skipSpace(end, before: "期")
        guard let (ending, endingEnd) = Self.numberedEndings.match(in: text, at: end) else {
            return Found(start, end, text[end].isKanji || text[end].isKatakana ? .name : .ordinal)
        }
        switch ending {
        case .clause: return Found(start, endOfClauses(from: endingEnd), .law)
        case .item where text[endingEnd - 1] == "号" && isLaw(before: start): return Found(start, endingEnd, .law)
        case .planNumber: return Found(start, endOfPlan(at: endingEnd), .planNumber)
        default: return Found(start, after("目", at: endingEnd) ?? endingEnd, ending.kind)
        }
    }

    /// 「第六期」 goes on to 「第六期長期計画」 only where 計画 ends the word.
    private func endOfPlan(at start: Int) -> Int {
        var end = start
        while end < start + 16, text[end].isKanji || text[end].isKatakana { end += 1 }
        let word = text.words(start..<end)
        guard let plan = word.range(of: "計画") ?? word.range(of: "プラン") ?? word.range(of: "大綱") else { return start }
        return start + word[..<plan.upperBound].unicodeScalars.count
    }

    /// 「第2項第3号」 behind 「第10条」, 「の2」 behind 「第3条」.
    private func endOfClauses(from start: Int) -> Int {
        var end = start
        for _ in 0..<8 {
            if let branch = after("の", at: end), let number = text.numeral(at: branch), text.unit(after: number) == nil
            {
                end = number.end
                continue
            }
            let joined = after("から", at: end) ?? Self.joins.end(in: text, at: end) ?? end
            guard text[joined] == "第", let number = text.numeral(at: joined + 1),
                let next = Self.clauses.end(in: text, at: number.end)
            else { break }
            end = next
        }
        return after("まで", at: end) ?? end
    }

    private static let clauses: PlainWords = "条 項 号"

    private static let lawWords: PlainWords = "法律 政令 省令 府令 条例 規則 規程 告示 訓令 要綱 通知 法 令"

    /// Whether the word before a 第…号 is a kind of law.
    private func isLaw(before start: Int) -> Bool {
        (1...2).contains { Self.lawWords.end(in: text, at: start - $0) == start }
    }

    /// 「法律第35号」 behind 「令和3年」: words of kanji, then the number.
    func lawNumber(afterYear start: Int) -> Int? {
        var position = start
        while position < start + 20, text[position].isKanji, text[position] != "第" { position += 1 }
        guard position > start, text[position] == "第", isLaw(before: position),
            let number = text.numeral(at: position + 1)
        else { return nil }
        return after("号", at: number.end)
    }

    // MARK: …目, …階, …年生

    private static let countedEndings = Lexicon<Numbered>([
        (.grade, "年生 学年 年次 年制 年組"),
        (.age, "歳代 才代 歳児 歳以上 歳未満 歳以下 歳超 歳から"),
        (.place, "号幹線 号支線 号橋 丁目 番地 番街 号室 号線 号館 階フロア 号棟 合目 街区"),
        (.ordinal, "番目 回目 年目 日目 人目 か月目 期目 度目 位 番 等 次 番手 次募集 次審査 次評価 期 期工事 期整備 工区"),
        (.item, "号 条 項 章 節 号車 号機 番窓口 号議案"),
        (.partOfYear, "学期 月期"),
        (.name, "類 次元 次産業 次医療 次救急 次避難所 級 輪 桁 進法 者協議 者間 三角 月号"),
        (.edition, "訂版 版"),
    ])

    func countedOff(at start: Int) -> Found? {
        guard let number = text.numeral(at: start), !number.isBroken else { return nil }
        if let found = ages(at: start) ?? circleOfCities(at: start) ?? roomNumber(at: start) { return found }
        if let found = floor(at: start, number: number) { return found }
        guard let (ending, end) = Self.countedEndings.match(in: text, at: number.end) else {
            return gradeRange(at: start, number: number) ?? nthOfUnit(at: start, number: number)
        }
        guard number.isKanji == false || ending != .name else { return nil }
        // 「2期連続」, 「3期間」 count.
        if text[end - 1] == "期", text[end] == "間" || text[end] == "連" { return nil }
        return Found(start, end, ending.kind)
    }

    /// 「5階」 is a place, 「2階建て」 is not.
    private func floor(at start: Int, number: Numeral) -> Found? {
        guard let end = after("階", at: number.end), Self.storeys.end(in: text, at: end) == nil,
            !number.isKanji || text[end] != "級"
        else { return nil }
        return Found(start, end, .place)
    }

    private static let storeys: PlainWords = "建 層 級 調"

    /// 「20代」, 「65歳以上」, 「0～2歳児」, 「3歳児」: who, not how many.
    private func ages(at start: Int) -> Found? {
        guard let first = number(at: start, in: 0...150) else { return nil }
        if let end = after("代", at: first.end), first.value % 10 == 0, first.value >= 10,
            !text[end].isKanji || after("以上", at: end) != nil
        {
            let last = Self.ageJoins.end(in: text, at: end).flatMap { number(at: $0, in: 20...100) }
            return Found(start, last.flatMap { after("代", at: $0.end) } ?? after("以上", at: end) ?? end, .ageGroup)
        }
        var last = first
        let firstEnd = Self.yearsOld.end(in: text, at: first.end) ?? first.end
        let joined = text[firstEnd].isDash ? firstEnd + 1 : Self.ageJoins.end(in: text, at: firstEnd)
        if let joined, let second = number(at: joined, in: 0...150) { last = second }
        if let end = after("代", at: last.end), last.value % 10 == 0, last.end != first.end, !text[end].isKanji {
            return Found(start, end, .ageGroup)
        }
        guard let end = Self.yearsOld.end(in: text, at: last.end) else { return nil }
        if last.end != first.end { return Found(start, Self.ageEnds.end(in: text, at: end) ?? end, .ageGroup) }
        guard let groupEnd = Self.ageEnds.end(in: text, at: end) else { return nil }
        return Found(start, groupEnd, .ageGroup)
    }

    private static let yearsOld: PlainWords = "歳 才"
    private static let ageJoins: PlainWords = "から ・ 、 及び ~ -"
    private static let ageEnds: PlainWords = "児 児童 児健診 代 以上 未満 以下 超 から まで 到達 階級 時"

    /// 「4～6年生」, 「1・2年生」.
    private func gradeRange(at start: Int, number: Numeral) -> Found? {
        let joined = text[number.end].isDash ? number.end + 1 : Self.joins.end(in: text, at: number.end)
        guard let joined, let last = self.number(at: joined, in: 1...6), let end = after("年生", at: last.end) else {
            return nil
        }
        return Found(start, end, .schoolGrade)
    }

    /// 「3校目」, 「2つ目」: a counter and 目, but not 「3課目標」.
    private func nthOfUnit(at start: Int, number: Numeral) -> Found? {
        guard let unit = text.unit(after: number), let end = after("目", at: unit.upperBound),
            !"標的安指途処視録次玉線撃".unicodeScalars.contains(text[end])
        else { return nil }
        return Found(start, end, .ordinal)
    }

    /// 「26市担当課長会」, 「多摩26市」, 「東京23区」: who belongs together by name.
    private func circleOfCities(at start: Int) -> Found? {
        guard let number = text.numeral(at: start), "市区町村".unicodeScalars.contains(text[number.end]) else { return nil }
        var end = number.end + 1
        if (2...3).contains(where: { Self.circles.end(in: text, at: start - $0) == start }), !text[end].isKanji {
            return Found(start, end, .name)
        }
        while end < number.end + 14, text[end].isKanji || text[end].isKatakana { end += 1 }
        return end > number.end + 2 && text[end - 1] == "会" ? Found(start, end, .name) : nil
    }

    /// 「401会議室」: the fourth floor's first.
    private func roomNumber(at start: Int) -> Found? {
        guard let number = text.numeral(at: start), number.isPlain, number.length == 3,
            let end = Self.rooms.end(in: text, at: number.end)
        else { return nil }
        return Found(start, end, .name)
    }

    private static let rooms: PlainWords = "会議室 教室 研修室 講義室"

    private static let circles: PlainWords = "多摩 都内 東京 特別 東京都"

    /// 「数十件」, 「何百人」: how many is not said.
    func vague(at start: Int) -> Found? {
        guard text[start] == "数" || text[start] == "何",
            text[start + 1].smallPower != nil || text[start + 1].greatPower != nil
        else { return nil }
        var end = start + 1
        while text[end].smallPower != nil || text[end].greatPower != nil { end += 1 }
        return Found(start, text.knownUnit(at: end) ?? end, .other)
    }

    // MARK: School grades

    private static let gradeWordsBySchool = Lexicon<ClosedRange<Int>>([
        (1...6, "小 小学 小学校 小学部"), (1...3, "中 中学 中学校 高 高校 高等学校 高等部 中学部"), (1...4, "大学"),
    ])

    static var gradeWords: Lexicon<ClosedRange<Int>> { gradeWordsBySchool }

    /// 「小5～中3」, 「小学4～6年生」, 「中3」, 「高校2年」.
    func schoolGrade(at start: Int) -> Found? {
        guard let (grades, end) = Self.gradeWordsBySchool.match(in: text, at: start),
            !text[start - 1].isKanji || end > start + 1, let first = number(at: end, in: grades)
        else { return nil }
        var last = first.end
        if let yearEnd = after("年", at: last), text[yearEnd] != "間", text[yearEnd] != "度" { last = yearEnd }
        let joined = text[last].isDash ? last + 1 : Self.joins.end(in: text, at: last) ?? after("から", at: last)
        if let joined {
            let school = Self.gradeWordsBySchool.match(in: text, at: joined)
            if let second = number(at: school?.end ?? joined, in: school?.meaning ?? grades),
                school != nil || after("年", at: second.end) != nil
            {
                last = second.end
            }
        }
        if let yearEnd = after("年生", at: last) ?? after("年", at: last) { return Found(start, yearEnd, .schoolGrade) }
        if text[last] == "生" { return Found(start, last + 1, .schoolGrade) }
        // 「小6校」 are six schools.
        guard text.knownUnit(at: last) == nil || last > first.end else { return nil }
        return Found(start, last, .schoolGrade)
    }

    // MARK: Clock times

    static let timeWords: PlainWords = "午前 午後 正午 深夜 朝"

    /// 「午後3時」, 「8時30分」, 「17:15」.
    func clockTime(at start: Int) -> Found? {
        let prefix = Self.timeWords.end(in: text, at: start)
        guard let hour = number(at: skipSpace(prefix ?? start), in: 0...29) else { return nil }
        if text[hour.end] == ":", hour.length <= 2, text[hour.end + 1].isDigit, text[hour.end + 2].isDigit,
            !text[hour.end + 3].isDigit, text[hour.end + 1].value < 0x36, start == 0 || text[start - 1] != ":"
        {
            var end = hour.end + 3
            if text[end] == ":", text[end + 1].isDigit, text[end + 2].isDigit { end += 3 }
            return Found(start, end, .clockTime)
        }
        // 「9～17時」
        if text[hour.end].isDash, let last = number(at: hour.end + 1, in: 0...29), last.value > hour.value,
            let end = after("時", at: last.end), text[end] != "間"
        {
            return Found(start, end, .clockTime)
        }
        guard let end = after("時", at: hour.end), !"間点期代系短限差給".unicodeScalars.contains(text[end]) else { return nil }
        if let minute = number(at: end, in: 0...59), let minuteEnd = after("分", at: minute.end), text[minuteEnd] != "間"
        {
            return Found(start, minuteEnd, .clockTime)
        }
        return Found(start, after("半", at: end) ?? end, .clockTime)
    }
}
