import Plan
import Store

/// What to do next, when a command has done its part (次にすること). On standard error: no program reads it.
enum ClosingWords {
    static func imported(_ key: PlanKey, changes: Bool) -> String {
        changes
            ? say(
                "取り込みました。公表するまで公開ページは変わりません。次に：hakadori publish \(key)",
                "Imported. The public pages stay as they are until it is published: hakadori publish \(key)")
            : say("保管している計画と同じです。何も変わりません。", "The plan is kept just so: nothing changes.")
    }

    static func published(_ edition: Edition, settings: Settings) -> String {
        say(
            "\(edition.key)の第\(edition.number)版として公表しました（SHA-256 \(edition.sha256)）。次に：hakadori serve、"
                + "そして \(address(of: edition.key, settings))",
            "Published as edition \(edition.number) of \(edition.key) (SHA-256 \(edition.sha256)). Next: hakadori serve, "
                + "then \(address(of: edition.key, settings))")
    }

    private static func address(of key: PlanKey, _ settings: Settings) -> String {
        "\(settings.webAddress(port: settings.port))/\(key)"
    }
}
