import HTML
import Japanese
import Plan

/// A status as mark and word (達成状況の表示): never by colour alone. The three kinds of blank look and read differently.
struct StatusChip: Sendable {
    let entry: Entry<AchievementStatus>
    let wording: Wording

    var html: HTML {
        switch entry {
        case .entered(let status): Self.chip(status, wording)
        case .missing: "<span class=\"chip missing\">\(wording.missing)</span>"
        case .notDue: "<span class=\"blank\">\(wording.notDue)</span>"
        }
    }

    static func chip(_ status: AchievementStatus, _ wording: Wording) -> HTML {
        """
        <span class="chip \(status.tone.rawValue)"><span class="mark" aria-hidden="true">\(status.mark)</span>\
        \(wording.name(of: status))</span>
        """
    }
}
