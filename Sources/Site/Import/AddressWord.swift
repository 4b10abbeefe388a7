import Plan

/// The word in addresses that is proposed for a plan by its title (アドレスの語の提案); whoever takes it in may change it.
enum AddressWord {
    /// What plans of cities are called, the particular before the general.
    private static let words: [(title: String, word: String)] = [
        ("行財政改革", "reform-plan"), ("行政改革", "reform-plan"), ("地球温暖化", "climate-plan"), ("環境", "environment-plan"),
        ("子ども", "children-plan"), ("こども", "children-plan"), ("子育て", "children-plan"), ("高齢者", "elderly-plan"),
        ("障害", "disability-plan"), ("地域福祉", "welfare-plan"), ("男女共同参画", "gender-equality-plan"),
        ("教育", "education-plan"), ("防災", "disaster-plan"), ("国土強靱化", "resilience-plan"), ("公共施設", "facilities-plan"),
        ("情報化", "dx-plan"), ("デジタル", "dx-plan"), ("DX", "dx-plan"), ("まち・ひと・しごと", "regional-strategy"),
        ("総合戦略", "regional-strategy"), ("事務事業", "project-review"), ("総合計画", "general-plan"),
    ]

    static func proposed(for title: String) -> String {
        words.first { title.contains($0.title) }?.word ?? "plan"
    }
}
