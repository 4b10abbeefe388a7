import HTML

/// A table of records (一覧表). At desk width it is a table; on a narrow screen each record becomes a card whose values
/// carry their column's name. The roles keep it a table for screen readers either way.
struct RecordTable: Sendable {
    struct Column: Sendable {
        /// What the head cell shows.
        let heading: HTML
        /// The same in plain words, for the cards.
        let label: String
        /// A class for its cells: `figure`, `chart`.
        var style = ""

        init(_ label: String, style: String = "") {
            self.init(heading: "\(label)", label: label, style: style)
        }

        init(heading: HTML, label: String, style: String = "") {
            self.heading = heading
            self.label = label
            self.style = style
        }
    }

    struct Row: Sendable {
        var style = ""
        /// As many as there are columns.
        let cells: [HTML]
        /// What the rows from here on belong to, above this one.
        var group: HTML?
    }

    let caption: String
    /// A class for the whole table.
    let style: String
    let columns: [Column]
    /// The column that names each row.
    var headingColumn = 0
    let rows: [Row]

    var html: HTML {
        let heads = columns.map { column in
            "<th scope=\"col\" role=\"columnheader\" class=\"\(column.style)\">\(column.heading)</th>" as HTML
        }
        return ScrollRegion(
            label: caption,
            content: """
                <table class="records \(style)" role="table"><caption>\(caption)</caption>\
                <thead role="rowgroup"><tr role="row">\(heads)</tr></thead>\
                <tbody role="rowgroup">\(rows.map(line))</tbody></table>
                """
        ).html
    }

    private func line(_ row: Row) -> HTML {
        let cells = zip(columns, row.cells).enumerated().map { index, pair in
            let (column, cell) = pair
            if index == headingColumn {
                return "<th scope=\"row\" role=\"rowheader\" class=\"\(column.style)\">\(cell)</th>" as HTML
            }
            return "<td role=\"cell\" class=\"\(column.style)\" data-label=\"\(column.label)\">\(cell)</td>" as HTML
        }
        let group: HTML? = row.group.map {
            """
            <tr role="row" class="group"><th scope="colgroup" role="rowheader" colspan="\(columns.count)" \
            aria-colspan="\(columns.count)">\($0)</th></tr>
            """
        }
        return "\(group)<tr role=\"row\" class=\"\(row.style)\">\(cells)</tr>"
    }
}
