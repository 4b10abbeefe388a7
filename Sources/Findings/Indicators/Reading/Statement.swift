import Japanese

/// A number as a sentence states it (記述): what it counts, and how it stands there.
struct Statement {
    /// By which words the number is bound to its name.
    enum Form {
        /// 「受付件数：400件」.
        case labelled
        /// 「受付件数は400件」.
        case topic
        /// 「利用率を100%とする」.
        case object
        /// 「タブレット端末6台」.
        case adjacent
        /// 「6台のタブレット端末」.
        case counted
        /// 「研修を実施する（年10回）」.
        case bracketed
        /// 「7校に設置した」: named by what is done with them.
        case acted
        /// 「体験会(3回)延べ：73名」: it explains a word of another number's name.
        case explaining
        /// Nothing says what it counts.
        case bare
    }

    /// What the number is in its text.
    enum Role {
        case plain
        /// 「目標235名に対し」: a target that is repeated.
        case target
        /// 「現状：4校」, 「4校から8校に」: where it starts from.
        case baseline
    }

    var quantity: Quantity
    /// The number alone, in the prose.
    var number: Range<Int>
    /// The sentence that it stands in.
    let sentence: Range<Int>
    var form = Form.bare
    var role = Role.plain
    /// As written; empty where the words do not say.
    var name = ""
    /// The name that another number right behind it would go on with; the name itself for most.
    var sharedName = ""
    /// The noun of what is done with so many: 「設置」 of 「7校に設置した」.
    var deed = ""
    var scope: String?
    /// 「計」, 「合計」: the sum of what else is counted.
    var isSum = false
    /// 「うち」, 内訳: it is counted in another number of the same text.
    var isPart = false
    /// `nil`: that of its cell.
    var year: FiscalYear?
    /// Name and number together: the words that are quoted.
    var words: Range<Int>
}
