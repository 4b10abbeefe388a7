import Japanese

extension ReportState {
    public func words(in language: Language) -> String {
        let (japanese, english) =
            switch self {
            case .notAnswered: ("未回答", "not answered")
            case .beingWritten: ("記入中", "being written")
            case .returned: ("差戻し", "returned")
            case .waitingForHead: ("課長待ち", "waits for the head")
            case .waitingForOffice: ("事務局待ち", "waits for the office")
            case .done: ("完了", "done")
            }
        return language == .japanese ? japanese : english
    }
}
