/// One element of the tags (構造要素): what a piece of the pages is, and where it is drawn.
final class StructureElement {
    enum Kid {
        case element(StructureElement)
        /// A marked piece of a page, by the page's object and the piece's number.
        case content(page: Int, piece: Int)
        /// An annotation, by its object.
        case annotation(page: Int, object: Int)
    }

    let kind: StaticString
    let number: Int
    let parent: Int
    var kids: [Kid] = []
    /// As a dictionary or an array of the file.
    var attributes: String?
    /// In words, of a figure.
    var alternative: String?

    init(_ kind: StaticString, number: Int, parent: Int) {
        self.kind = kind
        self.number = number
        self.parent = parent
    }

    /// As an object of the file.
    var object: String {
        var page: Int?
        var list = ""
        for kid in kids {
            switch kid {
            case .element(let element): list += "\(element.number) 0 R "
            case .content(let on, let piece):
                if page == nil { page = on }
                list += page == on ? "\(piece) " : "<</Type/MCR/Pg \(on) 0 R/MCID \(piece)>> "
            case .annotation(let on, let object): list += "<</Type/OBJR/Pg \(on) 0 R/Obj \(object) 0 R>> "
            }
        }
        var text = "<</S/\(kind)/P \(parent) 0 R"
        if let page { text += "/Pg \(page) 0 R" }
        if !list.isEmpty { text += "/K[\(list.dropLast())]" }
        if let attributes { text += "/A\(attributes)" }
        if let alternative { text += "/Alt\(PDFSyntax.text(alternative))" }
        return text + ">>"
    }
}
