import Store

/// What can be wrong with a settings file (設定ファイルの誤り). Never what stands there: any line may hold a password.
struct SettingsFault: Error {
    enum Sort {
        case unreadable(SystemError)
        case encoding
        case shape(line: Int)
        case unknown(line: Int)
        case twice(line: Int, Setting)
        /// It holds a password, and others may read it.
        case openToOthers
    }

    let path: String
    let sort: Sort

    var problem: Problem { Problem(.configuration, sentence) }

    private var sentence: String {
        switch sort {
        case .unreadable(let error):
            let refusal = InputFile(path: path).refusal(error).sentence
            return say("設定ファイル：\(refusal)", "Settings file: \(refusal)")
        case .encoding:
            return say(
                "設定ファイル「\(path)」がUTF-8ではありません。UTF-8で保存してください。",
                "The settings file “\(path)” is not UTF-8. Save it as UTF-8.")
        case .shape(let line):
            return say(
                "\(place(line))は「名前 = 値」の形ではありません。直すか、先頭に # を付けてください。",
                "Expected “name = value” on \(place(line)). Mend it or put # before it.")
        case .unknown(let line):
            let known = Setting.allCases.map(\.rawValue)
            return say(
                "\(place(line))の名前の設定はありません。使えるのは\(known.joined(separator: "、"))です。",
                "There is no setting of the name on \(place(line)). There are: \(known.joined(separator: ", ")).")
        case .twice(let line, let setting):
            return say(
                "\(place(line))の「\(setting.rawValue)」は、その上の行でもう設定されています。どちらかを消してください。",
                "“\(setting.rawValue)” on \(place(line)) is already set further up. Remove one of the two.")
        case .openToOthers:
            return say(
                "設定ファイル「\(path)」にはデータベースのパスワードがあり、ほかの利用者も読めます。chmod 600 \(path) を実行してください。",
                "The settings file “\(path)” holds the password of the database, and others may read it. Run chmod 600 \(path)."
            )
        }
    }

    private func place(_ line: Int) -> String {
        say("設定ファイル「\(path)」の\(line)行目", "line \(line) of the settings file “\(path)”")
    }
}
