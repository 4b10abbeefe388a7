import ArgumentParser
import Japanese
import Plan

extension PlanKey {
    /// What an argument names. `throws` where it could stand in no address, and says why.
    static func argument(_ text: String) throws -> PlanKey {
        if let word = text.split(separator: "/").map(String.init).first(where: Slug.reserved.contains) {
            throw ValidationError(reservedWord(word))
        }
        guard let key = PlanKey(text) else {
            throw ValidationError(
                say(
                    "市/計画 の形で、それぞれ半角の英小文字・数字・ハイフンで書きます（例：kasumihama/plan）",
                    "expected CITY/PLAN in small letters, digits and hyphens, such as kasumihama/plan"))
        }
        return key
    }
}

extension Day {
    static func argument(_ text: String) throws -> Day {
        guard let day = Day(text) else {
            throw ValidationError(
                say("年-月-日 の形で書きます（例：2025-03-31）", "expected a day such as 2025-03-31"))
        }
        return day
    }
}

extension Slug {
    static func argument(_ text: String) throws -> Slug {
        if Slug.reserved.contains(text) { throw ValidationError(reservedWord(text)) }
        guard let slug = Slug(text) else {
            throw ValidationError(
                say(
                    "半角の英小文字・数字・ハイフンで書きます（例：kasumihama）",
                    "expected small letters, digits and hyphens, such as kasumihama"))
        }
        return slug
    }
}

extension MunicipalityCode {
    static func argument(_ text: String) throws -> MunicipalityCode {
        guard let code = MunicipalityCode(text) else {
            throw ValidationError(
                say(
                    "6桁の数字で、最後の1桁は検査数字です（例：132039）",
                    "expected six digits, the last of them the check digit, such as 132039"))
        }
        return code
    }
}

/// A word that is spelt as it should be and still names no city and no plan.
private func reservedWord(_ word: String) -> String {
    say(
        "\(word) は Hakadori のページの番地に使う語なので、別の語にしてください",
        "\(word) is a word that Hakadori's own addresses use; choose another")
}
