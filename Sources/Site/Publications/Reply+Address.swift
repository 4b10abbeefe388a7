import Foundation
import HTTPTypes
import JSON
import Plan

extension Reply {
    /// To the spelling that links use.
    static func redirect(to address: Address) -> Reply {
        var more = Headers.ownPages
        more[.location] = address.path
        return Reply([], status: .permanentRedirect, type: ContentType.plain, freshness: .anHour, more: more)
    }

    /// A page.
    static func page(_ document: String, at address: Address, of edition: Publications.Opened? = nil) -> Reply {
        var more = Headers.ownPages
        if address.preview != nil {
            // The address is the secret: it is told to nobody, and found by no search.
            if let robots = HTTPField.Name("X-Robots-Tag") { more[robots] = "noindex" }
            if let referrer = HTTPField.Name("Referrer-Policy") { more[referrer] = "same-origin" }
        }
        more[.contentLanguage] = address.language.rawValue
        more[.lastModified] = edition.map { HTTPDate.text(Int($0.changedAt.timeIntervalSince1970)) }
        return Reply(Array(document.utf8), type: ContentType.html, freshness: address.freshness, more: more)
    }

    /// A file of one edition: the page's twin in another format.
    ///
    /// - Parameter hash: SHA-256 of the bytes, where it is known already.
    static func file(
        _ bytes: [UInt8], hash: String? = nil, at address: Address, of edition: Publications.Opened
    ) -> Reply {
        let published = edition.published
        let place = address.place
        let name = [published.key.city.text, published.key.plan.text, place, "\(published.edition.number)"]
        let japaneseName = [published.municipality.name, published.plan.title, place, "第\(published.edition.number)版"]
        var more = Headers.openData
        more[.contentDisposition] =
            Disposition(
                isAttachment: address.format == .csv || address.format == .xlsx,
                name: name.compactMap { $0 }.joined(separator: "-"),
                japaneseName: japaneseName.compactMap { $0 }.joined(separator: "_"), ending: address.format.rawValue
            ).value
        more[.lastModified] = HTTPDate.text(Int(edition.publishedAt.timeIntervalSince1970))
        return Reply(
            bytes, type: ContentType.of(address), freshness: address.freshness, hash: hash, more: more)
    }

    /// A file of what is kept, for whoever holds a link: told to nobody, and kept by nobody on the way.
    static func draft(_ bytes: [UInt8], of published: PublishedPlan, at address: Address) -> Reply {
        var more = Headers.ownPages
        if let robots = HTTPField.Name("X-Robots-Tag") { more[robots] = "noindex" }
        let name = [published.key.city.text, published.key.plan.text, address.place, "draft"]
        more[.contentDisposition] =
            Disposition(
                isAttachment: true, name: name.compactMap { $0 }.joined(separator: "-"),
                japaneseName: DraftFile.name(of: published, address.place), ending: address.format.rawValue
            ).value
        return Reply(bytes, type: ContentType.of(address), freshness: .never, more: more)
    }

    /// The plans of a city or of all, as JSON.
    static func list(of shelves: [CityShelf], at address: Address) -> Reply {
        let plans = shelves.flatMap { shelf in
            shelf.latest.map { edition in
                [
                    "municipality": .municipality(shelf.municipality),
                    "plan": .text(edition.key.plan.text),
                    "title": .text(edition.title),
                    "page": .text(Address(.plan(edition.key, edition: nil, .overview)).path),
                    "document": .text(Address(.plan(edition.key, edition: nil, .overview), format: .json).path),
                    "edition": .latest(edition),
                ] as JSON
            }
        }
        let document: JSON = ["format": "hakadori-plans/1", "plans": .list(plans)]
        return Reply(
            Array(document.document.utf8), type: ContentType.json, freshness: address.freshness, more: Headers.openData)
    }

    /// The editions of a plan, as JSON or CSV.
    static func editions(
        _ editions: [EditionSummary], errata: [Erratum], actionNames: [Erratum: String], of key: PlanKey,
        on shelf: CityShelf, at address: Address
    ) -> Reply {
        let latest = editions.current?.number
        let text: String
        if address.format == .csv {
            // Nothing in these cells needs quoting.
            let rows = editions.map { edition in
                let isLatest = edition.number == latest ? 1 : 0
                let document = edition.retraction == nil ? edition.document : ""
                let retracted = edition.retraction?.day.text ?? ""
                let redacted = edition.redactions.last?.day.text ?? ""
                let present = edition.retraction == nil ? edition.presentSHA256 : ""
                return
                    "\(edition.number),\(edition.publishedOn.text),\(isLatest),\(edition.sha256),\(document),\(retracted),\(redacted),\(present)\r\n"
            }
            text = "\u{FEFF}版,公表日,最新版,文書のSHA-256,文書のアドレス,取下げ日,墨消し日,現在の文書のSHA-256\r\n" + rows.joined()
        } else {
            let document: JSON = [
                "format": "hakadori-editions/1",
                "municipality": .municipality(shelf.municipality),
                "plan": .text(key.plan.text),
                "editions": .list(
                    editions.map { edition in
                        .edition(
                            edition, isLatest: edition.number == latest,
                            errata: errata.filter { $0.edition == edition.number }, actionNames: actionNames)
                    }),
            ]
            text = document.document
        }
        return Reply(
            Array(text.utf8), type: ContentType.of(address), freshness: address.freshness, more: Headers.openData)
    }
}

extension EditionSummary {
    /// The address of its document.
    fileprivate var document: String {
        Address(.plan(key, edition: number, .overview), format: .json).path
    }
}

extension JSON {
    fileprivate static func municipality(_ municipality: Municipality) -> JSON {
        [
            "city": .text(municipality.slug.text),
            "name": .text(municipality.name),
            "code": .text(municipality.code?.digits),
        ]
    }

    /// - Parameter errata: to this edition; only lists of editions say them.
    fileprivate static func edition(
        _ edition: EditionSummary, isLatest: Bool, errata: [Erratum], actionNames: [Erratum: String]
    ) -> JSON {
        let notes = errata.map { note in
            [
                "number": .integer(note.number),
                "action": .text(note.action?.text),
                "actionName": .text(actionNames[note]),
                "place": .text(note.place),
                "wrong": .text(note.wrong),
                "correct": .text(note.correct),
                "madeOn": .text(note.madeOn.text),
            ] as JSON
        }
        return [
            "number": .integer(edition.number),
            "publishedOn": .text(edition.publishedOn.text),
            "isLatest": .boolean(isLatest),
            "sha256": .text(edition.sha256),
            "document": .text(edition.retraction == nil ? edition.document : nil),
            "errata": .list(notes),
            "retraction": edition.retraction.map { ["on": .text($0.day.text), "reason": .text($0.reason)] } ?? .null,
            "redactions": .list(
                edition.redactions.map {
                    ["on": .text($0.day.text), "reason": .text($0.reason), "sha256": .text($0.sha256)]
                }),
        ]
    }

    fileprivate static func latest(_ edition: EditionSummary) -> JSON {
        [
            "number": .integer(edition.number),
            "publishedOn": .text(edition.publishedOn.text),
            "isLatest": true,
            "sha256": .text(edition.presentSHA256),
            "document": .text(edition.document),
        ]
    }
}

extension Address {
    /// How long what stands here may be used without asking.
    fileprivate var freshness: Freshness {
        if preview != nil { return .never }
        return switch target {
        case .citySearch, .plan(_, _, .search): .never
        case .plan(_, _, .findings): .checked
        case .plan(_, .some, _): .anHour
        case .home, .city, .editions, .plan: .checked
        }
    }

    /// The place inside the plan, in the words of a file's name; `nil` for the whole plan.
    fileprivate var place: String? {
        guard case .plan(_, _, let place) = target else { return nil }
        switch place {
        case .overview: return nil
        case .sheet(let filter): return filter.isBlank ? "sheet" : "sheet-filtered"
        case .policies: return "policies"
        case .policy(let id): return "policy-\(id)"
        case .action(let number): return "action-\(number)"
        case .divisions: return "divisions"
        case .division(let division): return division.name
        case .year(let year): return String(year.value)
        case .followUp(let year): return "\(year.value)-follow-up"
        case .findings: return "findings"
        case .changes: return "changes"
        case .search: return "search"
        case .data: return "data"
        case .table(let name): return name
        }
    }
}
