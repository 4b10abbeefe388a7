/// The replies that are the same as long as the process lives, by their path.
enum FixedReplies {
    static let all: [String: Reply] = {
        var all = ["/healthz": Health.alive, "/robots.txt": robots, "/favicon.ico": asset(.icon, freshness: .checked)]
        for file in Asset.all { all[file.path] = asset(file, freshness: .forever) }
        return all
    }()

    /// The file of this release where that of another is asked for: a page kept from before an update still gets a style.
    static func outdated(_ file: Asset) -> Reply { asset(file, freshness: .checked) }

    private static func asset(_ file: Asset, freshness: Freshness) -> Reply {
        Reply(file.bytes, type: file.contentType, freshness: freshness, more: Headers.ownPages)
    }

    /// Everything published may be found; searches are not worth a robot's time.
    private static let robots = Reply(
        Array("User-agent: *\nDisallow: /*/search\nDisallow: /*/previews/\nDisallow: /staff\n".utf8),
        type: ContentType.plain,
        freshness: .anHour)
}
