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
    ])
    func `a list is told by its marks, its lines or the spaces of lost lines`(text: String, items: [String]) {
        #expect(Passage(text)?.bullets == items)
    }

    @Test(arguments: [
        "一つの文である。", "選定 → 構築、移行 → 運用", "LG WAN", "DX 推進", "庁内 LAN の更新", "○○課と協議する。", "多文化共生・交流課", "運用",
        "令和5年度～7年度",
    ])
    func `what is one text is no list`(text: String) {
        #expect(Passage(text)?.bullets == [])
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
