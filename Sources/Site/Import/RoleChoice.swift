import HTML
import Sheets

/// What a column or a label is taken for (何として読むか), to be chosen.
struct RoleChoice: Sendable {
    /// Of the control.
    let name: String
    let groups: [(group: SheetMap.Role.Group, roles: [SheetMap.Role])]
    let chosen: SheetMap.Role
    let wording: Wording

    init(
        name: String, groups: [(group: SheetMap.Role.Group, roles: [SheetMap.Role])], chosen: SheetMap.Role,
        wording: Wording
    ) {
        var groups = groups
        // Roles that nobody chooses by hand, where one is proposed.
        if !groups.contains(where: { $0.roles.contains(chosen) }) { groups[groups.count - 1].roles.append(chosen) }
        (self.name, self.groups, self.chosen, self.wording) = (name, groups, chosen, wording)
    }

    func select(labelled label: String) -> HTML {
        let options = groups.map { group, roles -> HTML in
            let options = roles.map { role -> HTML in
                "<option value=\"\(role.token)\"\(" selected", if: role == chosen)>\(role.words[wording.language])</option>"
            }
            return "<optgroup label=\"\(wording.group(group))\">\(options)</optgroup>"
        }
        return """
            <label class="visually-hidden" for="field-\(name)">\(label)</label>\
            <select id="field-\(name)" name="\(name)">\(options)</select>
            """
    }

    /// The name of the own field that is made of it; nothing for other roles.
    func ownName(_ value: String, for subject: String, as name: String) -> HTML {
        guard chosen.isOwn else { return "" }
        return """
            <label class="visually-hidden" for="field-\(name)">\(wording.ownLabel(subject))</label>\
            <input type="text" id="field-\(name)" name="\(name)" value="\(value)" maxlength="100" autocomplete="off" lang="ja">
            """
    }

    /// The buttons below such choices.
    static func buttons(_ wording: Wording) -> HTML {
        """
        <p class="buttons"><button type="submit" name="do" value="look">\(wording.seeReadSo)</button> \
        <button type="submit" name="do" value="plan" class="second">\(wording.goOnToPlan)</button></p>
        """
    }
}

extension Wording {
    fileprivate func group(_ group: SheetMap.Role.Group) -> String {
        switch group {
        case .policy: say("体系", "Tree")
        case .action: say("取組", "Action")
        case .indicator: say("指標", "Indicator")
        case .number: say("指標の年度の値", "Numbers of a year")
        case .text: say("取組の年度の内容", "Texts of a year")
        case .own: say("この様式だけの項目", "Fields of this form")
        case .other: say("そのほか", "Others")
        }
    }
    fileprivate var seeReadSo: String { say("この読み方で見る", "See it read so") }
    fileprivate var goOnToPlan: String { say("この読み方でできる計画へ", "On to the plan") }
    fileprivate func ownLabel(_ name: String) -> String { say("独自の項目の名前（\(name)）", "Name of the own field (\(name))") }
}
