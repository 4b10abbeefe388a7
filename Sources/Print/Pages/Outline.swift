/// The bookmarks of a document (しおり), one below the other as its headings are.
struct Outline {
    private struct Item {
        let place: PaperWriter.Place
        let object: Int
        var children: [Int] = []
    }

    let places: [PaperWriter.Place]

    /// - Returns: the object of the list; `nil` where there are no bookmarks.
    func write(into file: inout PDFFile, destination: (PaperWriter.Place) -> String) -> Int? {
        guard !places.isEmpty else { return nil }
        let root = file.reserve()
        var items = places.map { Item(place: $0, object: file.reserve()) }
        var parents = [Int?](repeating: nil, count: items.count)
        var top: [Int] = []
        var open: [Int] = []
        for index in items.indices {
            while let last = open.last, items[last].place.level >= items[index].place.level { open.removeLast() }
            parents[index] = open.last
            if let parent = open.last { items[parent].children.append(index) } else { top.append(index) }
            open.append(index)
        }
        func write(_ siblings: [Int], under parent: Int) {
            for (position, index) in siblings.enumerated() {
                let item = items[index]
                var object =
                    "<</Title\(PDFSyntax.text(item.place.text))/Parent \(parent) 0 R/Dest\(destination(item.place))"
                if position > 0 { object += "/Prev \(items[siblings[position - 1]].object) 0 R" }
                if position + 1 < siblings.count { object += "/Next \(items[siblings[position + 1]].object) 0 R" }
                if let first = item.children.first, let last = item.children.last {
                    // Negative: shown closed.
                    object +=
                        "/First \(items[first].object) 0 R/Last \(items[last].object) 0 R/Count -\(item.children.count)"
                }
                file.write(object + ">>", as: item.object)
                write(item.children, under: item.object)
            }
        }
        write(top, under: root)
        guard let first = top.first, let last = top.last else { return nil }
        file.write(
            "<</Type/Outlines/First \(items[first].object) 0 R/Last \(items[last].object) 0 R/Count \(top.count)>>",
            as: root)
        return root
    }
}
