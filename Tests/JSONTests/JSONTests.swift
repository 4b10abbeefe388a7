import Foundation
import JSON
import Testing

@Suite struct JSONTests {
    @Test(arguments: [0, 1, 15, 16, 17, 30], [1, 16, 17, 40])
    func `a name said twice is found wherever it stands`(first: Int, apart: Int) throws {
        let names = (0..<80).map { "n\($0 == first + apart ? first : $0)" }
        let document = "{" + names.map { "\"\($0)\":0" }.joined(separator: ",") + "}"
        let error = #expect(throws: MalformedJSON.self) { try JSON(parsing: Array(document.utf8)) }
        #expect(error?.fault == .duplicateMember)
    }

    @Test(arguments: [
        "null", "true", "[]", "{}", "[1,-2,0]", #"{"b":1,"a":[{"c":null}]}"#, #""\u00e9\ud842\udfb7\n\"\\\/""#, "0.5",
        "1e3",
    ])
    func `what Foundation reads, we read to the same value`(document: String) throws {
        let ours = try JSON(parsing: Array(document.utf8))
        let theirs = try JSONSerialization.jsonObject(with: Data(document.utf8), options: .fragmentsAllowed)
        let again = try JSONSerialization.jsonObject(with: Data(ours.document.utf8), options: .fragmentsAllowed)
        #expect((theirs as? NSObject) == (again as? NSObject))
    }

    @Test(arguments: [
        ("", MalformedJSON.Fault.unexpectedEnd, 1, 1),
        ("{\n  \"a\": x}", .unexpectedCharacter, 2, 8),
        ("[1,]", .unexpectedCharacter, 1, 4),
        ("[1", .unexpectedEnd, 1, 3),
        ("[01]", .unexpectedCharacter, 1, 3),
        ("-", .badNumber, 1, 1),
        ("1.", .badNumber, 1, 1),
        ("1e999", .badNumber, 1, 1),
        (#""\x""#, .badEscape, 1, 2),
        (#""\ud842x""#, .badEscape, 1, 2),
        (#""\udfb7""#, .badEscape, 1, 2),
        ("\"a\tb\"", .controlCharacter, 1, 3),
        (#"{"a":1,"a":2}"#, .duplicateMember, 1, 8),
        ("1 2", .somethingAfterTheEnd, 1, 3),
        (String(repeating: "[", count: 100_000), .tooDeep, 1, 66),
        ("{\"a\":1,\"\(String(repeating: "b", count: 201))\":2}", .nameTooLong, 1, 8),
    ])
    func `a fault is named with its line and byte`(document: String, fault: MalformedJSON.Fault, line: Int, column: Int)
    {
        let error = #expect(throws: MalformedJSON.self) { try JSON(parsing: Array(document.utf8)) }
        #expect(error?.fault == fault)
        #expect(error?.line == line)
        #expect(error?.column == column)
    }

    @Test func `more values than a document may hold are refused, and not one fewer`() throws {
        #expect(try JSON(parsing: Array("[1,{\"a\":2}]".utf8), most: 4) == [1, ["a": 2]])
        let error = #expect(throws: MalformedJSON.self) { try JSON(parsing: Array("[1,{\"a\":2}]".utf8), most: 3) }
        #expect(error?.fault == .tooManyValues && error?.column == 9)
    }

    @Test(.timeLimit(.minutes(1))) func `names of many marks are refused before they are compared`() {
        let marks = "e" + String(repeating: "\u{301}\u{316}", count: 100_000)
        for count in [1, 30] {
            let names = (0..<count).map { "\"\(marks)\($0)\":0" }.joined(separator: ",")
            let error = #expect(throws: MalformedJSON.self) { try JSON(parsing: Array("{\(names)}".utf8)) }
            #expect(error?.fault == .nameTooLong)
        }
    }

    @Test func `a text that is not UTF-8 is refused`() {
        let error = #expect(throws: MalformedJSON.self) { try JSON(parsing: [0x22, 0x93, 0xFA, 0x22]) }
        #expect(error?.fault == .notUTF8)
    }

    @Test func `a byte order mark may stand in front`() throws {
        #expect(try JSON(parsing: [0xEF, 0xBB, 0xBF] + Array("[1]".utf8)) == [1])
    }

    @Test func `members keep their order and text its letters`() {
        let value: JSON = ["b": "𠮷Ⅱ①～", "a": ["x\u{0}\u{2028}\n", .null, true, -3], "c": .object([])]
        #expect(
            value.document == """
                {
                  "b": "𠮷Ⅱ①～",
                  "a": [
                    "x\\u0000\\u2028\\n",
                    null,
                    true,
                    -3
                  ],
                  "c": {}
                }

                """)
    }

    @Test func `any text comes back scalar for scalar`() throws {
        var random = SeededGenerator(state: 7)
        for _ in 0..<300 {
            let text = random.text()
            let back = try JSON(parsing: Array(JSON.list([.text(text)]).document.utf8))
            guard case .list(let items) = back, case .text(let read)? = items.first else {
                Issue.record("no text came back")
                continue
            }
            #expect(Array(read.unicodeScalars) == Array(text.unicodeScalars))
        }
    }

    @Test func `random bytes never crash it`() {
        var random = SeededGenerator(state: 11)
        let letters = Array("{}[]\",:\\u0123truefalsn \n\u{e3}".utf8)
        for _ in 0..<20_000 {
            let bytes = (0..<Int.random(in: 0..<40, using: &random)).map { _ in
                letters.randomElement(using: &random) ?? 0
            }
            if let value = try? JSON(parsing: bytes) {
                #expect(throws: Never.self) { try JSON(parsing: Array(value.document.utf8)) }
            }
        }
    }

    @Test(
        arguments: [
            ("12", "12"), ("-3.50", "-3.5"), (".5", "0.5"), ("1.2.3", nil), ("-", nil), (".", nil), ("", nil),
            ("12件", nil),
            ("1e5", nil),
        ] as [(String, String?)])
    func `a text is a number where it is one whole number and nothing else`(text: String, number: String?) {
        #expect(JSON.text(text).exactNumber == number.flatMap { Decimal(string: $0) })
    }

    @Test func `a value of the wrong kind is named by its path`() throws {
        let place = JSONPlace(["actions": [["number": "1"], ["number": 2]]])
        let error = #expect(throws: WrongJSON.self) {
            for action in try place.member("actions").items() { _ = try action.member("number").text() }
        }
        #expect(error == WrongJSON(path: "$.actions[1].number", expected: .text, found: .number))
    }
}

/// A generator that gives the same numbers in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// A text of any Unicode scalars, the dangerous ones more often than chance would have it.
    mutating func text() -> String {
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0..<30, using: &self) {
            let dangerous: [Unicode.Scalar] = [
                "\"", "\\", "\n", "\r", "\t", "\u{0}", "\u{7F}", "\u{2028}", "\u{FEFF}", "\u{301}",
            ]
            let scalar =
                Bool.random(using: &self)
                ? dangerous.randomElement(using: &self) : Unicode.Scalar(UInt32.random(in: 0..<0x11_0000, using: &self))
            text.append(scalar ?? "□")
        }
        return String(text)
    }
}
