import Plan

extension LogVerifier {
    /// Each edition is the one that its entry published and says what the log says, and each entry that published has its edition.
    mutating func verifyEditions() throws {
        let rows = try db.rows(
            """
            SELECT plan, number, revision, title, published_at, published_by, note, sha256, log_sequence, log_hash,
                document, (SELECT document FROM redaction WHERE redaction.city = edition.city
                    AND redaction.plan = edition.plan AND redaction.edition = edition.number
                    ORDER BY redaction.number DESC LIMIT 1) AS redacted
            FROM edition WHERE city = \(city) ORDER BY plan, number
            """)
        for row in rows {
            let plan = try row.slug("plan")
            let number = try row.integer("number")
            let at = Spot(try row.integer("log_sequence"), plan)
            guard let published = publications[PlanKey(city: city, plan: plan)]?.removeValue(forKey: number) else {
                throw LogBreak(.pin, city, at, "edition \(number)", "–")
            }
            let entry = published.entry
            try expect(.pin, at, String(entry.sequence), String(try row.integer("log_sequence")))
            try expect(.pin, at, entry.hash, try row.text("log_hash"))
            // Without its text it is whole where the chain says that it was taken down, and only there.
            let isRetracted = retracted.contains("\(plan) \(number)")
            let redaction = redactions["\(plan) \(number)"]
            let original = try row.text("document")
            let isRedacted = redaction?.sha256 != nil
            if isRedacted { try expect(.edition, at, "", original) }
            let document = !isRedacted ? original : try row.textIfAny("redacted") ?? "–"
            let digest = sha256(document.utf8)
            let expected = redaction?.sha256 ?? entry.documentSHA256
            try expect(.edition, at, isRetracted ? sha256("".utf8) : expected, digest)
            try expect(.edition, at, entry.documentSHA256, try row.text("sha256"))
            try expect(.edition, at, entry.revision.map { String($0) }, String(try row.integer("revision")))
            try expect(.edition, at, entry.at.formatted(.iso8601), try row.text("published_at"))
            try expect(.edition, at, entry.by, try row.text("published_by"))
            try expect(.edition, at, entry.reason, try row.textIfAny("note"))
            try expect(.edition, at, published.plan?.title, try row.text("title"))
            let shown = redaction.map { published.redacted($0) } ?? published
            let isSameBytes = isRetracted ? nil : try verify(document, of: shown, edition: number, at)
            count(edition: shown.plan, of: plan, isSameBytes: isSameBytes)
        }
        let missing = publications.flatMap { key, editions in editions.map { (key, $0.value.entry) } }
            .min { $0.1.sequence < $1.1.sequence }
        if let (key, entry) = missing {
            throw LogBreak(.edition, city, Spot(entry.sequence, key.plan), entry.documentSHA256 ?? "", "–")
        }
    }

    /// The document says what the log says: the digest alone proves only that nobody changed it since it was published.
    ///
    /// - Returns: whether this release would write the same bytes.
    private func verify(_ document: String, of published: ReplayedPublication, edition: Int, _ at: Spot) throws -> Bool
    {
        let found = published.differences(from: document)
        if !found.places.isEmpty { throw LogBreak(.document, city, at, found.places, edition: edition) }
        return found.isSameBytes
    }
}
