import HTML
import Japanese
import Plan
import Sheets

/// A part of a sheet as a table with the letters of its columns and the numbers of its rows (シートの表), and the way to the other parts.
struct SheetGrid: Sendable {
    let view: SheetView
    let spot: LookSpot
    let frame: StaffFrame
    /// What stands over each column, beside its letter.
    var heads: [Int: HTML] = [:]
    /// What each row is taken for, and how it is marked.
    var uses: [Int: (words: String, style: String)] = [:]

    var html: HTML {
        let wording = frame.wording
        let heads = view.columns.map { column in
            "<th scope=\"col\"><span class=\"letter\">\(SheetLetters.text(column))</span>\(self.heads[column])</th>"
                as HTML
        }
        let rows = view.rows.map { row -> HTML in
            let use = uses[row.number]
            let cells = view.columns.map { "<td>\(row.cells[$0] ?? "")</td>" as HTML }
            return """
                <tr class="\(use?.style ?? "")"><th scope="row">\(row.number + 1)\
                \(use.map { "<span class=\"use\">\($0.words)</span>" as HTML })</th>\(cells)</tr>
                """
        }
        let caption = view.name.isEmpty ? wording.gridCaption : view.name
        return """
            \(ScrollRegion(
                label: wording.gridCaption,
                content: """
                    <table class="data look"><caption>\(caption)</caption>\
                    <thead><tr><th scope="col">\(wording.rowHead)</th>\(heads)</tr></thead><tbody lang="ja">\(rows)</tbody></table>
                    """).html)\(parts)
            """
    }

    /// Which rows and columns are shown, with links to the others.
    private var parts: HTML {
        let wording = frame.wording
        func link(_ spot: LookSpot, _ words: String) -> HTML {
            "<a href=\"\(frame.link(.importLook, showing: .look(spot)))\">\(words)</a>"
        }
        var links: [HTML] = []
        let (row, column) = (spot.row, spot.column)
        if row > 0 { links.append(link(spot.from(row: max(0, row - SheetLook.rowsShown)), wording.rowsBefore)) }
        if row + view.rows.count < view.rowCount {
            links.append(link(spot.from(row: row + SheetLook.rowsShown), wording.rowsAfter))
        }
        if column > 0 {
            links.append(link(spot.from(column: max(0, column - SheetLook.columnsShown)), wording.columnsBefore))
        }
        if column + view.columns.count < view.columnCount {
            links.append(link(spot.from(column: column + SheetLook.columnsShown), wording.columnsAfter))
        }
        let shown =
            view.rows.isEmpty
            ? wording.noRows
            : wording.shownRows(
                row + 1, row + view.rows.count, of: view.rowCount, columns: view.columns.count, view.columnCount)
        return "<p class=\"note\">\(shown) \(wording.list(links, japaneseMark: "　"))</p>"
    }
}

extension Wording {
    fileprivate var gridCaption: String { say("シートの内容", "The sheet") }
    fileprivate var rowHead: String { say("行", "Row") }
    fileprivate var rowsBefore: String { say("前の行", "Rows before") }
    fileprivate var rowsAfter: String { say("次の行", "Rows after") }
    fileprivate var columnsBefore: String { say("左の列", "Columns on the left") }
    fileprivate var columnsAfter: String { say("右の列", "Columns on the right") }
    fileprivate var noRows: String { say("この先に行はありません。", "No rows further down.") }
    fileprivate func shownRows(_ first: Int, _ last: Int, of all: Int, columns: Int, _ allColumns: Int) -> String {
        let some = columns < allColumns
        return say(
            "内容のある\(all)行のうち\(first)～\(last)番目" + (some ? "、\(allColumns)列のうち\(columns)列" : "") + "を示しています。",
            "Rows \(first) to \(last) of \(all) that are not blank"
                + (some ? ", \(columns) of \(allColumns) columns" : "")
                + ".")
    }
}
