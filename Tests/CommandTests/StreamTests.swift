import Foundation
import Testing

struct StreamTests {
    @Test func `a file is written whole or not at all`() throws {
        try Folder.with { folder in
            try "before".write(to: folder.url("plan.json"), atomically: true, encoding: .utf8)
            // A disk that is full after 4 KB.
            let run = try Run(
                shell: "ulimit -f 4; trap '' XFSZ; hakadori convert '\(Project.sample)' --to json -o plan.json",
                in: folder)
            #expect(run.status == 74, "\(run.messages)")
            #expect(try String(contentsOf: folder.url("plan.json"), encoding: .utf8) == "before")
            #expect(folder.names == ["plan.json"])
            let again = try Run(["convert", Project.sample, "--to", "json", "-o", "plan.json"], in: folder)
            #expect(again.status == 0 && again.output.isEmpty)
            #expect(folder.names == ["plan.json"])
            #expect(try Data(contentsOf: folder.url("plan.json")).count > 10_000)
        }
    }

    @Test func `a link is written through, and a device too`() throws {
        try Folder.with { folder in
            let run = try Run(
                shell: """
                    ln -s real.json link.json
                    hakadori convert '\(Project.sample)' --to json -o link.json
                    hakadori convert '\(Project.sample)' --to json -o /dev/null
                    hakadori convert '\(Project.sample)' --to json -o /dev/stdout | cmp - real.json
                    """, in: folder)
            #expect(run.status == 0, "\(run.messages)")
            #expect(folder.names == ["link.json", "real.json"])
        }
    }

    @Test func `a reader that goes away ends the run quietly`() throws {
        try Folder.with { folder in
            for before in ["", "trap '' PIPE; "] {
                let run = try Run(
                    shell: "\(before)hakadori convert '\(Project.sample)' --to json | head -c 10; "
                        + "echo; echo ${PIPESTATUS[0]}", in: folder)
                #expect(run.lines.last == "141" || run.lines.last == "0", "\(run.text)")
                #expect(!run.messages.contains("hakadori:"), "\(run.messages)")
            }
        }
    }

    @Test func `a full device is an error of output`() throws {
        let run = try Run(shell: "hakadori settings > /dev/full", in: Folder())
        #expect(run.status == 74)
        #expect(run.messages.hasPrefix("hakadori: "))
    }

    @Test func `nothing says how far it is when nobody is looking`() throws {
        let run = try Run(["convert", Project.sample, "--to", "json"])
        #expect(!run.messages.contains("…\n"))
    }
}
