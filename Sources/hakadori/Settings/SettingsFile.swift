import Foundation

/// The settings file (設定ファイル): one `name = value` a line; blank lines and lines that begin with # say nothing.
struct SettingsFile {
    struct Entry {
        let text: String
        /// Counted from 1.
        let line: Int
    }

    let path: String
    let entries: [Setting: Entry]

    subscript(setting: Setting) -> String? { entries[setting]?.text }

    /// - Throws: `Problem` (78) that names the line.
    init(path: String) throws {
        let bytes: [UInt8]
        do { bytes = try InputFile(path: path).read() } catch let problem as Problem {
            throw Problem(.configuration, say("設定ファイル：\(problem.sentence)", "Settings file: \(problem.sentence)"))
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Problem(
                .configuration,
                say(
                    "設定ファイル「\(path)」がUTF-8ではありません。UTF-8で保存してください。",
                    "The settings file “\(path)” is not UTF-8. Save it as UTF-8."))
        }
        try self.init(text: text, path: path)
    }

    init(text: String, path: String) throws {
        var entries: [Setting: Entry] = [:]
        let body = text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...]
        let lines = body.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (index, line) in lines.enumerated() {
            let line = line.trimmingCharacters(in: .whitespaces)
            if line.isEmpty || line.hasPrefix("#") { continue }
            let fault = Fault(path: path, line: index + 1)
            let parts = line.split(separator: "=", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
            guard parts.count == 2, line.contains("=") else { throw fault.shape(line) }
            guard let setting = Setting(rawValue: parts[0]) else { throw fault.unknown(parts[0]) }
            guard entries[setting] == nil else { throw fault.twice(parts[0]) }
            entries[setting] = Entry(text: parts[1], line: index + 1)
        }
        self.path = path
        self.entries = entries
    }

    /// Where the settings file is: as the option or HAKADORI_CONFIG says, or else the first of the usual places that
    /// has one. `nil` when there is none.
    static func path(option: String?, environment: [String: String]) -> String? {
        if let named = option ?? environment["HAKADORI_CONFIG"], !named.isEmpty { return named }
        let own = environment["XDG_CONFIG_HOME"] ?? environment["HOME"].map { "\($0)/.config" }
        let places = [own.map { "\($0)/hakadori/hakadori.conf" }, "/etc/hakadori.conf"]
        return places.lazy.compactMap { $0 }.first { access($0, F_OK) == 0 }
    }
}

/// What can be wrong with a line of the settings file.
private struct Fault {
    let path: String
    let line: Int

    private var place: String { say("設定ファイル「\(path)」の\(line)行目", "line \(line) of the settings file “\(path)”") }

    func shape(_ text: String) -> Problem {
        Problem(
            .configuration,
            say(
                "\(place)は「名前 = 値」の形ではありません：「\(text)」。直すか、先頭に # を付けてください。",
                "Expected “name = value” on \(place), found “\(text)”. Mend it or put # before it."))
    }

    func unknown(_ name: String) -> Problem {
        let known = Setting.allCases.map(\.rawValue)
        return Problem(
            .configuration,
            say(
                "\(place)の「\(name)」という設定はありません。使えるのは\(known.joined(separator: "、"))です。",
                "There is no setting “\(name)” (\(place)). There are: \(known.joined(separator: ", "))."))
    }

    func twice(_ name: String) -> Problem {
        Problem(
            .configuration,
            say(
                "\(place)の「\(name)」は、その上の行でもう設定されています。どちらかを消してください。",
                "“\(name)” on \(place) is already set further up. Remove one of the two."))
    }
}
