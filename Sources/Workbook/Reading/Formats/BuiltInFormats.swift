/// The formats that a workbook has without bringing them (組み込みの表示形式, ECMA-376 18.8.30), with those of the Japanese locale.
enum BuiltInFormats {
    /// 標準 ("") for an id that no format has.
    static func code(of id: Int) -> String { codes[id] ?? "" }

    private static let eraDay = ##"[$-411]ge.m.d"##
    private static let longEraDay = ##"[$-411]ggge"年"m"月"d"日""##
    private static let yearMonth = ##"yyyy"年"m"月""##
    private static let monthDay = ##"m"月"d"日""##

    private static let codes: [Int: String] = [
        1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00",
        5: ##""¥"#,##0;"¥"\-#,##0"##, 6: ##""¥"#,##0;[Red]"¥"\-#,##0"##,
        7: ##""¥"#,##0.00;"¥"\-#,##0.00"##, 8: ##""¥"#,##0.00;[Red]"¥"\-#,##0.00"##,
        9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
        14: "yyyy/m/d", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm",
        21: "h:mm:ss", 22: "yyyy/m/d h:mm",
        27: eraDay, 28: longEraDay, 29: longEraDay, 30: "m/d/yy", 31: ##"yyyy"年"m"月"d"日""##, 32: ##"h"時"mm"分""##,
        33: ##"h"時"mm"分"ss"秒""##, 34: yearMonth, 35: monthDay, 36: eraDay,
        37: ##"#,##0;\-#,##0"##, 38: ##"#,##0;[Red]\-#,##0"##, 39: ##"#,##0.00;\-#,##0.00"##,
        40: ##"#,##0.00;[Red]\-#,##0.00"##,
        41: ##"_ * #,##0_ ;_ * \-#,##0_ ;_ * "-"_ ;_ @_ "##,
        42: ##"_ "¥"* #,##0_ ;_ "¥"* \-#,##0_ ;_ "¥"* "-"_ ;_ @_ "##,
        43: ##"_ * #,##0.00_ ;_ * \-#,##0.00_ ;_ * "-"??_ ;_ @_ "##,
        44: ##"_ "¥"* #,##0.00_ ;_ "¥"* \-#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ "##,
        45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 48: "##0.0E+0", 49: "@",
        50: eraDay, 51: longEraDay, 52: yearMonth, 53: monthDay, 54: longEraDay, 55: yearMonth, 56: monthDay,
        57: eraDay,
        58: longEraDay,
    ]
}
