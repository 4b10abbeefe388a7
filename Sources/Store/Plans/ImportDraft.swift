import Foundation
import People
import Plan
import PlanDocument

/// An import on its way (取込みの途中): the files that somebody uploaded and what was chosen of them so far. Nothing of it is in a plan yet.
public struct ImportDraft: Hashable, Sendable {
    /// A file as it came (アップロードされたファイル).
    public struct File: Hashable, Sendable {
        public let name: String
        public let bytes: [UInt8]

        public init(name: String, bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }
    }

    /// Which upload it is, and how often something was chosen since: a page names what it was made of.
    public struct Edition: Hashable, Sendable {
        public let id: String
        public let version: Int

        /// - Parameter text: as `text` writes it; `nil` for anything else.
        public init?(_ text: String) {
            let sides = text.split(separator: ".", omittingEmptySubsequences: false)
            guard sides.count == 2, sides[0].utf8.count == 32, let version = Int(sides[1]), version >= 1 else {
                return nil
            }
            (id, self.version) = (String(sides[0]), version)
        }

        init(id: String, version: Int) {
            (self.id, self.version) = (id, version)
        }

        public var text: String { "\(id).\(version)" }
    }

    public let edition: Edition
    public let madeAt: Date
    /// Into which plan; `nil` for a new one.
    public let plan: Slug?
    public let files: [File]
    /// What each column is taken for, as a document; `nil` where the files are read without a map.
    public let map: String?

    /// For so long it is kept, in seconds.
    public static let lifetime: Double = 24 * 60 * 60
    /// How large its files may be together, in bytes.
    public static let largest = 20 << 20
    /// How many files there may be.
    public static let mostFiles = 40
}

/// What stays and what goes once an import is applied (取込みの後始末).
public struct ImportKeeping: Hashable, Sendable {
    /// Whose draft goes; `nil` where it was begun by a command.
    public let owner: Account?
    /// By which map the files were read, as a document: it stays with the plan.
    public let map: String?
    /// What the import leaves to somebody: it stays with the plan until it is settled.
    public let notes: [OpenNote.Draft]

    public init(of owner: Account? = nil, map: String?, notes: [OpenNote.Draft] = []) {
        self.owner = owner
        self.map = map
        self.notes = notes
    }
}
