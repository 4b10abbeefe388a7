import ArgumentParser
import Findings

extension Rule.ID {
    /// - Throws: `ValidationError` naming the rules that there are.
    static func argument(_ text: String) throws -> Rule.ID {
        let id = Rule.ID(text)
        guard Rule.named(id) != nil else {
            let known = Rule.all.map(\.id.text).joined(separator: ", ")
            throw ValidationError(say("「\(text)」という規則はありません：\(known)", "There is no rule “\(text)”: \(known)"))
        }
        return id
    }
}
