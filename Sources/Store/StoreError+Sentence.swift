import Japanese
import Plan
import Rounds

extension StoreError {
    /// What happened and what to do, in one or two sentences.
    public func sentence(in language: Language) -> String {
        switch language {
        case .japanese: japanese
        case .english: english
        }
    }

    private var japanese: String {
        switch self {
        case .badAddress:
            "データベースの指定を読み取れません。sqlite:ファイル名、sqlite::memory:、postgres://利用者@ホスト/データベース名 のいずれかで指定してください。"
        case .cannotConnect(let address, let detail):
            "データベース \(address) に接続できません（\(detail)）。指定が正しいか、データベースが動いているかを確かめてください。"
        case .openToOthers(let path):
            "データベースのファイル「\(path)」を所有者以外も読めます。利用者のパスワードのハッシュ値を含むため、使いません。"
                + "所有者が chmod 600 \(path) を実行してください。"
        case .storage(let fault, let detail):
            "\(fault.japanese)データベースの答え：「\(detail)」"
        case .newerSchema(let found, let known):
            "データベースは新しい版のプログラムで作られています（表の版 \(found)、このプログラムが扱えるのは \(known) まで）。プログラムを更新してください。"
        case .notMigrated:
            "データベースの表がまだ作られていないか、古い版のままです。hakadori migrate --backup ファイル を実行してください。"
        case .unknownPlan(let key):
            "計画 \(key) はありません。"
        case .changedMeanwhile(let change): change.sentence(in: .japanese)
        case .alreadyPublished(let key, let edition):
            "計画 \(key) の今の内容は、第\(edition)版として公表済みです。"
        case .unknownEdition(let key, let number):
            "計画 \(key) に第\(number)版はありません。"
        case .retracted(let key, let edition):
            "計画 \(key) の第\(edition)版は取り下げられています。同じ内容をもう一度公表することはできません。内容を直してから公表してください。"
        case .unknownPreviewLink(let key):
            "計画 \(key) の確認用リンクが見つからないか、もう使えません。"
        case .nothingToUndo(let key):
            "計画 \(key) には、取り消せる取込みがありません。"
        case .cannotUndo(let key, let changes):
            "計画 \(key) の取込みは、その後に\(changes.count)か所が変更されたため取り消せません："
                + changes.map { "\($0.place.sentence(in: .japanese))「\($0.before ?? "")」→「\($0.after ?? "")」" }
                .joined(separator: "、")
        case .textsRemoved(let key, let entry):
            "計画 \(key) の取込み（履歴の記録\(entry)）は、前の文の一部が版の取下げで履歴から削除されているため取り消せません。正しい内容を編集するか、取り込んでください。"
        case .reasonNeeded(let key, let places):
            "計画 \(key) は策定済みです。年度目標など\(places)か所が変わるため、理由が要ります。"
        case .wouldLose(let key, let losses):
            "このシートを取り込むと、計画 \(key) で編集・報告・承認された\(losses.count)か所が失われます。何も取り込んでいません。"
                + "新しいシートに直すか、失われてよければ --overwrite を付けてください。"
        case .unkeepable(let defects):
            "計画に食い違いがあるため保管できません：" + defects.map { $0.sentence(in: .japanese) }.joined(separator: " ")
        case .noRight(let missing):
            missing.sentence(in: .japanese)
        case .people(let refusal):
            refusal.sentence(in: .japanese)
        case .round(let refusal):
            refusal.sentence(in: .japanese)
        case .removal(let refusal):
            refusal.sentence(in: .japanese)
        case .end(let refusal):
            refusal.sentence(in: .japanese)
        case .backup(let fault):
            fault.japanese
        case .database(let code, let detail):
            "データベースがエラーを返しました（\(code)：\(detail)）。"
        }
    }

    private var english: String {
        switch self {
        case .badAddress:
            "The database address cannot be read. Give sqlite:FILE, sqlite::memory: or postgres://USER@HOST/DATABASE."
        case .cannotConnect(let address, let detail):
            "Cannot connect to the database \(address) (\(detail)). Check the address and that the database is running."
        case .openToOthers(let path):
            "Others than its owner may read the database file “\(path)”. It holds the hashes of passwords and is not used. "
                + "Let its owner run chmod 600 \(path)."
        case .storage(let fault, let detail):
            "\(fault.english) The database said: “\(detail)”"
        case .newerSchema(let found, let known):
            "The database was made by a newer version of this program (tables of version \(found), this program knows up to \(known)). Update the program."
        case .notMigrated:
            "The database has no tables yet, or those of an older version. Run hakadori migrate --backup FILE."
        case .unknownPlan(let key):
            "There is no plan \(key)."
        case .changedMeanwhile(let change): change.sentence(in: .english)
        case .alreadyPublished(let key, let edition):
            "What the plan \(key) says now is already published as edition \(edition)."
        case .unknownEdition(let key, let number):
            "The plan \(key) has no edition \(number)."
        case .retracted(let key, let edition):
            "The text of edition \(edition) of the plan \(key) was taken down. The same text cannot be published again: correct it first."
        case .unknownPreviewLink(let key):
            "The plan \(key) has no such preview link, or it cannot be used any more."
        case .nothingToUndo(let key):
            "The plan \(key) has no import that could be taken back."
        case .cannotUndo(let key, let changes):
            "The import of \(key) cannot be taken back: \(changes.count) places were changed later: "
                + changes.map { "\($0.place.sentence(in: .english)) “\($0.before ?? "")” → “\($0.after ?? "")”" }
                .joined(separator: ", ")
        case .textsRemoved(let key, let entry):
            "The import of \(key) (entry \(entry) of the log) cannot be taken back: some of the texts before it were removed from the log with an edition that was taken down. Edit the plan, or import what is right."
        case .reasonNeeded(let key, let places):
            "The plan \(key) is adopted, and \(places) places such as targets would change. Give a reason."
        case .wouldLose(let key, let losses):
            "This sheet would undo what people edited, reported or approved in "
                + "\(losses.count == 1 ? "1 place" : "\(losses.count) places") of \(key). "
                + "Nothing was imported. Bring the sheet up to date, or give --overwrite to let them go."
        case .unkeepable(let defects):
            "The plan contradicts itself and cannot be kept: "
                + defects.map { $0.sentence(in: .english) }.joined(separator: " ")
        case .noRight(let missing):
            missing.sentence(in: .english)
        case .people(let refusal):
            refusal.sentence(in: .english)
        case .round(let refusal):
            refusal.sentence(in: .english)
        case .removal(let refusal):
            refusal.sentence(in: .english)
        case .end(let refusal):
            refusal.sentence(in: .english)
        case .backup(let fault):
            fault.english
        case .database(let code, let detail):
            "The database reported an error (\(code): \(detail))."
        }
    }
}

extension PlanDefect {
    /// What contradicts itself, and where.
    public func sentence(in language: Language) -> String {
        switch (self, language) {
        case (.repeatedStatus(let code), .japanese): "達成状況の区分「\(code)」が二度あります。"
        case (.repeatedStatus(let code), .english): "The status “\(code)” stands twice."
        case (.repeatedPolicy(let id), .japanese): "施策「\(id)」が二度あります。"
        case (.repeatedPolicy(let id), .english): "The policy “\(id)” stands twice."
        case (.repeatedAction(let id), .japanese): "取組事項「\(id)」が二度あります。"
        case (.repeatedAction(let id), .english): "The action “\(id)” stands twice."
        case (.repeatedYear(let year), .japanese): "計画年度に\(year.eraLabel)が二度あります。"
        case (.repeatedYear(let year), .english): "The fiscal year \(year.value) stands twice."
        case (.misplacedPolicy(let id), .japanese): "施策「\(id)」の上位の施策がありません。"
        case (.misplacedPolicy(let id), .english): "The policy “\(id)” stands under a policy that is not there."
        case (.misplacedAction(let id), .japanese): "取組事項「\(id)」の属する施策がありません。"
        case (.misplacedAction(let id), .english): "The action “\(id)” stands under a policy that is not there."
        case (.misplacedReprint(let id), .japanese): "取組事項「\(id)」を再掲する施策がないか、もとの施策です。"
        case (.misplacedReprint(let id), .english):
            "The action “\(id)” is shown again under a policy that is not there, or under its own."
        case (.repeatedOwnField(let id), .japanese): "独自の項目の識別子「\(id)」が二つあります。"
        case (.repeatedOwnField(let id), .english): "The form has the own field “\(id)” twice."
        case (.repeatedIndicator(let id), .japanese): "指標の識別子「\(id)」が二つあります。"
        case (.repeatedIndicator(let id), .english): "The plan has the indicator “\(id)” twice."
        case (.misplacedIndicator(let id), .japanese): "指標「\(id)」の属する取組事項または施策がありません。"
        case (.misplacedIndicator(let id), .english):
            "The indicator “\(id)” belongs to an action or a policy that is not there."
        case (.unknownStatus(let id, let year, let code), .japanese):
            "取組事項「\(id)」の\(year.eraLabel)の達成状況「\(code)」は、この計画の区分にありません。"
        case (.unknownStatus(let id, let year, let code), .english):
            "The status “\(code)” of action “\(id)” in fiscal year \(year.value) is not on the plan's scale."
        case (.impossibleYear(let year), .japanese): "年度「\(year)」は扱えません（1868から2200まで）。"
        case (.impossibleYear(let year), .english): "The fiscal year \(year) is outside 1868–2200."
        case (.nullCharacter(let place), .japanese):
            "\(place.sentence(in: .japanese))に、保管できない文字（U+0000）があります。"
        case (.nullCharacter(let place), .english):
            "\(place.sentence(in: .english)) holds a character that cannot be kept (U+0000)."
        }
    }
}
