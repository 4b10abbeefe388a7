import Foundation

extension Unit {
    /// What a known unit is counted in.
    struct Measure {
        let base: String
        let factor: Decimal
    }

    /// By the folded text.
    static let known: [String: Measure] = {
        var known: [String: Measure] = [:]
        for counter in counters.split(whereSeparator: \.isWhitespace) {
            known[String(counter).folded] = Measure(base: String(counter).folded, factor: 1)
        }
        for (base, factor, texts) in measures {
            for text in texts.split(separator: " ") { known[String(text).folded] = Measure(base: base, factor: factor) }
        }
        return known
    }()

    static let words = PlainWords(known.keys.joined(separator: " "))

    /// One letter is a unit only in this case: 「5g」 is a weight, 「5G」 a network.
    static let letters: Set<Unicode.Scalar> = ["m", "g", "t", "L", "l", "ℓ", "W", "V", "h"]

    /// Units that are the same as others or so many of them.
    private static let measures: [(base: String, factor: Decimal, texts: String)] = [
        ("人", 1, "人 名 名様"),
        ("箇所", 1, "か所 箇所 カ所 ヶ所 ヵ所 ケ所 ｹ所 個所"),
        ("か国", 1, "か国 箇国 カ国 ヶ国 ヵ国"), ("か国語", 1, "か国語 カ国語 ヶ国語 ヵ国語 言語"),
        ("件", 1, "件"), ("個", 1, "個 コ ケ ヶ"), ("歳", 1, "歳 才"), ("ページ", 1, "ページ 頁"),
        ("手続", 1, "手続 手続き"), ("取組", 1, "取組 取組み 取り組み"), ("橋", 1, "橋 橋りょう 橋梁"),
        ("チーム", 1, "チーム"), ("アクセス", 1, "アクセス"), ("PV", 1, "PV ページビュー"),
        ("問い合わせ", 1, "問い合わせ 問合せ 問合わせ"),

        ("%", 1, "% パーセント ﾊﾟｰｾﾝﾄ"), ("%", 10, "割"), ("%", Decimal(sign: .plus, exponent: -1, significand: 1), "‰ パーミル"),
        ("ポイント", 1, "ポイント pt %ポイント"), ("倍", 1, "倍"), ("ppm", 1, "ppm"),

        ("円", 1, "円"), ("円", 1000, "千円"), ("円", 1_000_000, "百万円"), ("円", 1_000_000_000, "十億円"),
        ("人", 1000, "千人"), ("件", 1000, "千件"), ("t", 1000, "千t 千トン"), ("㎡", 1000, "千㎡"), ("㎥", 1000, "千㎥"),
        ("kWh", 1000, "千kWh"), ("部", 1000, "千部"), ("世帯", 1000, "千世帯"), ("t-CO2", 1000, "千t-CO2"),

        ("秒", 1, "秒 秒間"), ("秒", 60, "分 分間 min"), ("秒", 3600, "時間 h"), ("日", 1, "日 日間"), ("日", 7, "週間 週"),
        ("か月", 1, "か月 ヶ月 カ月 ヵ月 ケ月 箇月 か月間 ヶ月間 カ月間 ヵ月間"), ("か月", 12, "年 年間 か年 ヶ年 カ年 ヵ年 箇年"),

        ("m", 1, "m メートル"), ("m", 1000, "km キロメートル"), ("m", centi, "cm センチメートル センチ"), ("m", milli, "mm ミリメートル ミリ"),
        ("㎡", 1, "㎡ m² 平方メートル 平米"), ("㎡", 10_000, "ha ヘクタール"), ("㎡", 1_000_000, "km² km2 平方キロメートル"),
        ("㎥", 1, "㎥ m³ 立方メートル 立米"), ("L", 1, "L ℓ リットル"), ("L", 1000, "kL キロリットル"), ("L", milli, "mL ミリリットル cc"),
        ("t", 1, "t トン"), ("t", milli, "kg キログラム"), ("t", micro, "g グラム"),
        ("t-CO2", 1, "t-CO2 tCO2 t-CO₂ tCO₂ トンCO2 t-CO2e トン-CO2 t-CO2eq"),
        ("t-CO2", milli, "kg-CO2 kgCO2 kg-CO₂ kgCO₂"),
        ("kWh", 1, "kWh キロワット時"), ("kWh", 1000, "MWh"), ("kWh", 1_000_000, "GWh"), ("kWh", milli, "Wh"),
        ("kW", 1, "kW キロワット"), ("kW", 1000, "MW メガワット"), ("kW", milli, "W ワット"),
        ("MJ", 1, "MJ"), ("MJ", 1000, "GJ"), ("MJ", 1_000_000, "TJ"),
        ("B", 1, "B バイト"), ("B", 1_000, "KB"), ("B", 1_000_000, "MB メガバイト"), ("B", 1_000_000_000, "GB ギガバイト"),
        ("B", 1_000_000_000_000, "TB テラバイト"), ("bps", 1, "bps"), ("bps", 1_000_000, "Mbps"),
        ("bps", 1_000_000_000, "Gbps"),
        ("℃", 1, "℃ °C"), ("dB", 1, "dB デシベル"),
    ]

    private static let centi = Decimal(sign: .plus, exponent: -2, significand: 1)
    private static let milli = Decimal(sign: .plus, exponent: -3, significand: 1)
    private static let micro = Decimal(sign: .plus, exponent: -6, significand: 1)

    /// Counters that are like no other. The long ones stand here also to keep the short ones out: 「5課題」 is not 5 課.
    private static let counters = """
        回 度 台 冊 部 枚 本 箱 袋 着 足 体 匹 頭 羽 株 株式 基 機 機種 隻 艘 両 便 通 点 票 問 品 食 杯 席 床 つ 口 区 筆 房 輪 玉
        室 棟 戸 軒 世帯 家庭 家族 組 班 チーム グループ サークル クラブ 対 段 階級 階建て 階建 泊 丁 編 巻 面 式 行 列 字 文字 語 単語 単位
        校 園 館 校舎 校庭 学校 小学校 中学校 小中学校 高校 大学 幼稚園 保育園 保育所 保育施設 こども園 認定こども園 児童館 学童クラブ 公民館 図書館
        園児 児童 生徒 学生 施設 公共施設 事業所 事業者 企業 会社 社 店 店舗 商店 商店街 団体 市民団体 法人 社会福祉法人 組織 組合 機関 協会 医療機関
        病院 診療所 薬局 介護施設 避難所 備蓄倉庫 自治体 市 町 村 都 県 府 州 市町村 区市町村 市区町村 市区 市町 区市 町村 都道府県 都県 国 カ国 広域
        課 係 部署 部局 部会 部門 部課 部課室 課室 所属 本部 支部 支所 局 委員会 分科会 協議会 審議会 会議 会議室 会場 会派 会員 窓口 カウンター 拠点 地点 地区 地域 圏域
        地域包括支援センター センター 学区 校区 学級 クラス 町会 自治会 町内会 自主防災組織 集落 駅 駅圏 停留所 バス停 路線 系統 車線 区間 区画 工区 交差点
        河川 公園 緑地 水門 駐輪場 駐車場 踏切 信号 街路灯 灯 基地局 井戸 トイレ 遊具 樹 樹木
        業務 事務 事務事業 事業 主要事業 施策 政策 基本施策 重点施策 取組事項 プロジェクト 項目 事項 課題 論点 目標 指標 柱 種 種類 品目 種目 科目 教科 費目 分野 分類 区分 部分 段階
        階層 系列 題 曲 話 作品 展 展示 講座 教室 コース コマ 時限 プログラム メニュー イベント セミナー 研修 講演 公演 試合 大会 行事 回線 システム
        サービス アプリ サイト アカウント ダウンロード フォロワー ユーザー 端末 パソコン タブレット セット ペア パターン タイプ モデル ケース 事例 事案 案 案件
        例 議案 議題 提案 意見 要望 質問 回答 設問 通知 申請 届出 様式 帳票 書類 文書 申請書 ファイル データ データセット レコード シナリオ ロボット 機能 画面 モニター メール 動画 記事
        投稿 口座 契約 工事 基金 団地 住宅 住戸 物件 敷地 棚 ブース 席数 ライセンス ID 台帳 名簿 冊子 枠 者 社会 条件 歩 ドル ユーロ 銭 坪 畳 反 ヤード マイル
        時間帯 学年 年代 世代 期間 人月 人日 人時 人時間 人回 人年 人世帯 台日 人組 件名 件数 万歩
        V ボルト Hz kHz MHz GHz Pa hPa kcal cal μSv mSv Bq lx lm kt ダース スコア 票差 コンテンツ スポット ルート サーバ サーバー アンケート ポスト
        つ星 厘 分位
        """

    /// Counters that a single kanji numeral counts: 「二校」 is two schools, but 「一部」, 「一体」, 「一層」 are words.
    static let countedByOneKanji: Set<String> = [
        "件", "人", "名", "回", "つ", "か所", "箇所", "カ所", "ヶ所", "か月", "ヶ月", "カ月", "年間", "週間", "日間", "時間", "分間", "台", "冊", "校",
        "施設", "割", "枚", "個", "社", "団体", "市", "世帯", "種類", "歳", "倍", "室", "棟", "か国", "カ国", "言語", "か国語", "項目", "事業", "業務",
        "地区", "地域", "会場", "店舗", "自治体", "市町村", "部署", "課題", "分野", "段階", "か年", "カ年", "ヶ年", "講座", "コース", "公園", "路線",
        "パーセント", "メートル", "キロメートル", "トン", "ヘクタール",
    ]
}
