import Plan
import Testing

struct PassageTests {
    @Test(arguments: [
        ("・窓口の混雑 ・書く欄が多い", ["窓口の混雑", "書く欄が多い"]),
        ("・相談会(3回) 延べ40名 ・体験会", ["相談会(3回) 延べ40名", "体験会"]),
        ("○全体：60名 ・内訳：20名", ["全体：60名", "内訳：20名"]),
        ("次のとおり。\n●一つ目\n●二つ目", ["次のとおり。", "一つ目", "二つ目"]),
        ("・一つだけ", ["一つだけ"]),
        ("手続を減らす。 案内を増やす。", ["手続を減らす。", "案内を増やす。"]),
        ("手続：687件 受付：約4万件 予約を始めた。", ["手続：687件", "受付：約4万件", "予約を始めた。"]),
        ("調査する。\nDX 推進 委員会に報告する。", ["調査する。", "DX 推進 委員会に報告する。"]),
        ("補助：158件\r\n併用を可能とした。", ["補助：158件", "併用を可能とした。"]),
        ("公開する。 Web会議で行う。", ["公開する。", "Web会議で行う。"]),
        ("・ 窓口の整備 ・ 案内の増設", ["窓口の整備", "案内の増設"]),
        ("・橋（延長 3m ・幅 2m） ・道", ["橋（延長 3m ・幅 2m）", "道"]),
        ("（1）調べる（市内 全域。\n（2）直す。", ["（1）調べる（市内 全域。", "（2）直す。"]),
    ])
    func `a list is told by its marks, its lines or the spaces of lost lines`(text: String, items: [String]) {
        #expect(Passage(text)?.bullets == items)
    }

    @Test(arguments: [
        "一つの文である。", "選定 → 構築、移行 → 運用", "LG WAN", "DX 推進", "庁内 LAN の更新", "○○課と協議する。", "多文化共生・交流課", "運用",
        "令和5年度～7年度", "助成：11件（延長 －3㎡、前年度 14件）", "助成：11件（延長 －3㎡", "品番 _x0041_ の苗を使う。", "総務部 人事課と協議する。",
        "図書館 ・ 公民館", "回収：11件 － 前年度", "開館：4月 ～ 9月", "面積：12㎡ －3㎡", "助成： 11件", "受講：延べ 40名", "ＤＸ 推進", "令和 ６年度の計画",
        "利用者（市内\n在住）の数", "「窓口 改善」を行う。", "件数：5件 、回数：6回", "費用：12千円 △3千円",
    ])
    func `what is one text is no list`(text: String) {
        #expect(Passage(text)?.bullets == [])
    }

    @Test func `a text of brackets only is read in linear time`() {
        for piece in ["（", "）", "（ ）", "（ ", "（\n", "・ "] {
            #expect((Passage(String(repeating: piece, count: 100_000))?.items.count ?? 0) >= 0)
        }
    }

    @Test func `white space at the ends is layout, and nothing else is changed`() {
        #expect(Passage(String(" \n　本文 と　空白\t"))?.text == "本文 と　空白")
        #expect(Passage(String(" 　\n")) == nil)
        #expect(Passage(String()) == nil)
    }

    @Test func `arrows separate steps`() {
        #expect(("選定 → 構築、移行⇒運用" as Passage).steps == ["選定", "構築、移行", "運用"])
    }
}
