import JSON
import Japanese

/// Why bytes are no plan document (読めない計画文書): what was expected, what was found and where.
public enum UnreadablePlanDocument: Error, Hashable, Sendable {
    /// No JSON at all.
    case malformed(MalformedJSON)
    /// JSON, with a text where a list belongs and the like.
    case wrongKind(WrongJSON)
    /// The right kind of value, but one that cannot stand there.
    case wrongValue(path: String, found: String, expected: Expected)

    /// More items than a plan can have.
    case tooMany(path: String, found: Int, most: Int)

    /// A text, or the name of a member, with more combining marks in a row than any writing has.
    case tooManyMarks(path: String)

    /// What may stand in a member.
    public enum Expected: String, CaseIterable, Sendable {
        case format, day, municipalityCode, slug, fiscalYear, nextYear, yearName, field, tone, newIdentifier
        case level, policyAbove, policy, role, statusOnScale, noteKind, certainty, count, decision, fieldID, fieldKind
        case indicatorOwner, number, word
    }

    /// One sentence for the person who sent the file.
    public func sentence(in language: Language) -> String {
        switch (self, language) {
        case (.wrongValue(_, _, .format), .japanese):
            "JSONですが、捗りの計画文書ではありません（「format」が「\(PlanDocument.format)」でない）。"
                + "hakadori export か、計画のページの「JSON」で保存したファイルを選んでください。"
        case (.wrongValue(_, _, .format), .english):
            "This is JSON, but no plan document of Hakadori: its “format” is not “\(PlanDocument.format)”. "
                + "Choose a file that hakadori export wrote, or the JSON of a plan's page."
        case (.malformed(let fault), .japanese):
            "JSONとして読めません。\(fault.line)行\(fault.column)バイト目：\(fault.fault.japanese)。"
        case (.malformed(let fault), .english):
            "This is not JSON: line \(fault.line), byte \(fault.column): \(fault.fault.english)."
        case (.wrongKind(let wrong), .japanese):
            "計画文書の \(wrong.path.short) には\(wrong.expected.japanese)が必要ですが、\(wrong.found.japanese)でした。"
        case (.wrongKind(let wrong), .english):
            "The plan document needs \(wrong.expected.english) at \(wrong.path.short) but has \(wrong.found.english)."
        case (.wrongValue(let path, let found, let expected), .japanese):
            "計画文書の \(path.short) には\(expected.japanese)が必要ですが、\(found) でした。"
        case (.wrongValue(let path, let found, let expected), .english):
            "The plan document needs \(expected.english) at \(path.short) but has \(found)."
        case (.tooMany(let path, let found, let most), .japanese):
            "計画文書の \(path.short) は\(most)件までですが、\(found)件ありました。"
        case (.tooMany(let path, let found, let most), .english):
            "The plan document may have at most \(most) items at \(path.short) but has \(found)."
        case (.tooManyMarks(let path), .japanese):
            "計画文書の \(path.short) に結合文字が30を超えて続いています。その文字を消してください。"
        case (.tooManyMarks(let path), .english):
            "In the plan document, more than 30 combining marks stand in a row at \(path.short); delete them."
        }
    }
}

extension String {
    /// A path that fits into a sentence, whatever a stranger called the members.
    fileprivate var short: String { beginning(120) }
}

extension UnreadablePlanDocument.Expected {
    var japanese: String {
        switch self {
        case .format: "この形式の名前「\(PlanDocument.format)」"
        case .day: "暦にある日付（例: 2026-11-22）"
        case .municipalityCode: "検査数字の合う6桁の全国地方公共団体コード"
        case .slug: "アドレスに使える英小文字・数字・ハイフンの語"
        case .fiscalYear: "1873から2200までの年度"
        case .nextYear: "前の年度に続く年度（抜けや重なりのない並び）"
        case .yearName: "「2023」のような年度の名前"
        case .field: "この形式にある項目名"
        case .tone: "good・fair・poor・bad・neutral のどれか"
        case .newIdentifier: "ほかと重ならない値"
        case .level: "levels にある階層（0から数える）"
        case .policyAbove: "先に書かれた、より上の階層の施策のid"
        case .policy: "policies にある施策のid"
        case .role: "lead・supporting・notStated のどれか"
        case .statusOnScale: "scale にある区分のcode"
        case .noteKind: "この形式にある注記の種類"
        case .certainty: "repaired・needsReview のどれか"
        case .count: "1から始まる行または列の番号"
        case .decision: "指標の確認の記録に書ける値"
        case .fieldID: "英数字・「-」・「_」で40字までの項目のid"
        case .fieldKind: "円・千円・百万円のどれか"
        case .indicatorOwner: "actions または policies にあるid"
        case .number: "数（または数字だけの文字列）"
        case .word: "docs/data.mdにある語のどれか"
        }
    }

    var english: String {
        switch self {
        case .format: "this form's name, \"\(PlanDocument.format)\","
        case .day: "a day of the calendar (such as 2026-11-22)"
        case .municipalityCode: "a municipality code of six digits with the right check digit"
        case .slug: "a word of small letters, digits and hyphens that can stand in an address"
        case .fiscalYear: "a fiscal year from 1873 to 2200"
        case .nextYear: "the fiscal year after the one before, without gaps"
        case .yearName: "a member named like \"2023\""
        case .field: "a field name that this form knows"
        case .tone: "one of good, fair, poor, bad, neutral"
        case .newIdentifier: "a value that no other one has"
        case .level: "a level that `levels` has, counted from 0,"
        case .policyAbove: "the id of a policy written before it and on a level above"
        case .policy: "the id of a policy in `policies`"
        case .role: "one of lead, supporting, notStated"
        case .statusOnScale: "a code on `scale`"
        case .noteKind: "a kind of note that this form knows"
        case .certainty: "one of repaired, needsReview"
        case .count: "the number of a row or column, counted from 1,"
        case .decision: "a value that can stand in a decision about indicators"
        case .fieldID: "the id of a field: up to 40 letters and digits, “-” and “_”,"
        case .fieldKind: "one of 円, 千円, 百万円"
        case .indicatorOwner: "an id in `actions` or `policies`"
        case .number: "a number, or a text of digits,"
        case .word: "one of the words in docs/data.md"
        }
    }
}

extension JSON.Kind {
    fileprivate var japanese: String {
        switch self {
        case .null: "null（空）"
        case .boolean: "真偽値"
        case .number: "整数"
        case .text: "文字列"
        case .list: "配列"
        case .object: "オブジェクト"
        }
    }

    fileprivate var english: String {
        switch self {
        case .null: "null (nothing)"
        case .boolean: "true or false"
        case .number: "a whole number"
        case .text: "a text"
        case .list: "a list"
        case .object: "an object"
        }
    }
}

extension MalformedJSON.Fault {
    fileprivate var japanese: String {
        switch self {
        case .unexpectedEnd: "途中で終わっています"
        case .unexpectedCharacter: "ここに置けない文字です"
        case .notUTF8: "UTF-8として読めない文字列です"
        case .badEscape: "「\\」の後が正しくありません"
        case .badNumber: "数として読めません"
        case .controlCharacter: "文字列の中に生の制御文字があります"
        case .duplicateMember: "同じ名前の項目が二つあります"
        case .nameTooLong: "項目の名前が\(JSON.longestName)バイトを超えています"
        case .tooDeep: "入れ子が\(JSON.deepest)段を超えています"
        case .tooManyValues: "値が\(JSON.mostValues / 10_000)万個を超えています"
        case .somethingAfterTheEnd: "終わりの後に余分な文字があります"
        }
    }

    fileprivate var english: String {
        switch self {
        case .unexpectedEnd: "it ends in the middle"
        case .unexpectedCharacter: "this character cannot stand here"
        case .notUTF8: "this text is not UTF-8"
        case .badEscape: "what follows the backslash is no escape"
        case .badNumber: "this is no number"
        case .controlCharacter: "a raw control character inside a text"
        case .duplicateMember: "a member of the same name came before"
        case .nameTooLong: "the name of this member is longer than \(JSON.longestName) bytes"
        case .tooDeep: "more than \(JSON.deepest) values inside each other"
        case .tooManyValues: "more than \(JSON.mostValues / 1_000_000) million values"
        case .somethingAfterTheEnd: "something follows after the end"
        }
    }
}
