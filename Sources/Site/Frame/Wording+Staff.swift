import HTML
import People
import Rounds

extension Wording {
    var myAccount: String { say("自分の設定", "My account") }
    var errorMark: String { say("エラー：", "Error: ") }
    var mandatory: String { say("必須", "required") }
    var optional: String { say("任意", "optional") }
    var municipality: String { say("自治体", "Municipality") }

    func place(_ place: StaffPlace) -> String {
        switch place {
        case .home: staffHome
        case .people: people
        case .transfers: importTransfers
        case .account: myAccount
        case .plan: planHome
        case .findings: findings
        case .rounds: rounds
        case .round: thisRound
        case .evaluations: evaluationsOfRound
        case .roundWorkbooks: say("課ごとの照会票（Excel）", "Workbooks for divisions")
        case .indicators: indicatorsAtOffice
        case .keptActions: keptActions
        case .history, .actionHistory: history
        case .comparison: comparisonPage
        case .publication: publication
        case .errata: errata
        case .papers: papers
        case .removals, .removal: removals
        case .planEnd: planEnd
        case .nextPlan: nextPlan
        case .planEdit, .editHead, .editScale, .editForm, .editOwnField, .newOwnField, .editDivisions, .newPolicy,
            .newAction, .actionSplit, .actionMerge, .actionOrigin, .reportCorrection, .editIndicator, .newIndicator,
            .adoption:
            placeOfEditing(place)
        case .importUpload, .importLook, .importPlan, .planImport, .openNotes: placeOfImport(place)
        default: staffHome
        }
    }

    var staffHome: String { say("ホーム", "Home") }
    var nothingAsked: String {
        say(
            "今は求められている報告はありません。事務局が照会を出すと、期限の早い順にここに並びます。",
            "Nothing is asked of you now. When the office asks for reports, they stand here, the next due first.")
    }

    var signIn: String { say("ログイン", "Sign in") }
    var signOut: String { say("ログアウト", "Sign out") }
    var forgotten: String {
        say("パスワードを忘れたときは、管理者に一回限りのコードを頼んでください。", "Forgotten the password? Ask the administrator for a one-time code.")
    }
    var password: String { say("パスワード", "Password") }
    var newPassword: String { say("新しいパスワード", "New password") }
    var choosePassword: String { say("パスワードを決める", "Choose a password") }
    var changePassword: String { say("パスワードを変える", "Change the password") }
    var oneTimeCode: String { say("一回限りのコード", "One-time code") }

    var cityName: String { say("自治体の名前", "Name of the municipality") }

    func sentence(_ notice: StaffNotice) -> String {
        switch notice {
        case .setUp: say("管理者を作りました。ログインしてください。", "The administrator is made. Please sign in.")
        case .signedOut: say("ログアウトしました。", "You are signed out.")
        case .expired: say("ログインの期限が切れました。もう一度ログインしてください。", "Your session has ended. Please sign in again.")
        case .passwordChanged: say("パスワードを変えました。", "The password is changed.")
        case .passwordChosen: say("パスワードを決めました。ログインしてください。", "The password is chosen. Please sign in.")
        case .added: say("利用者を加えました。コードを発行して本人に渡してください。", "The person is added. Issue a code and hand it over.")
        case .saved: say("保存しました。", "Saved.")
        case .rightGiven: say("権限を加えました。", "The right is given.")
        case .rightTaken: say("権限を外しました。", "The right is taken away.")
        case .disabled: say("利用を停止しました。", "The account is disabled.")
        case .enabled: say("利用を再開しました。", "The account is enabled again.")
        case .unlocked: say("ロックを解除しました。", "Signing in is unlocked.")
        case .transfersApplied: say("名簿のとおりに変えました。", "Everything in the list is done.")
        case .findingAnswered: say("確認済みにしました。", "Marked as looked at.")
        case .findingReopened: say("未確認に戻しました。", "It is open again.")
        case .indicatorsConfirmed: say("指標を確認済みにしました。", "Marked as confirmed.")
        case .indicatorSaved: say("指標を決めたとおりにしました。", "The indicators stand as you decided.")
        case .indicatorDismissed:
            say("指標から除きました。下の「決めたこと」から戻せます。", "It is no indicator any more; it can be taken back below.")
        case .indicatorTakenBack: say("決めたことを取り消しました。", "The decision is taken back.")
        case .rulesSwitched: say("点検の規則を保存しました。", "The rules are saved.")
        case .bookChosen: say("冊子の構成を保存しました。", "The choice of chapters is saved.")
        case .findingsShown: say("点検の結果を公開しました。", "The public sees the findings now.")
        case .roundOpened: roundOpened
        case .roundOpenedAndTold: roundOpenedAndTold
        case .roundOpenedAndAnnounced: roundOpenedAndAnnounced
        case .roundOpenedInPart: roundOpenedInPart
        case .roundOpenedUnheard: roundOpenedUnheard
        case .roundChanged: roundChanged
        case .roundClosed: roundClosedNow
        case .roundReopened: roundReopened
        case .workbooksPut, .workbooksTaken, .workbookRemoved: workbookNotice(notice)
        case .reminded: reminded
        case .nobodyReminded: nobodyReminded
        case .remindedInPart: remindedExceptUnreached
        case .noticeRead: say("既読にしました。", "Marked as read.")
        case .reportSaved, .reportSubmitted, .reportWithdrawn, .reportApproved, .reportSentBack, .textTaken,
            .contributionSaved, .contributionAnswered:
            reportNotice(notice) ?? ""
        case .evaluationSaved, .evaluationSubmitted, .evaluationsClosed, .evaluationReopened,
            .evaluationReopeningEnded, .evaluationsReopened:
            evaluationNotice(notice) ?? ""
        case .ownFieldAdded: say("項目を加えました。", "The field is added.")
        case .removed: say("削除しました。", "Removed.")
        case .actionSplit, .actionsMerged, .mergedWithoutStatus: partingNotice(notice) ?? ""
        case .adopted: say("策定済みにしました。", "The plan is marked as adopted.")
        case .imported, .importedNothing, .importUndone, .importDiscarded, .importStale, .noteTaken, .noteLeft,
            .noteGone:
            importNotice(notice)
        case .adoptionUndone: say("策定を取り消しました。", "The adoption is taken back.")
        case .findingsHidden: say("点検の結果の公開をやめました。", "The public does not see the findings any more.")
        case .published: say("公表しました。市民のページは新しい版に変わりました。", "Published. The public reads the new edition now.")
        case .previewRevoked: say("確認用リンクを取り消しました。", "The preview link is revoked.")
        case .archived: say("アーカイブしました。", "The plan is archived.")
        case .unarchived: say("アーカイブを取り消しました。", "The plan is back among those that are worked on.")
        case .nextPlanMade: nextPlanMade
        case .planDeleted: say("計画を削除しました。", "The plan is deleted.")
        case .removalAsked, .removalDeclined, .removalWithdrawn: removalNotice(notice)
        case .erratumAdded: say("正誤を加えました。市民のページにも表示されます。", "The erratum is added, and the public sees it.")
        }
    }

    func heading(_ problem: StaffProblemPage.Problem) -> String {
        switch problem {
        case .notFound: say("ページが見つかりません", "Page not found")
        case .forbidden: say("この画面を使う権限がありません", "You have no right to this page")
        case .lacking: say("この操作をする権限が足りません", "Your right does not reach that far")
        case .forged: say("送信を受け付けませんでした", "The form was not taken")
        case .broken: say("送られた内容を読み取れませんでした", "What was sent could not be read")
        case .archived: say("この計画はアーカイブされています", "This plan is archived")
        case .excessMarks: excessMarksTitle
        case .methodNotAllowed: say("この操作はできません", "This cannot be done here")
        case .tooLarge, .filesTooLarge: say("送られた内容が大きすぎます", "What was sent is too large")
        case .unavailable, .outdated: say("ただいま使えません", "Not available at the moment")
        case .noRoom: say("ただいま保存できません", "Nothing can be saved at the moment")
        case .internalError: say("途中で問題が起きました", "Something went wrong")
        }
    }

    func explanation(_ problem: StaffProblemPage.Problem) -> String {
        switch problem {
        case .notFound: say("アドレスが変わったか、別の自治体の画面です。", "The address has changed, or it is another city's.")
        case .forbidden: say("必要なときは管理者に相談してください。", "Ask the administrator if you need it.")
        case .lacking(let missing):
            say("何も変えていません。", "Nothing was changed. ") + missing.sentence(in: language)
        case .forged:
            say(
                "画面を開いてから時間がたったか、ほかのサイトから送られた内容です。何も変えていません。ホームから画面を開き直して、もう一度お試しください。",
                "The page was opened long ago, or the form came from another site. Nothing was changed. Open the page again from the home page."
            )
        case .broken: say("何も変えていません。画面を開き直して、もう一度お試しください。", "Nothing was changed. Open the page again and retry.")
        case .archived:
            say(
                "何も変えていません。アーカイブした計画は読むだけです。変えるときは、計画のホームの「アーカイブ・削除」でアーカイブを取り消してください。",
                "Nothing was changed: an archived plan is read and no more. Take it back under “Archive or delete” on the plan's home page."
            )
        case .excessMarks: excessMarks
        case .methodNotAllowed: say("何も変えていません。", "Nothing was changed.")
        case .filesTooLarge: filesTooLarge
        case .tooLarge: say("何も変えていません。内容を小さくして、もう一度お試しください。", "Nothing was changed. Make it smaller and try again.")
        case .unavailable:
            say("何も変えていません。しばらくしてからもう一度お試しください。", "Nothing was changed. Please try again in a little while.")
        case .noRoom:
            say(
                "保存する場所に空きがないか、書き込めなくなっています。何も変えていません。運営者にお知らせください。",
                "Where things are kept there is no room, or it cannot be written to. Nothing was changed. Please tell the operator."
            )
        case .outdated:
            say(
                "プログラムの更新の途中です。何も変えていません。更新が終わってから、もう一度お試しください。",
                "The program is being updated. Nothing was changed. Please try again when that is done.")
        case .internalError(let id):
            say("お手数ですが、次の番号を添えて運営者にお知らせください：\(id)", "Please tell the operator this number: \(id)")
        }
    }

    /// In one line, where there is no page.
    func sentence(_ problem: StaffProblemPage.Problem) -> String { explanation(problem) }

    /// What is wrong with a field that was filled in.
    func sentence(_ fault: FieldFault) -> String {
        switch fault {
        case .blankCode: say("コードを16文字で入れてください。", "Give the code of 16 letters.")
        case .badCityName: say("自治体の名前を入れてください。", "Give the name of the municipality.")
        case .badCity: say("半角の英小文字、数字、ハイフンで入れてください。", "Small letters, digits and hyphens.")
        case .badName: say("氏名を1文字以上100文字までで入れてください。", "A name has 1 to 100 characters.")
        case .badEmail: badEmail
        case .badLogin: say("利用者名は半角の英数字と . - _ @ + で入れてください。", "A login has letters, digits and . - _ @ +.")
        case .differentPasswords: say("二つのパスワードが違います。同じものを入れてください。", "The two passwords are not the same.")
        case .wrongSignIn(let left):
            say(
                "利用者名かパスワードが違います。" + (left < 4 ? "あと\(left)回間違えると、15分間受け付けません。" : ""),
                "Login or password is wrong."
                    + (left < 4 ? " After \(left) more, no attempt is taken for 15 minutes." : ""))
        case .badRole: say("役割を選んでください。", "Choose a role.")
        case .badDivision: say("課の名前は100文字までです。", "A division has at most 100 characters.")
        case .unknownItem(let word): say("「\(word)」という取組や施策は、この計画にありません。", "The plan has nothing called “\(word)”.")
        case .severalItems(let word, let words):
            say(
                "「\(word)」はいくつもあります。次のどれかを入れてください：\(words.joined(separator: "、"))",
                "Several are called “\(word)”. Write one of these: \(words.joined(separator: ", "))")
        case .tooManyItems(let most):
            say(
                "一度に入れられるのは\(most)件までです。残りは分けて入れるか、上の施策で入れてください。",
                "At most \(most) at once. Give the others in a second step, or name a policy above them.")
        case .itemsWithoutPlan: say("取組や施策を入れるときは、計画を選んでください。", "Choose the plan, to name actions or policies.")
        case .badStep: say("この計画に、この評価段階はありません。", "The plan has no such step of evaluation.")
        case .badPlan: say("この計画はありません。", "There is no such plan.")
        case .badYear: say("年度を選んでください。", "Choose a fiscal year.")
        case .noFile: say("ファイルを選んでください。", "Choose a file.")
        case .fileTooLarge: say("ファイルは512KBまでです。", "A file has at most 512 KB.")
        case .transfersUnreadable:
            say("名簿に読み取れない所があります。下の表を見て直してください。", "Parts of the list cannot be read: see the table below.")
        case .answerNeedsReason: answerNeedsReason
        case .closeNeedsTick: closeNeedsTick
        case .noteTooLong: noteTooLong
        case .alreadyPublished: alreadyPublished
        case .retracted(let edition): retracted(edition: edition)
        case .erratumTextNeeded: erratumTextNeeded
        case .erratumSame: erratumSame
        case .erratumEdition: erratumEdition
        case .erratumAction: erratumAction
        case .said(let sentence): sentence
        }
    }
}

/// What can be wrong with a field (入力の誤りの種類).
enum FieldFault: Hashable, Sendable {
    case blankCode
    case badCityName
    case badCity
    case badName
    case badLogin
    case badEmail
    case differentPasswords
    case wrongSignIn(left: Int)
    case badRole
    case badDivision
    case badPlan
    case badStep
    /// What an evaluator is to be given: no such thing, several, or no plan is chosen.
    case unknownItem(String)
    case severalItems(String, [String])
    case itemsWithoutPlan
    case tooManyItems(Int)
    case badYear
    case noFile
    case fileTooLarge
    case transfersUnreadable
    case answerNeedsReason
    case closeNeedsTick
    case noteTooLong
    case alreadyPublished
    /// What would be published is the text of an edition that was taken down.
    case retracted(edition: Int)
    case erratumTextNeeded
    case erratumSame
    case erratumEdition
    case erratumAction
    /// What another room says in the reader's language.
    case said(String)
}
