import ArgumentParser
import JapaneseText
import Plan
import Sheets

/// The forms in which a plan is written to a file (書き出しの形式).
enum PlanFile: String, CaseIterable, ExpressibleByArgument {
    case json
}
