import Japanese
import Plan
import PlanDocument
import Workbook

/// A plan as the workbook that a city prints (進捗管理シート): A3 landscape, policies merged beside their actions, the
/// years side by side.
///
/// For people; programs take `DataTable`. Every action stays on one page where it fits on one, a merged cell never
/// crosses a page, row heights are computed from the texts (a workbook does not fit them to merged cells by itself), and
/// a status is its mark and word, chosen from a list.
public enum CityForm {
    /// Writes the workbook.
    ///
    /// - Parameters:
    ///   - plan: with its own labels and levels as headings.
    ///   - municipality: named under the title, where it is known.
    ///   - day: the day of writing (作成日).
    /// - Returns: the bytes of an .xlsx file, the same for the same plan, city and day. A text that is too long for a
    ///   cell of Excel (32,767 letters) ends with a remark and stands whole on a sheet of its own.
    /// - Throws: `UnwritableWorkbook` where the disk refuses, or where the plan has more rows or columns than a sheet.
    public static func xlsx(
        _ plan: Plan, municipality: SheetMunicipality? = nil, day: Day
    ) throws(UnwritableWorkbook) -> [UInt8] {
        var writer = CityFormWriter(plan: plan, municipality: municipality, day: day)
        return try Workbook(
            title: plan.title, author: municipality?.name ?? "", created: day.noonInJapan, sheets: writer.sheets()
        ).bytes()
    }
}

extension Day {
    /// Seconds since 1970-01-01 00:00 UTC, for the properties of files.
    var noonInJapan: Int {
        // Days from 1970-03-01, counting years from March so that the leap day is the last one.
        let shifted = month > 2 ? year : year - 1
        let days =
            365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        return (days - 719_468) * 86_400 + 3 * 3_600
    }
}
