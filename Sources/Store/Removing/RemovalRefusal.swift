import Japanese
import Plan

/// Why nothing was taken down or blotted out (取下げ・墨消しを行わない理由).
public enum RemovalRefusal: Hashable, Sendable {
    case unknown
    /// Somebody settled it before.
    case settled
    /// Whoever asked does not say yes to it as well.
    case own
    /// What it is about changed since it was looked at.
    case moved
    /// The words stand nowhere in the edition.
    case nothingFound
    /// They stand where nothing can be blotted out: in titles, names of divisions, the note beside an edition.
    case fixed([String])
    /// The reason, which becomes public, says what is to go.
    case reasonSaysIt

    /// What happened and what to do.
    public func sentence(in language: Language) -> String {
        let (japanese, english) =
            switch self {
            case .unknown: ("この申出はありません。", "There is no such request.")
            case .settled: ("この申出は、もう処理されています。", "This request is settled already.")
            case .own:
                (
                    "申し出た本人は承認・却下できません。ほかの事務局の人か管理者が確かめます。",
                    "Whoever asked cannot decide: somebody else of the office or an administrator does."
                )
            case .moved:
                (
                    "画面を開いた後に対象の内容が変わりました。何も消していません。もう一度確かめてください。",
                    "What it is about changed after you looked. Nothing was removed. Look again."
                )
            case .nothingFound: ("この版には、その語句が見つかりません。", "The edition does not say these words.")
            case .fixed(let places):
                (
                    "墨消しできない所にもあります：\(places.joined(separator: "、"))。語句を長くして絞るか、版ごと取り下げてください。",
                    "They also stand where nothing can be blotted out: \(places.joined(separator: ", ")). Give longer words, or "
                        + "take the whole edition down."
                )
            case .reasonSaysIt:
                ("理由は公開されます。伏せる語句を書かないでください。", "The reason becomes public: do not write the words there.")
            }
        return language == .japanese ? japanese : english
    }
}
