import Store

/// How large a form may be that comes to a route (フォームの大きさ), in bytes as they are sent.
enum FormSize: Sendable {
    /// 16 KB from somebody who is not signed in: a name, a code and a password are far less.
    case usual
    /// What carries a report, in which hours of typing may lie: its session may have ended meanwhile, and the sign-in form then
    /// carries it through. From a browser that was here before, as much as from somebody who is signed in.
    case report
    /// What carries the files of a plan: from somebody who is signed in, and from nobody else.
    case sheets
    /// What has a tick for each policy, action and indicator of a plan.
    case choices

    /// Of files, with room for the form around them.
    static let largestSheets = ImportDraft.largest + (256 << 10)
    /// What anybody may send, and what is taken without asking whether there is memory for it.
    static let small = 16 << 10

    /// How many fields a form may have.
    var mostFields: Int { self == .choices ? 30_000 : 500 }

    /// - Parameters:
    ///   - largest: what somebody who is signed in may send to any route.
    ///   - isNewcomer: whether the browser brought no cookie of ours.
    func limit(largest: Int, isSignedIn: Bool, isNewcomer: Bool) -> Int {
        if isSignedIn { return self == .sheets ? Self.largestSheets : largest }
        return self == .report && !isNewcomer ? largest : min(largest, Self.small)
    }
}
