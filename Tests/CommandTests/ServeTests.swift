import Foundation
import Testing

struct ServeTests {
    /// Runs `work` (shell, with $address) against a server that has the sample city, and says how the server ended.
    private func serving(_ work: String) throws -> Run {
        try Folder.with { folder in
            try FileManager.default.copyItem(atPath: Project.sample, toPath: folder.path("plan.txt"))
            return try Run(
                shell: """
                    hakadori import plan.txt --to kasumihama/plan --publish >import.out 2>import.err || exit 9
                    hakadori serve --port 0 2>serve.err &
                    server=$!
                    for i in $(seq 300); do grep -q '^Serving ' serve.err && break; sleep 0.1; done
                    address=$(sed -n 's/^Serving \\([^ ]*\\).*/\\1/p' serve.err)
                    fetch() { python3 -c 'import sys, urllib.request as u; \
                    sys.stdout.buffer.write(u.urlopen(sys.argv[1], timeout=30).read())' "$address$1"; }
                    \(work)
                    kill -TERM $server
                    wait $server
                    echo "ended $?"
                    """, in: folder)
        }
    }

    @Test func `it serves what is published and ends when asked to`() throws {
        let run = try serving("fetch /kasumihama/plan | grep -c 'まち'")
        #expect(run.lines.first.flatMap { Int($0) } ?? 0 > 0, "\(run.text)\(run.messages)")
        #expect(run.lines.last == "ended 0")
    }

    @Test func `the document it serves is the edition, byte for byte`() throws {
        let run = try serving(
            """
            fetch /kasumihama/plan.json > served.json
            hakadori export kasumihama/plan --to json --edition 1 | cmp - served.json && echo same
            """)
        #expect(run.lines == ["same", "ended 0"], "\(run.text)\(run.messages)")
    }

    @Test func `what another process publishes is seen, what it only imports is not`() throws {
        let run = try serving(
            """
            sed -i 's/一時預かりの予約のオンライン化/一時預かりの予約の電子化/' plan.txt
            hakadori import plan.txt --to kasumihama/plan >/dev/null 2>&1
            sleep 1
            fetch /kasumihama/plan/sheet | grep -q '一時預かりの予約の電子化' || echo unseen
            hakadori publish kasumihama/plan 2>/dev/null
            sleep 1
            fetch /kasumihama/plan/sheet | grep -q '一時預かりの予約の電子化' && echo seen
            """)
        #expect(run.lines == ["unseen", "seen", "ended 0"], "\(run.text)\(run.messages)")
    }

    @Test func `whom a prepared round asks is told once its day has come`() throws {
        let run = try serving(
            """
            for person in sato=coordinator tanaka=reporter; do
                hakadori account add kasumihama/${person%=*} --name ${person%=*} >/dev/null 2>&1
                hakadori account grant kasumihama/${person%=*} --role ${person#*=} 2>/dev/null
            done
            day() { TZ=Asia/Tokyo date -d "$1" +%F; }
            hakadori round open kasumihama/plan 2024 --as sato --opens-on $(day '+3 days') --tell 2>&1 >/dev/null |
                grep -o 'are told on'
            hakadori mail list kasumihama --format csv | grep -c tanaka
            hakadori round change kasumihama/plan 2024 --as sato --opens-on $(day today) >/dev/null 2>&1 || echo unchanged
            hakadori serve --port 0 2>/dev/null &
            for i in $(seq 100); do hakadori mail list kasumihama --format csv | grep -q tanaka && break; sleep 0.1; done
            hakadori mail list kasumihama --format csv | grep -c tanaka
            kill $!
            wait $!
            """)
        #expect(run.lines == ["are told on", "0", "1", "ended 0"], "\(run.text)\(run.messages)")
    }

    @Test func `the head of the log goes to the server's log and to whom the settings name, at each publication`()
        throws
    {
        let run = try serving(
            """
            hakadori account add kasumihama/kansa --name 監査 >/dev/null 2>&1
            echo 'mail-head-to = kasumihama/kansa' > own.conf
            hakadori serve --port 0 --config own.conf 2>own.err &
            own=$!
            heads() { grep -o 'Head of the change log: kasumihama.*' own.err | cut -d' ' -f6-; }
            for i in $(seq 300); do heads | grep -q . && break; sleep 0.1; done
            sed -i 's/一時預かりの予約のオンライン化/一時預かりの予約の電子化/' plan.txt
            hakadori import plan.txt --to kasumihama/plan --publish >/dev/null 2>&1
            for i in $(seq 300); do [ $(heads | wc -l) = 2 ] && break; sleep 0.1; done
            for i in $(seq 300); do [ $(hakadori mail list kasumihama --format csv | grep -c kasumihama) = 2 ] && break; sleep 0.1; done
            heads > heads.txt
            wc -l < heads.txt
            hakadori mail list kasumihama --format csv | grep -c "変更履歴の末尾 kasumihama"
            hakadori log verify --against heads.txt >/dev/null 2>&1 && echo continued
            kill $own
            wait $own
            """)
        #expect(run.lines == ["2", "2", "continued", "ended 0"], "\(run.text)\(run.messages)")
    }

    @Test func `a port that is taken is said so`() throws {
        let run = try serving("hakadori serve --port ${address##*:}; echo $?")
        #expect(run.lines.first == "69", "\(run.text)")
        #expect(run.messages.contains("hakadori: Could not listen on 127.0.0.1"))
        #expect(run.messages.contains("Another program has this port"), "\(run.messages)")
    }
}
