import Foundation

extension LogEntry {
    /// What its hash covers: every field in a fixed order, each on a line with the number of its bytes before it, so that no
    /// text can pose as another field. A blank is a line with a hyphen. docs/decisions/0008-change-log.md describes the first
    /// format, docs/decisions/0051-texts-under-a-seal.md the second, in which a digest stands for each text that somebody wrote.
    ///
    /// - Parameter hash: SHA-256, as small hexadecimal digits.
    public func canonical(hashing hash: (String) -> String) -> String {
        var text = "hakadori log entry \(format)\n"
        func write(_ field: String?) {
            if let field { text += "\(field.utf8.count):\(field)\n" } else { text += "-\n" }
        }
        func write(_ field: Int?) { write(field.map { String($0) }) }
        func write(_ field: String?, _ seal: LogSeal?) {
            write(format == 1 ? field : field.map { (seal ?? .salt("")).digest(of: $0, hashing: hash) })
        }
        write(city.text)
        write(sequence)
        write(at.formatted(.iso8601))
        write(by)
        write(cause.rawValue)
        write(reason, reasonSeal)
        write(plan?.text)
        write(revision)
        write(undoes)
        write(edition)
        write(documentSHA256)
        write(previousHash)
        write(lines.count)
        for (position, line) in lines.enumerated() {
            let subject = line.subject.spelling
            write(position)
            write(subject.word)
            write(subject.item)
            write(subject.division)
            write(subject.repetition)
            write(subject.year)
            write(line.field)
            write(line.before, line.beforeSeal)
            write(line.after, line.afterSeal)
        }
        return text
    }
}
