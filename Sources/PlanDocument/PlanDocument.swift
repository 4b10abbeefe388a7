import Findings
import JSON
import Japanese
import Plan

/// A whole plan as one JSON document (計画文書): what an edition keeps, what `/city/plan.json` serves and what an
/// import reads back to an equal plan.
///
/// `PlanDocument.read(Array(PlanDocument.write(plan, …).utf8)).plan == plan` for every plan whose tree is sound (see
/// `read`). The same plan, city, day and notes give the same bytes, so that anyone can check a document by its hash.
/// Members that only help a reader (`bullets`, `era`, `state`, an action's `policies`, …) are written and never read.
public enum PlanDocument {
    /// What the member `format` says in documents of this form.
    public static let format = "hakadori-plan/1"

    /// What a document holds.
    public struct Contents: Hashable, Sendable {
        public var plan: Plan
        /// 地方公共団体, where the document names one.
        public var municipality: SheetMunicipality?
        /// The word that stood for the city in addresses.
        public var slug: Slug?
        /// The day on which it was written (作成日).
        public var day: Day?
        /// What was odd about the sheet that the plan was read from (読み取りの注記).
        public var notes: [ReadingNote]
        /// What the office decided about the indicators, in the order in which it did (指標の確認).
        public var indicatorDecisions: [IndicatorDecision] = []
    }

    /// Writes the document.
    ///
    /// - Parameters:
    ///   - plan: written as it is, text for text; a plan that `read` would refuse is written all the same.
    ///   - municipality: the city, where it is known.
    ///   - day: the day of writing, in Japan (作成日).
    ///   - notes: what was odd about the sheet that the plan was read from.
    ///   - indicatorDecisions: what the office decided about the indicators. A document without any has no such member,
    ///     as before there were decisions.
    /// - Returns: indented JSON in UTF-8, LF, ending with a line break.
    public static func write(
        _ plan: Plan, municipality: Municipality?, day: Day, notes: [ReadingNote] = [],
        indicatorDecisions: [IndicatorDecision]
    ) -> String {
        PlanDocumentWriter(plan: plan, indicatorDecisions: indicatorDecisions).json(
            municipality: municipality, day: day, notes: notes
        ).document
    }

    /// Writes the document for a city that has no address here (yet): only what a sheet says of it.
    public static func write(
        _ plan: Plan, sheetMunicipality municipality: SheetMunicipality?, day: Day, notes: [ReadingNote] = [],
        indicatorDecisions: [IndicatorDecision] = []
    ) -> String {
        PlanDocumentWriter(plan: plan, indicatorDecisions: indicatorDecisions).json(
            sheetMunicipality: municipality, day: day, notes: notes
        ).document
    }

    /// Reads a document back.
    ///
    /// - Parameter bytes: JSON in UTF-8, with or without a byte order mark, from anywhere.
    /// - Throws: `UnreadablePlanDocument` with the path of the member at fault, where the form is another one, or
    ///   where the plan is not sound: years with gaps, an identifier twice, a policy before its parent or on a level
    ///   that is not there, an action under no policy, a status off the scale.
    public static func read(_ bytes: [UInt8]) throws(UnreadablePlanDocument) -> Contents {
        try read(bytes) { _ throws(UnreadablePlanDocument) in }
    }

    /// Reads a document that somebody sends (取り込む計画文書): as `read`, and more than 30 combining marks in a row are
    /// refused, as in every text that comes in. Editions are read without this: what was published stays readable.
    public static func read(sent bytes: [UInt8]) throws(UnreadablePlanDocument) -> Contents {
        try read(bytes) { document throws(UnreadablePlanDocument) in
            if let path = document.pathOfExcessMarks { throw .tooManyMarks(path: path) }
        }
    }

    private static func read(
        _ bytes: [UInt8], first check: (JSONPlace) throws(UnreadablePlanDocument) -> Void
    ) throws(UnreadablePlanDocument) -> Contents {
        do {
            let document = JSONPlace(try JSON(parsing: bytes))
            try check(document)
            return try PlanDocumentReader(document).contents()
        } catch let error as MalformedJSON {
            throw .malformed(error)
        } catch let error as WrongJSON {
            throw .wrongKind(error)
        } catch let error as UnreadablePlanDocument {
            throw error
        } catch let error as UnreadableDecision {
            throw .wrongValue(path: error.path, found: error.found.glimpse, expected: .decision)
        } catch {
            // Nothing below throws anything else; the compiler cannot know.
            throw .wrongValue(path: "$", found: "\(error)", expected: .format)
        }
    }
}

extension JSONPlace {
    /// Where the first text, or the first name of a member, has more than 30 combining marks in a row; `nil` where none has.
    fileprivate var pathOfExcessMarks: String? {
        switch value {
        case .text(let text): return text.isStreamSafe ? nil : path
        case .list:
            for place in (try? items()) ?? [] {
                if let path = place.pathOfExcessMarks { return path }
            }
        case .object:
            for (name, place) in (try? members()) ?? [] {
                if let path = name.isStreamSafe ? place.pathOfExcessMarks : place.path { return path }
            }
        case .null, .boolean, .integer, .decimal: break
        }
        return nil
    }
}
