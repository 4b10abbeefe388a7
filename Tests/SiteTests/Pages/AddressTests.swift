import Japanese
import Plan
import Rounds
import Testing

@testable import Site

struct AddressTests {
    static let key = PlanKey("kasumi/dx-7")

    static var targets: [Address.Target] {
        guard let key else { return [] }
        let places: [PlanPlace] = [
            .overview, .sheet(SheetFilter()), .policies, .policy(.init("1.2.3")), .action("7"), .action("1-(2)／甲"),
            .action(".."), .action("a.json.csv"), .divisions, .division(Division("多文化共生・交流課")),
            .year(FiscalYear(2024)), .followUp(FiscalYear(2024)), .findings, .changes(since: nil), .changes(since: 3),
            .search("図書 館"), .search("a&b=c#d?e+%25"),
            .search(""), .data, .table("reports"),
            .sheet(
                SheetFilter(
                    policy: .init("2.1"), division: Division("各課&課"), status: "mostly", year: FiscalYear(2023))),
        ]
        let plans = places.flatMap { [Address.Target.plan(key, edition: nil, $0), .plan(key, edition: 12, $0)] }
        return [.home, .city(key.city), .citySearch(key.city, query: "通学路"), .editions(key)] + plans
    }

    @Test(arguments: targets, Language.allCases)
    func `an address that is printed is read back`(target: Address.Target, language: Language) throws {
        for format in Address(target).formats {
            let address = Address(target, language: language, format: format)
            let printed = try #require(RequestTarget(address.path))
            #expect(Address(path: printed.path, query: printed.values) == address, "\(address.path)")
        }
    }

    @Test(arguments: targets)
    func `every address is printed by one line of the table, and every line prints one`(target: Address.Target) throws {
        let subject = Address.Subject(target: target)
        #expect(Address.table.count { $0.print(subject) != nil } == 1)
        let patterns = Address.table.map { $0.pattern.path { _ in "{}" } }
        #expect(Set(patterns).count == patterns.count)
        let preview = PreviewToken()
        for line in Address.table {
            let subjects = Self.targets.flatMap { [Address.Subject(target: $0), .init(target: $0, preview: preview)] }
            #expect(subjects.contains { line.print($0) != nil }, "\(line.pattern.text)")
        }
    }

    @Test(arguments: [
        "", "kasumi", "//", "/kasumi//sheet", "/Kasumi/dx", "/kasumi/dx/nowhere", "/kasumi/dx/editions/0",
        "/kasumi/dx/editions/01", "/kasumi/dx/years/令和5", "/kasumi/dx/years/02024", "/kasumi/dx/actions/%",
        "/kasumi/dx/actions/%zz", "/kasumi/dx/actions/%ff%fe", "/kasumi/dx/actions/%00", "/kasumi/dx/actions/1/2",
        "/../etc/passwd", "/kasumi/../dx", "/staff", "/kasumi/dx/editions/99999999999999999999",
    ])
    func `what can stand nowhere is no address`(path: String) {
        #expect(Address(path: path) == nil)
    }

    @Test(arguments: [PlanPlace.overview, .action("7"), .year(FiscalYear(2024)), .search("図書館")])
    func `the address of a preview is read back, and leads to nothing that is not there yet`(place: PlanPlace) throws {
        let key = try #require(Self.key)
        let token = PreviewToken()
        let address = Address(.plan(key, edition: nil, place), language: .english, preview: token)
        let printed = try #require(RequestTarget(address.path))
        #expect(Address(path: printed.path, query: printed.values) == address)
        let published = Address(.plan(key, edition: nil, place), language: .english)
        #expect(address.formats == published.formats && address.audience == .linkHolders)
        for place in ["data", "editions/1", "findings", "changes", "editions"] {
            #expect(Address(path: "/kasumi/dx-7/previews/\(token.secret)/\(place)") == nil)
        }
        #expect(Address(path: "/kasumi/dx-7/previews/short") == nil)
        #expect(Address(path: "/kasumi/dx-7/previews/") == nil)
    }

    @Test func `a link cannot climb out of its folder`() throws {
        let key = try #require(Self.key)
        let path = Address(.plan(key, edition: nil, .action(".."))).path
        #expect(path == "/kasumi/dx-7/actions/%2E%2E")
    }
}
