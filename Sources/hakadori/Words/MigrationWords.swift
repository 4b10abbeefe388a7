/// What each step of `hakadori migrate` does to the tables (移行の説明), by its name.
enum MigrationWords {
    static let words: [String: (ja: String, en: String)] = [
        "plans and their history": ("計画、版、変更履歴の表を作る", "makes the tables of plans, editions and the change log"),
        "people and rights": ("利用者、権限、ログインの表を作り、履歴に新しい原因を認める", "makes the tables of people and rights"),
        "reviews": ("点検への回答の表を作る", "makes the tables of what the office answered to findings"),
        "rounds": ("照会と報告の表を作る", "makes the tables of rounds and reports"),
        "errata and previews": ("正誤と確認用リンクの表を作る", "makes the tables of errata and preview links"),
        "messages": ("送るメールの表を作る", "makes the table of mail to be sent"),
        "earlier targets": ("改める前の年度目標の表を作る", "makes the table of targets before they were revised"),
        "reprints": ("再掲の表を作る", "makes the table of actions shown under a second policy"),
        "predecessors": ("取組の前身の表を作る", "makes the table of what actions come from"),
        "plan periods": (
            "前の計画の取組、後から加えた年度の欄を作る", "makes room for actions of earlier plans and for years that were added"
        ),
        "announcements": ("照会日のお知らせの表を作る", "makes the table of announcements of rounds"),
    ]
}
