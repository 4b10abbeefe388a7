import Foundation
import Japanese
import Store

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

    /// What is wrong with it. A value, not yet a sentence: the file itself may say in which language.
    init(path: String) throws(SettingsFault) {
        let bytes: [UInt8]
        do { bytes = try InputFile(path: path).load().get() } catch {
            throw SettingsFault(path: path, sort: .unreadable(error))
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw SettingsFault(path: path, sort: .encoding)
        }
        var entries: [Setting: Entry] = [:]
        let body = text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...]
        let lines = body.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (index, line) in lines.enumerated() {
            let line = line.trimmed
            if line.isEmpty || line.hasPrefix("#") { continue }
            let parts = line.split(separator: "=", maxSplits: 1).map { String($0.trimmed) }
            let fault = { SettingsFault(path: path, sort: $0) }
            guard parts.count == 2 else { throw fault(.shape(line: index + 1)) }
            guard let setting = Setting(rawValue: parts[0]) else { throw fault(.unknown(line: index + 1)) }
            guard entries[setting] == nil else { throw fault(.twice(line: index + 1, setting)) }
            entries[setting] = Entry(text: parts[1], line: index + 1)
        }
        let database = entries[.database].flatMap { try? DatabaseAddress($0.text) }
        if database?.hasPassword == true, OwnFile.isOpenToOthers(path) {
            throw SettingsFault(path: path, sort: .openToOthers)
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
