extension MentionGrammar {
    /// Words with a kanji numeral in them that count nothing: 統一, 一部, 三鷹, 四半期. The longest at a place is passed over whole.
    ///
    /// Only those are needed that the grammar would take for a quantity, or whose first half it would.
    static let ordinaryWords: PlainWords = """
        一つ 一つひとつ 一人ひとり 一人一人 一人親 ひとり 一人暮らし 一人前 一人称 一人者 一部 一部分 一部署 一体 一体的 一体化 一体感 一本化 一元 一元化 一元的 一括 一律 一層 一定 一般 一般的 一覧
        一方 一連 一環 一斉 一致 一員 一歩 一助 一因 一端 一例 一案 一切 一旦 一度 一番 一時 一時的 一次 一年 一年中 一日 一日中 一月 一瞬 一変 一新 一貫 一見 一目 一義 一様 一種 一角 一面 一同 一円 一点 一本 一気
        一層 一石二鳥 一朝一夕 一長一短 一期一会 一喜一憂 一進一退 一市民 一個人 一社会 一時間程度待 一件落着 一回り 一回限り 一枚岩 一台数 一市町村
        統一 同一 均一 単一 唯一 画一 画一的 随一 専一 択一 逐一 万一 万が一 第一 第一線 第一歩 第一に 第一義 第二に 第三に 第三者 第三者機関 第三者委員会 第三者評価 第三セクター 第一人者 第一種 第二種 第一次産業 第三次産業
        二元 二元化 二次 二次元 二次元コード 二次的 二次利用 二次避難所 二次救急 二酸化炭素 二重 二重化 二重行政 二段構え 二人三脚 三人寄れば 二人組 二者択一 二者 二極 二極化 二分 二分化 二度 二度手間 二の次 二輪 二輪車 二足 二級河川 二級 二階 二世帯住宅 二世帯
        三者 三者面談 三位一体 三次元 三次救急 三重 三重県 三鷹 三鷹市 三角 三日坊主 三脚 三密 三方 三役 三権 三層 三層分離 三世代 三世代同居 三つ子 三つ巴
        四半期 四季 四国 四方 四則 四捨五入 四十肩 四万十 四万十市 四日市 四日市市 四谷 四街道
        五感 五輪 五十音 五十音順 五十嵐 五つ星 五日市 五日市街道 五所川原 五島 五反田 五分五分 五里霧中
        六法 六角 六本木 六次産業 六次産業化 六甲 七夕 七五三 七尾 八百屋 八王子 八王子市 八戸 八千代 八千代市 八重 八方 八百万 八日市 八丁堀 八幡 九州 九十九里 九十九里町 九段
        十分 十分な 十分に 十二分 不十分 十字 十字路 十和田 十日町 十人十色 十代 十日町市 十勝 百貨店 百科 百科事典 百人一首 百姓 百年の計 百道 百合 百聞
        千葉 千葉県 千葉市 千代田 千代田区 千歳 千歳市 千差万別 千曲 千曲市 千早 千人針 千鳥 千羽鶴 千住 千石 千種 千本
        万全 万博 万人 万能 万年 万引き 万歩計 万端 万華鏡 万国 億劫 兆候 兆し 京都 京王 京成 京浜 京阪 東京
        一級 一級建築士 一級河川 一律に 一般会計 一財 一社 一般財団法人 一般社団法人 一票の格差 一定数 一定程度 一周 一周年 一週 一巡 一冊の本 一段 一段と 一段落 一手 一手に 一望 一挙 一層目 一生 一生涯 一途 一帯 一家 一式 一戸建て 一戸建 一品 一筆 一筆書き
        零細 零細企業 零下 百分率 百分の一秒 千円札 百円ショップ 百均 千円カット 十進法 二進法 三田 三条 三島 三原 三浦 三宅 三沢 三次 一宮 一関 二宮 二本松 五条 六条 七条 八条 九条
        全国一律 市内一円 数値 数字 数学 数量 数式 数理 数多く 数々 複数
        """

    /// Where an ordinary word ends that begins here.
    func ordinaryWord(at start: Int) -> Int? {
        guard let end = Self.ordinaryWords.end(in: text, at: start) else { return nil }
        if let lead = Self.leadWords.match(in: text, at: start), lead.end > end { return nil }
        // 「十分間」 and 「一人当たり」 count after all; 「一社」 and 「一財」 are words only in brackets: 「（一社）」.
        if text[start] == "十", text[end] == "間" { return nil }
        if end == start + 2, text[start] == "一", text[start + 1] == "社" || text[start + 1] == "財" {
            return text[start - 1] == "(" ? end : nil
        }
        return end
    }
}
