import Japanese

extension ReadingNote {
    /// What was seen and what was done, in one or two sentences. Line and column are not in it.
    public func sentence(in language: Language) -> String {
        language == .japanese ? japanese : english
    }

    private func word(_ index: Int) -> String { index < words.count ? words[index] : "" }

    /// The cell's text, short enough to stand in a sentence.
    private var quoted: String { Self.short(seen) }

    private static func short(_ text: String) -> String {
        text.count > 60 ? "\(text.prefix(59))…" : text
    }

    /// Why a column was left out, by the word that the map has for it.
    private static let causes: [String: Words] = [
        "computed": Words("ほかの欄から計算される値なので", "it is computed from others"),
        "duplicate": Words("同じ意味の欄がほかにあるため", "another column has the same meaning"),
        "ofSheet": Words("計画ではなく表についての欄なので", "it tells of the sheet and not of the plan"),
        "stated": Words("取り込まないと指定されたため", "somebody said to leave it out"),
        "notInMap": Words("取込みの型にないため", "the map does not name it"),
        "earlierMap": Words("前の取込みで取り込まなかったため", "the import before left it out"),
        "hidden": Words("表示されていないため", "it is hidden"),
        "noYear": Words("どの年度のものか分からないため", "its fiscal year is not known"),
        "again": Words("同じ指標の同じ年度に別の値が先にあるため", "the indicator has another value for the same year before it"),
    ]

    /// 「11行目」, 「11行目から13行目まで」; "row 11", "rows 11 to 13".
    private static func span(_ first: String, _ last: String, unit: String) -> String {
        let isJapanese = !unit.utf8.allSatisfy { $0 < 0x80 }
        if isJapanese { return first == last ? first + unit : "\(first)\(unit)から\(last)\(unit)まで" }
        return first == last ? "\(unit) \(first)" : "\(unit)s \(first) to \(last)"
    }

    /// Two wordings of one text, shortened to where they differ. What was taken carries no markup any more.
    private var wordings: (here: String, taken: String) {
        let (taken, here) = TextDifference(from: word(2), to: Markup.removed(from: seen).text).excerpts(around: 12)
        return (here, taken)
    }

    private var japanese: String {
        switch kind {
        case .markupRemoved: "書式の記号「\(word(0))」が文に混ざっていたので、\(word(1))個の欄から取り除きました。文はそのままです。"
        case .headingsShifted: "見出し「\(word(1))」などの位置が内容と\(word(0))列ずれています（\(word(2))か所）。内容の並びに合わせて読みました。"
        case .headingNotFollowed: "見出しは年度の下に「\(word(0))」の列があるとしていますが、行はそうなっていません。行の項目名に合わせて読みました。"
        case .labelElsewhere: "項目名「\(quoted)」が、いつもの列（\(word(0))列目）でない所にあります。その右を年度の順に読みました。"
        case .labelSpelling: "項目名「\(quoted)」（\(word(2))か所）は「\(word(0))」と同じものとして読みました。"
        case .repeatsNextAction: "この行は次の取組「\(word(0))」の行と同じ内容です。次の取組にあるので、ここでは使いませんでした。"
        case .repeatsItself: "この行は取組「\(word(0))」に書かれている内容の繰り返しです。二重には取り込みませんでした。"
        case .alreadyWritten:
            "「\(quoted)」は、すでに書かれている\(word(1))の\(word(0))「\(Self.short(word(2)))」と重なるため、取り込んでいません。どちらが正しいか確かめてください。"
        case .numberSpelling: "番号の書き方が違います（「\(quoted)」）。「\(word(0))」と同じものとして読みました。"
        case .wording:
            "\(word(1))の\(word(0))が行によって違います。ここでは「\(wordings.here)」、取り込んだのは「\(wordings.taken)」です。どちらが正しいか確かめてください。"
        case .outsideYears: "「\(quoted)」は年度の列の外にあります（取組「\(word(1))」の\(word(0))の行）。どの年度のものか分からないため、取り込んでいません。"
        case .notPlaced:
            word(0).isEmpty
                ? "「\(quoted)」は、どの取組のどの欄のものか分からないため、取り込んでいません。"
                : "「\(word(0))」の欄の「\(quoted)」は、入れる場所がないため、取り込んでいません。"
        case .aboveTable: "表の前の行「\(quoted)」は、計画の題名などではないため、取り込んでいません。"
        case .otherSheet: "シート「\(word(0))」にも計画の表がありますが、読んだのは「\(word(1))」だけです。"
        case .pageWidth: "この部分の表は\(word(0))列あります（ほかは\(word(1))列）。見出しに合わせて読みました。"
        case .blankMeansSame: "上位の施策や取組の欄が空いている行が\(word(0))行あります。上の行と同じものとして読みました。"
        case .divisionEnds: "「\(word(0))」の担当は\(word(1))までとして読みました。"
        case .divisionRepeated: "担当課「\(word(0))」が同じ取組に二度書かれています。一度だけ取り込みました。"
        case .invisibleLetters: "担当課「\(word(0))」（\(word(1))か所）に見えない文字が入っていたので、除いて読みました。"
        case .ownTable:
            "Hakadoriが書き出した年度別実績の表です。二つ目からの担当課（取組\(word(0))件）、施策の目指す姿と現状、区分の記号と決まり、項目名、前身の取組は、"
                + "この表にないため取り込んでいません。計画の全部は計画文書（JSON）で戻せます。"
        case .totalRow: "「\(word(0))」の行は集計なので、「\(quoted)」は取り込んでいません。"
        case .failedCalculation: "計算の誤り「\(quoted)」が表示されている欄です。内容がないものとして読みました。もとの表を確かめてください。"
        case .notCalculated: "計算されていない数式の欄です（\(quoted)）。結果がファイルにないので、空欄として読みました。Excelで開いて計算し、保存し直してください。"
        case .struckOut:
            word(0).isEmpty
                ? "「\(quoted)」は取り消し線で消されているので、空欄として読みました。"
                : "取り消し線で消された「\(quoted)」を除いて、「\(Self.short(word(0)))」と読みました。"
        case .comment: "コメント「\(quoted)」が付いています。コメントは取り込んでいません。"
        case .hiddenRows:
            "\(Self.span(word(0), word(1), unit: "行目"))は非表示です。「\(quoted)」など\(word(2))個の欄は取り込んでいません。公開してよいものなら、再表示して読み直してください。"
        case .hiddenColumns:
            "\(Self.span(word(0), word(1), unit: "列"))は非表示です。「\(quoted)」など\(word(2))個の欄は取り込んでいません。公開してよいものなら、再表示して読み直してください。"
        case .hiddenSheet:
            word(2) == "1"
                ? "読んだシート「\(word(0))」は非表示です。公開してよいものか確かめてください。"
                : "シート「\(word(0))」は非表示です。「\(quoted)」など\(word(1))個の欄は取り込んでいません。"
        case .dayForNumber:
            "「\(quoted)」という日付だけが書かれています。「1-2」や「1/2」などの数が、Excelで日付に変わったのかもしれません。書かれているとおりに取り込みました。"
        case .newStatus: "達成状況「\(quoted)」（\(word(1))か所）は一般の区分にありません。区分に加えました。順序・集計・理由の要否を確かめてください。"
        case .statusSpelling: "達成状況「\(quoted)」（\(word(2))か所）は「\(word(0))」と同じものとして読みました。"
        case .notAStatus: "取組「\(word(0))」の\(word(1))の達成状況の欄にある「\(quoted)」は区分として読めないため、取り込んでいません。"
        case .reasonRule: "「\(quoted)」から、理由が必要な区分を読み取れませんでした。区分の設定を確かめてください。"
        case .fieldAssumed: "年度の列に何の欄か書かれていません。\(word(0))として読みました。"
        case .numberRepeated: "番号「\(word(0))」が二つの取組に付いています。別の取組として読みました。"
        case .noName: "取組（番号「\(word(0))」）の名前がありません。"
        case .noPolicies: "取組の上の施策の欄がありません。「\(word(0))」の下に置きました。"
        case .columnLeftOut:
            "「\(word(0))」の欄（\(word(2))か所）は、\(Self.causes[word(1)]?.japanese ?? "計画に入れる場所がないため")、取り込んでいません。"
        case .reprintRow: "「\(word(0))」は再掲なので、この行（\(word(1))か所）は取り込んでいません。どの取組の再掲か分かりません。"
        case .reprintShown: "「\(word(0))」は、取組\(word(1))の再掲としてこの施策にも示します。件数や集計には、もとの施策で一度だけ数えます。"
        case .reprintDiffers:
            word(2).isEmpty
                ? "再掲の「\(word(0))」の行にある「\(quoted)」は、取組\(word(1))の行にありません。取り込んでいません。"
                : "再掲の「\(word(0))」の行には「\(quoted)」、取組\(word(1))の行には「\(Self.short(word(2)))」とあります。取組\(word(1))の行から取り込みました。どちらが正しいか確かめてください。"
        case .lineLeftOut: "「\(word(0))」の行（\(word(1))か所）は、何の欄か分からないため、取り込んでいません。"
        case .besideTable:
            word(0).isEmpty
                ? "表の外に書かれている\(word(1))か所（「\(quoted)」など）は、取り込んでいません。"
                : "シート「\(word(0))」の表の外に書かれている\(word(1))か所（「\(quoted)」など）は、取り込んでいません。"
        case .sheetLeftOut: "シート「\(word(0))」は取り込んでいません（\(word(2))か所）。\(Self.whyLeftOut(word(1)).japanese)"
        case .divisionOfFile: "担当課の欄が空いているので、ファイル名「\(word(1))」から「\(word(0))」としました。確かめてください。"
        case .ownFieldMade: "「\(word(0))」の欄（\(word(1))か所）は、この様式に独自の項目としました。"
        case .ownFieldAgain:
            "「\(word(0))」の欄には、一つの取組に値が二つ以上あります。初めの値だけを取り込み、残り（\(word(1))か所、「\(quoted)」など）は取り込んでいません。"
        case .yearAssumed: "年度の書かれていない\(word(1))列（「\(quoted)」など）を、\(word(0))のものとして読みました。"
        case .roleAssumed: "「\(word(0))」の列が何の欄か、見出しに書かれていません。\(word(1))として読みました。"
        case .noTitle: "表の題名が見つかりません。計画名を確かめてください。"
        case .municipalityCode: "全国地方公共団体コード「\(quoted)」を使えません（検査数字が合わないか、団体名がありません）。"
        case .tooManyMarks: "「\(quoted)」に結合文字が30を超えて続いているため、このますは取り込んでいません。余計な文字を消して、入力し直してください。"
        case .openQuote: "引用符（\"）が閉じられていません。書かれているとおりに読みました。"
        case .brokenText: "読めない文字があります（「\(quoted)」）。文字化けしたまま取り込みました。もとの表を確かめてください。"
        }
    }

    /// Why a sheet was left out, in a sentence.
    private static func whyLeftOut(_ reason: String) -> (japanese: String, english: String) {
        switch reason {
        case "olderCard": ("同じ取組の、より新しい年度の個票があります。", "There is a card of the same action for a later year.")
        case "listOfCards": ("個票の内容を繰り返す一覧です。", "It is a list that repeats the cards.")
        default: ("計画の表も個票も見つかりません。", "It has neither a table nor a card of a plan.")
        }
    }

    private var english: String {
        switch kind {
        case .markupRemoved: "Markup “\(word(0))” was mixed into the text and was taken out of \(word(1)) cells."
        case .headingsShifted:
            "The headings from “\(word(1))” on stand \(word(0)) column(s) beside their data "
                + "(\(word(2)) places); read as the data stand."
        case .headingNotFollowed:
            "The heading promises columns “\(word(0))” under each year, but the rows are not like that; "
                + "read by the labels of the rows."
        case .labelElsewhere:
            "The label “\(quoted)” is not in its usual column (\(word(0))); what is right of it was read year by year."
        case .labelSpelling: "The label “\(quoted)” (\(word(2)) times) was read as “\(word(0))”."
        case .repeatsNextAction:
            "This row says the same as a row of the next action, “\(word(0))”; it is there, and was not used here."
        case .repeatsItself: "This row repeats what action “\(word(0))” already says; it was taken once."
        case .alreadyWritten:
            "“\(quoted)” would replace “\(Self.short(word(2)))”, which already stands there "
                + "(\(word(0)), \(word(1))); it was not taken. Check which is right."
        case .numberSpelling: "The number is spelt in another way (“\(quoted)”); read as “\(word(0))”."
        case .wording:
            "\(word(1)): the wording (\(word(0))) differs from row to row. Here “\(wordings.here)”, "
                + "taken “\(wordings.taken)”. Check which is right."
        case .outsideYears:
            "“\(quoted)” stands outside the columns of the years (action “\(word(1))”, row \(word(0))); "
                + "its year is not known, so it was not taken."
        case .notPlaced:
            word(0).isEmpty
                ? "It is not clear to which action and field “\(quoted)” belongs, so it was not taken."
                : "There is no place for “\(quoted)” in column “\(word(0))”, so it was not taken."
        case .aboveTable:
            "The line “\(quoted)” above the table is not the plan's title or the like, so it was not taken."
        case .otherSheet: "The sheet “\(word(0))” holds a plan too; only “\(word(1))” was read."
        case .pageWidth: "This part of the table has \(word(0)) columns (usually \(word(1))); read by its headings."
        case .blankMeansSame:
            "In \(word(0)) rows the columns of policies or actions are blank; read as the same as in the row above."
        case .divisionEnds: "The part of “\(word(0))” was read as ending with \(word(1))."
        case .divisionRepeated: "Division “\(word(0))” is named twice for one action; taken once."
        case .invisibleLetters:
            "Letters that nobody sees were in the name of division “\(word(0))” (\(word(1)) cells) and were left off."
        case .ownTable:
            "This is a table of annual reports that Hakadori wrote. It has no division after the first "
                + "(\(word(0)) actions have more), no visions and situations of policies, no marks and rules of the scale, no labels "
                + "and no predecessors, so none were taken. A plan document (JSON) gives back the whole plan."
        case .totalRow: "The row “\(word(0))” holds totals, so “\(quoted)” was not taken."
        case .failedCalculation:
            "The cell shows that a calculation failed (“\(quoted)”); read as blank. Check the original."
        case .notCalculated:
            "A formula that was not calculated (\(quoted)): its result is not in the file, so it was read as blank. "
                + "Open the file in Excel and save it again."
        case .struckOut:
            word(0).isEmpty
                ? "“\(quoted)” is struck out; read as blank."
                : "Without “\(quoted)”, which is struck out, the cell was read as “\(Self.short(word(0)))”."
        case .comment: "A comment hangs on the cell, “\(quoted)”. Comments are not taken."
        case .hiddenRows:
            "Hidden: \(Self.span(word(0), word(1), unit: "row")). \(word(2)) cells were not taken, “\(quoted)” first. "
                + "If they may be public, show them and read again."
        case .hiddenColumns:
            "Hidden: \(Self.span(word(0), word(1), unit: "column")). \(word(2)) cells were not taken, “\(quoted)” first. "
                + "If they may be public, show them and read again."
        case .hiddenSheet:
            word(2) == "1"
                ? "The sheet that was read, “\(word(0))”, is hidden. Check whether it may be public."
                : "The sheet “\(word(0))” is hidden; its \(word(1)) cells, “\(quoted)” first, were not taken."
        case .dayForNumber:
            "“\(quoted)” is a day and nothing else; Excel may have made it of a number such as 1-2 or 1/2. It was taken as it stands."
        case .newStatus:
            "The status “\(quoted)” (\(word(1)) times) is not one of the usual steps and was added to the scale. "
                + "Check its order, its place in totals and whether it needs a reason."
        case .statusSpelling: "The status “\(quoted)” (\(word(2)) times) was read as “\(word(0))”."
        case .notAStatus:
            "“\(quoted)” in the place of the status of action “\(word(0))”, \(word(1)), is no step of a scale; "
                + "it was not taken."
        case .reasonRule: "It is not clear from “\(quoted)” which statuses need a reason. Check the scale."
        case .fieldAssumed: "The columns of the years do not say what stands in them; read as \(word(0))."
        case .numberRepeated: "Two actions have the number “\(word(0))”; read as two actions."
        case .noName: "The action with number “\(word(0))” has no name."
        case .noPolicies: "No policy stands above the actions; they were put under “\(word(0))”."
        case .columnLeftOut:
            "The column “\(word(0))” (\(word(2)) cells) was not taken, because \(Self.causes[word(1)]?.english ?? "a plan has no place for it")."
        case .reprintRow:
            "“\(word(0))” is shown here again (再掲), so this row (\(word(1)) cells) was not taken; it is not clear which action it is."
        case .reprintShown:
            "“\(word(0))” is action \(word(1)) shown again (再掲): it stands under this policy too and is counted once, where it belongs."
        case .reprintDiffers:
            word(2).isEmpty
                ? "“\(quoted)” in the row of “\(word(0))” (再掲) does not stand in the row of action \(word(1)); it was not taken."
                : "The row of “\(word(0))” (再掲) says “\(quoted)”, that of action \(word(1)) “\(Self.short(word(2)))”, which was taken. Check which is right."
        case .lineLeftOut: "The rows “\(word(0))” (\(word(1)) cells) were not taken: it is not clear what they are."
        case .besideTable:
            "\(word(1)) cells outside the tables\(word(0).isEmpty ? "" : " of the sheet “\(word(0))”") were not taken, “\(quoted)” first."
        case .sheetLeftOut:
            "The sheet “\(word(0))” was left out (\(word(2)) cells). \(Self.whyLeftOut(word(1)).english)"
        case .divisionOfFile:
            "No division stands on the card; “\(word(0))” was taken from the file’s name, “\(word(1))”. Check it."
        case .ownFieldMade: "The column “\(word(0))” (\(word(1)) cells) became a field of the form’s own."
        case .ownFieldAgain:
            """
            The column “\(word(0))” has several values for one action: the first was taken, the others (\(word(1)) cells, \
            “\(quoted)” first) were not.
            """
        case .yearAssumed: "\(word(1)) columns without a year (“\(quoted)” first) were read as those of \(word(0))."
        case .roleAssumed: "The heading of column “\(word(0))” does not say what stands in it; read as \(word(1))."
        case .noTitle: "The sheet has no title. Check the name of the plan."
        case .municipalityCode:
            "全国地方公共団体コード “\(quoted)” cannot be used: its check digit is wrong or there is no name beside it."
        case .tooManyMarks:
            "More than 30 combining marks stand in a row in “\(quoted)”, so the cell was left out; delete them and import again."
        case .openQuote: "A quotation mark is never closed; read as written."
        case .brokenText: "Some characters cannot be read (“\(quoted)”); taken as they are. Check the original."
        }
    }
}

extension ReadingNote.Kind {
    /// How sure the reader is of a note of this kind, unless it says otherwise.
    var usualCertainty: ReadingNote.Certainty {
        switch self {
        case .markupRemoved, .headingsShifted, .headingNotFollowed, .labelElsewhere, .labelSpelling,
            .repeatsNextAction, .repeatsItself, .numberSpelling, .pageWidth, .blankMeansSame, .divisionEnds,
            .divisionRepeated, .statusSpelling, .invisibleLetters, .ownFieldMade, .reprintShown:
            .repaired
        case .alreadyWritten, .wording, .outsideYears, .notPlaced, .aboveTable, .newStatus, .notAStatus, .reasonRule,
            .fieldAssumed, .otherSheet,
            .numberRepeated, .noName, .noPolicies, .noTitle, .municipalityCode, .openQuote, .tooManyMarks, .brokenText,
            .ownTable, .totalRow, .failedCalculation, .dayForNumber,
            .notCalculated, .struckOut, .comment, .hiddenRows, .hiddenColumns, .hiddenSheet, .sheetLeftOut,
            .divisionOfFile, .columnLeftOut,
            .reprintRow, .reprintDiffers,
            .lineLeftOut, .besideTable, .ownFieldAgain, .yearAssumed, .roleAssumed:
            .needsReview
        }
    }
}
