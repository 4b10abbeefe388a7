import Foundation
import Testing

/// `hakadori map`, and `--map` of the commands that read.
struct MapTests {
    private static let sheet = """
        施策名,指標名,単位,令和5年度目標値,令和5年度実績値,令和6年度目標値,令和6年度実績値
        まちの安全,街路灯の数,基,10,9,12,13
        まちの安全,避難訓練の回数,回,2,2,3,3
        人の健康,健診の受診者数,人,200,180,220,210

        """

    private func withSheet(_ work: (Folder) throws -> Void) throws {
        try Folder.with { folder in
            try Data(Self.sheet.utf8).write(to: folder.url("list.csv"))
            try work(folder)
        }
    }

    @Test func `a map is written, corrected by hand, and read by`() throws {
        try withSheet { folder in
            let made = try Run(["map", "list.csv", "--output", "list.map.json"], in: folder)
            #expect(made.status == 0)
            #expect(made.messages.contains("1 of 1 sheet, 7 columns and labels"))
            var map = try String(contentsOf: folder.url("list.map.json"), encoding: .utf8)
            let same = try Run(["convert", "list.csv", "--map", "list.map.json", "--to", "json"], in: folder)
            let plain = try Run(["convert", "list.csv", "--to", "json"], in: folder)
            #expect(same.status == 0 && same.output == plain.output)
            map.replace("\"role\": \"unit\"", with: "\"role\": \"nothing\"")
            #expect(plain.text.contains("\"基\""))
            try Data(map.utf8).write(to: folder.url("list.map.json"))
            let corrected = try Run(["convert", "list.csv", "--map", "list.map.json", "--to", "json"], in: folder)
            #expect(corrected.status == 0)
            #expect(!corrected.text.contains("\"unit\": \"基\""))
            let database = ["--database", folder.database, "--to", "a/b", "--city-name", "甲市"]
            let imported = try Run(["import", "list.csv", "--map", "list.map.json"] + database, in: folder)
            #expect(imported.status == 0, "\(imported.messages)")
        }
    }

    @Test func `a map of another sheet is refused in one sentence that names the column`() throws {
        try withSheet { folder in
            #expect(try Run(["map", "list.csv", "--output", "m.json"], in: folder).status == 0)
            try Data(Self.sheet.replacing("単位", with: "事業費").utf8).write(to: folder.url("list.csv"))
            let run = try Run(["convert", "list.csv", "--map", "m.json", "--to", "json"], in: folder)
            #expect(run.status == 65 && run.output.isEmpty)
            #expect(
                run.messages
                    == "hakadori: “list.csv”: The sheet should have “単位” over column C, but “事業費” stands there. Correct the map, or make it anew.\n"
            )
        }
    }

    @Test func `what is no map is refused with its place`() throws {
        try withSheet { folder in
            for (text, words) in [("{", "line 1, column 2 is none"), ("{\"kind\": 1}", "($.kind)")] {
                try Data(text.utf8).write(to: folder.url("m.json"))
                let run = try Run(["convert", "list.csv", "--map", "m.json", "--to", "json"], in: folder)
                #expect(run.status == 65)
                #expect(run.messages.contains(words), "\(run.messages)")
            }
        }
    }

    @Test func `of a form that needs no map that is said, and the flag gives one all the same`() throws {
        try Folder.with { folder in
            let run = try Run(["map", Project.sample, "--output", "m.json"], in: folder)
            #expect(run.status == 65)
            #expect(run.messages.contains("It needs no map"))
            #expect(folder.names.filter { $0.hasSuffix(".json") } == [])
            let anyway = try Run(["map", Project.sample, "--output", "m.json", "--anyway"], in: folder)
            #expect(anyway.status == 0)
            #expect(folder.names.contains("m.json"))
        }
    }
}
