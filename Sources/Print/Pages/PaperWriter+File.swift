import Foundation

/// Fonts, pages, links, tags and the catalogue, when everything is drawn (書き出し).
extension PaperWriter {
    /// Where Debian's icc-profiles-free puts the colours of the standard screen.
    private static let colourProfile = "/usr/share/color/icc/sRGB.icc"

    func finished() throws(UnprintablePaper) -> PrintedPaper {
        drawPageNumbers()
        drawFeet()
        try writeFonts()
        writePages()
        writeLinks()
        writeTags()
        let catalog = try catalog()
        return PrintedPaper(
            bytes: file.finished(root: catalog), pageCount: pages.count,
            replacedLetters: letters.replaced.sorted().map { Character($0) })
    }

    private func writeFonts() throws(UnprintablePaper) {
        var names = ""
        for (index, font) in letters.fonts.enumerated() where font.isUsed {
            let number = file.reserve()
            try font.write(into: &file, as: number, tag: index)
            names += "/F\(index) \(number) 0 R"
        }
        file.write("<</Font<<\(names)>>>>", as: resources)
    }

    private func writePages() {
        for (index, page) in pages.enumerated() {
            let canvas = page.canvas
            var contents = "\(page.content) 0 R"
            if !canvas.late.isEmpty { contents += " \(file.add(stream: canvas.late)) 0 R" }
            var object = """
                <</Type/Page/Parent \(pagesObject) 0 R/MediaBox[0 0 \(PDFSyntax.number(canvas.format.width)) \
                \(PDFSyntax.number(canvas.format.height))]/Resources \(resources) 0 R/Contents[\(contents)]/Tabs/S\
                /StructParents \(index)
                """
            if !canvas.annotations.isEmpty {
                object += "/Annots[\(canvas.annotations.map { "\($0) 0 R" }.joined(separator: " "))]"
            }
            file.write(object + ">>", as: canvas.number)
        }
        let kids = pages.map { "\($0.canvas.number) 0 R" }.joined(separator: " ")
        file.write("<</Type/Pages/Count \(pages.count)/Kids[\(kids)]>>", as: pagesObject)
    }

    private func destination(of place: Place) -> String {
        let canvas = pages[place.page].canvas
        return "[\(canvas.number) 0 R/XYZ 0 \(PDFSyntax.number(canvas.format.height - place.y + 4)) null]"
    }

    private func writeLinks() {
        var targets: [String: Place] = [:]
        for place in places { if let id = place.id, targets[id] == nil { targets[id] = place } }
        for (index, place) in listed.enumerated() { targets[Self.entryName(index)] = place }
        for link in links {
            var object = """
                <</Type/Annot/Subtype/Link/Rect[\(link.rectangle)]/Border[0 0 0]/F 4/Contents\(PDFSyntax.text(link.words))\
                /StructParent \(pages.count + link.structParent)
                """
            switch link.target {
            case .address(let address): object += "/A<</S/URI/URI\(PDFSyntax.ascii(address))>>"
            case .place(let id):
                if let place = targets[id] { object += "/Dest\(destination(of: place))" }
            }
            file.write(object + ">>", as: link.object)
        }
    }

    private func writeTags() {
        for element in elements { file.write(element.object, as: element.number) }
        var numbers = ""
        for (index, page) in pages.enumerated() {
            let owners = page.canvas.owners.map { "\($0) 0 R" }.joined(separator: " ")
            numbers += "\(index) \(file.add("[\(owners)]")) 0 R "
        }
        for (index, owner) in linkOwners.enumerated() { numbers += "\(pages.count + index) \(owner) 0 R " }
        let tree = file.add("<</Nums[\(numbers.dropLast())]>>")
        file.write(
            """
            <</Type/StructTreeRoot/K \(document.number) 0 R/ParentTree \(tree) 0 R\
            /ParentTreeNextKey \(pages.count + linkOwners.count)>>
            """, as: treeRoot)
    }

    private func catalog() throws(UnprintablePaper) -> Int {
        guard let profile = FileManager.default.contents(atPath: Self.colourProfile) else {
            throw .missingColourProfile(Self.colourProfile)
        }
        let colours = file.add(stream: Array(profile), "/N 3")
        let metadata = Metadata(
            title: paper.title, author: paper.author, subject: paper.subject, language: paper.language, day: paper.day)
        let xmp = file.reserve()
        file.write(stream: metadata.xml, "/Type/Metadata/Subtype/XML", as: xmp, compressed: false)
        var object = """
            <</Type/Catalog/Pages \(pagesObject) 0 R/Lang(\(paper.language))/MarkInfo<</Marked true>>\
            /ViewerPreferences<</DisplayDocTitle true>>/StructTreeRoot \(treeRoot) 0 R/Metadata \(xmp) 0 R\
            /OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB IEC61966-2.1)\
            /DestOutputProfile \(colours) 0 R>>]
            """
        let outline = Outline(places: places).write(into: &file) { self.destination(of: $0) }
        if let outline { object += "/Outlines \(outline) 0 R/PageMode/UseOutlines" }
        return file.add(object + ">>")
    }
}
