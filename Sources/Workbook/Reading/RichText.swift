/// The text of a cell, and which of its letters are struck out (文字の書式). Nothing else of how letters look says anything.
struct RichText {
    private struct Run {
        var text: String
        /// `nil` where the font of the cell decides.
        let isStruck: Bool?
    }

    /// Whole, with what is struck out.
    private(set) var text: String
    /// Empty where the font of the cell decides for all.
    private var runs: [Run] = []

    init(_ text: String) { self.text = text }

    /// Reads an element that holds runs of letters, without the readings (ふりがな) that Excel keeps beside them.
    init(_ scanner: inout XMLScanner, until end: String, part: String) throws(UnreadableWorkbook) {
        text = ""
        var isInText = false
        var readings = 0
        var isStruck: Bool?
        while let piece = try scanner.next() {
            switch piece {
            case .open("t", _): isInText = true
            case .close("t"): isInText = false
            case .open("r", _), .close("r"): isStruck = nil
            // Letters with a font of their own do not take the cell's.
            case .open("rPr", _): isStruck = false
            case .open("strike", let attributes): isStruck = attributes.isOn
            case .open("rPh", _): readings += 1
            case .close("rPh"): readings -= 1
            case .text(let letters) where isInText && readings == 0: add(letters, isStruck: isStruck)
            case .close(end):
                finish()
                return
            default: break
            }
        }
        throw .broken(part: part)
    }

    private mutating func add(_ letters: String, isStruck: Bool?) {
        defer { text += letters }
        // Most texts have no runs, and no list of them either.
        if runs.isEmpty {
            if isStruck == nil { return }
            if !text.isEmpty { runs.append(Run(text: text, isStruck: nil)) }
        }
        if let last = runs.last, last.isStruck == isStruck {
            runs[runs.count - 1].text += letters
        } else {
            runs.append(Run(text: letters, isStruck: isStruck))
        }
    }

    private mutating func finish() {
        text = text.outOfWorkbook
        for index in runs.indices { runs[index].text = runs[index].text.outOfWorkbook }
    }

    /// What stands and what is struck out.
    ///
    /// - Parameter isCellStruck: whether the font of the cell strikes its letters out.
    func parts(isCellStruck: Bool) -> (standing: String, struck: [String]) {
        if runs.isEmpty { return isCellStruck && !text.isEmpty ? ("", [text]) : (text, []) }
        guard runs.contains(where: { $0.isStruck ?? isCellStruck }) else { return (text, []) }
        var standing = ""
        var struck: [String] = []
        var isGoingOn = false
        for run in runs {
            let isStruck = run.isStruck ?? isCellStruck
            if !isStruck {
                standing += run.text
            } else if isGoingOn {
                struck[struck.count - 1] += run.text
            } else {
                struck.append(run.text)
            }
            isGoingOn = isStruck
        }
        return (standing, struck)
    }
}

extension XMLAttributes {
    /// The value of a switch such as 「strike」, which is on where nothing is said (ECMA-376 18.8.35, CT_BooleanProperty).
    var isOn: Bool { !["0", "false", "off"].contains(self["val"] ?? "1") }
}
