import ArgumentParser
import Plan
import Store

/// `hakadori log verify`: proves that nothing in the change log was altered.
struct LogVerify: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "verify",
            abstract: say("変更履歴が書き換えられていないことを確かめる", "Prove that nothing in the change log was altered."),
            discussion: say(
                """
                ハッシュの鎖を計算し直し、計画・利用者・権限・パスワード・セッションなどの表を履歴と\
                突き合わせ、どこにもない行を指す行を探します。公表した版の文書は、ハッシュ値だけでなく、\
                履歴から作り直した公表の時の計画・団体・指標の確認と、内容を突き合わせます。合わない所が\
                あれば、それを示して終了コード65で終わります。市ごとに、鎖の末尾の記録の番号とハッシュを\
                示します。

                データベースの持ち主が履歴も表も文書もすべて作り直したときは、これだけでは分かりません。末尾の\
                ハッシュ（または hakadori log export のファイル）を別の場所に保管し、--against で比べて\
                ください。詳しくは docs/history.md。

                例：
                  hakadori log verify
                  hakadori log verify --city kasumihama --against log-2026-04.jsonl
                """,
                """
                Computes the hash chain again, compares plans, accounts, rights, passwords, sessions and the other \
                tables with it, and looks for rows that lead nowhere. Of each published edition not only the digest \
                of its document is checked, but what it says: it must be the plan, the municipality and the \
                decisions about indicators as the log, replayed up to its publication, makes them. Where something \
                does not fit, it is named and the exit code is 65. The last entry of each city's chain is shown with \
                its hash.

                Whoever owns the database and makes log, tables and documents anew is not found by this alone: \
                keep the last hash, or a file of hakadori log export, elsewhere and compare with --against. More is in \
                docs/history.md.

                Example:
                  hakadori log verify
                  hakadori log verify --city kasumihama --against log-2026-04.jsonl
                """)
        )
    }

    @Option(help: .say("この市だけ", "Only this city.", value: "city"), transform: Slug.argument)
    var city: Slug?

    @Option(
        help: .say(
            "以前に書き出した履歴、または末尾を書き留めたファイル。今の履歴がその続きであることを確かめる",
            "An exported log or saved heads; today's log must be its continuation.", value: "file"))
    var against: String?

    @OptionGroup var format: FormatOption
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
        let settings = try database.settings()
        let saved = try against.map { try Self.heads(in: $0) } ?? []
        StandardError.progress("変更履歴を計算し直しています…", "Computing the change log again…")
        let found = try await settings.withStore { try await $0.log.verify(of: city, against: saved) }
        if let city, found.changeSets == 0, found.firstBreak?.kind != .continuation {
            throw Problem(.noInput, say("\(city) という市の履歴はありません。", "There is no log of a city \(city)."))
        }
        try listing(found).write(as: format.format)
        if found.passwordsWithoutDigest > 0 {
            StandardError.write(
                line: say(
                    "以前の版で設定されたパスワード\(found.passwordsWithoutDigest)件は、あることだけを確かめました（次の変更から内容も確かめます）。",
                    "Of \(found.passwordsWithoutDigest.counted("password", "passwords")) set by an earlier release only "
                        + "their being there is proved, until they are changed."))
        }
        if found.editionsInEarlierForm > 0 {
            StandardError.write(
                line: say(
                    "版\(found.editionsInEarlierForm)件の文書は以前のリリースの書き方なので、読み戻せる内容を確かめました（箇条書きなど、読みやすくするための項目はハッシュ値だけです）。",
                    "Of \(found.editionsInEarlierForm.counted("edition", "editions")) whose document was written as an earlier "
                        + "release did, what is read back is proved, and by the digest alone what helps a reader (bullets and the like)."
                ))
        }
        if let broken = found.firstBreak {
            throw Problem(.data, broken.sentence(in: CLILanguage.language))
        }
    }

    /// A row for each city. Its end is what `--against` reads: city, number and hash of the last entry.
    private func listing(_ found: LogVerification) -> Listing {
        Listing(
            columns: [
                .init("intact", "結果", "result"), .init("changes", "変更", "changes"), .init("editions", "版", "editions"),
                .init("city", "団体", "city"), .init("changeSets", "履歴", "entries"), .init("head", "末尾のハッシュ", "head"),
            ],
            rows: found.parts.map { part in
                // What leads nowhere is noticed behind all cities, and may be of one that is not there.
                let isIntact = part.head != nil && found.firstBreak?.city != part.city
                return [
                    .text(
                        format.format == .text
                            ? (isIntact ? say("正常", "intact") : say("不整合", "broken")) : "\(isIntact)"),
                    .number(part.changes), .number(part.editions), .text(part.city.text), .number(part.changeSets),
                    .text(part.head?.hash),
                ]
            })
    }

    /// - Throws: `Problem` where the file is none that can be compared with.
    private static func heads(in path: String) throws -> [LogHead] {
        do { return try LogHead.read(try InputFile(path: path).read()) } catch let fault as LogHeadFault {
            switch fault {
            case .nothing:
                throw Problem(
                    .data,
                    say(
                        "「\(path)」には、履歴の記録も末尾のハッシュもありません。hakadori log export のファイルか、「市 番号 ハッシュ」の行を書いたファイルを指定してください。",
                        "“\(path)” holds no entry of a log and no head. Name a file of hakadori log export, or one with "
                            + "lines that end with CITY NUMBER HASH."))
            case .unreadable(let line):
                throw Problem(
                    .data,
                    say(
                        "「\(path)」の\(line)行目は、書き出した履歴の記録として読めません。",
                        "Line \(line) of “\(path)” cannot be read as an entry of an exported log."))
            case .altered(let line):
                throw Problem(
                    .data,
                    say(
                        "「\(path)」の\(line)行目は、書き出した後に変えられています（内容とハッシュが一致しません）。",
                        "Line \(line) of “\(path)” was changed after it was exported: its hash does not fit."))
            }
        }
    }
}
