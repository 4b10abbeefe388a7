import Store

/// What can be wrong with a settings file (設定ファイルの誤り).
struct SettingsFault: Error {
    enum Sort {
        case unreadable(SystemError)
        case encoding
        case shape(line: Int, found: String)
        case unknown(line: Int, name: String)
        case twice(line: Int, name: String)
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
        case .shape(let line, let found):
            return say(
                "\(place(line))は「名前 = 値」の形ではありません：「\(found)」。直すか、先頭に # を付けてください。",
                "Expected “name = value” on \(place(line)), found “\(found)”. Mend it or put # before it.")
        case .unknown(let line, let name):
            let known = Setting.allCases.map(\.rawValue)
            return say(
                "\(place(line))の「\(name)」という設定はありません。使えるのは\(known.joined(separator: "、"))です。",
                "There is no setting “\(name)” (\(place(line))). There are: \(known.joined(separator: ", ")).")
        case .twice(let line, let name):
            return say(
                "\(place(line))の「\(name)」は、その上の行でもう設定されています。どちらかを消してください。",
                "“\(name)” on \(place(line)) is already set further up. Remove one of the two.")
        }
    }

    private func place(_ line: Int) -> String {
        say("設定ファイル「\(path)」の\(line)行目", "line \(line) of the settings file “\(path)”")
    }
}
