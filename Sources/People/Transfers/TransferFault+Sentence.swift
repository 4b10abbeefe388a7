import Japanese

extension TransferFault.Kind {
    public func sentence(in language: Language) -> String { language == .japanese ? japanese : english }

    private var japanese: String {
        switch self {
        case .noColumn(let heading): "「\(heading)」の列がありません。"
        case .columnTwice(let heading): "「\(heading)」の列が二つあります。一つにしてください。"
        case .noText: "名簿をCSVとして読めません。Excelで「CSV UTF-8（コンマ区切り）」として保存し、そのファイルを選んでください。"
        case .noLines: "見出しの下に行がありません。"
        case .badLogin: "利用者名は半角の英数字と . - _ @ + で、64文字までです。"
        case .badName: "氏名を100文字までで入れてください。"
        case .badRole: "役割は、担当者、課長、事務局、評価者、閲覧のどれかです。"
        case .evaluator: "評価者を名簿で決めるには、「評価段階」か「評価の対象」の列が要ります。空欄はすべてを表します。"
        case .unknownStep: "この計画に、この評価段階はありません。「計画」の列を埋め、様式のとおりに入れてください。今はない段階なら、その行を消してください。"
        case .unknownItem: "この計画に、この取組や施策はありません。「計画」の列を埋め、番号か名称を入れてください。今はないものなら、その行を消してください。"
        case .severalItems(let words): "いくつもあります。次のどれかを入れてください：\(words.joined(separator: "、"))"
        case .noEvaluator: "評価段階と評価の対象は、評価者のときだけ入れます。"
        case .administrator: "管理者は名簿では決められません。一人ずつ決めてください。"
        case .unknownPlan: "この計画はありません。計画名のとおりに入れてください。今はない計画なら、その行を消してください。"
        case .badYear: "年度は、令和8年度、2026 のように入れてください。"
        case .badDivision: "課の名前は100文字までです。"
        case .badEmail: "メールアドレスは tanaka@city.example のように半角で入れてください。"
        case .twoEmails(let other): "同じ利用者名に別のメールアドレス「\(other)」があります。"
        case .twoNames(let other): "同じ利用者名に別の氏名「\(other)」があります。"
        }
    }

    private var english: String {
        switch self {
        case .noColumn(let heading): "There is no column 「\(heading)」."
        case .columnTwice(let heading): "There are two columns for 「\(heading)」. Leave one of them."
        case .noText:
            "This is no CSV file. In Excel, save the list as “CSV UTF-8 (comma delimited)” and choose that file."
        case .noLines: "There is no line under the headings."
        case .badLogin: "A login has letters, digits and . - _ @ +, at most 64."
        case .badName: "A name has 1 to 100 characters."
        case .badRole: "The role is one of 担当者, 課長, 事務局, 評価者, 閲覧."
        case .evaluator: "A list with evaluators needs a column 評価段階 or 評価の対象; a blank in it is everything."
        case .unknownStep:
            "The plan has no such step. Fill in the column 計画, and write the step as the form of the plan does. Delete the line if the step is gone."
        case .unknownItem:
            "The plan has no such action or policy. Fill in the column 計画, and write a number or a name. Delete the line if it is gone."
        case .severalItems(let words): "Several are called so. Write one of these: \(words.joined(separator: ", "))"
        case .noEvaluator: "Steps and what is evaluated are for evaluators alone."
        case .administrator: "Administrators are not made by a list, but one by one."
        case .unknownPlan: "There is no such plan. Write its title as it is. Delete the line if the plan is gone."
        case .badYear: "Write a fiscal year as 令和8年度 or 2026."
        case .badDivision: "A division has at most 100 characters."
        case .badEmail: "Write a mail address such as tanaka@city.example."
        case .twoEmails(let other): "The same login has another mail address 「\(other)」."
        case .twoNames(let other): "The same login has another name 「\(other)」."
        }
    }
}
