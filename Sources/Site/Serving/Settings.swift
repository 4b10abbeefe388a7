import Japanese
import Rounds
import Store

/// How the server serves (設定). Built once by the command; nobody else reads the environment.
public struct Settings: Hashable, Sendable {
    /// The address to listen on. This machine alone, until somebody decides otherwise: the proxy in front, which also
    /// does TLS, usually runs beside the server.
    public var host = "127.0.0.1"
    /// 0 takes any free port.
    public var port = 8080
    /// Whether every request comes through a proxy that may be believed: its `X-Request-ID` is then taken over, so that
    /// its log and ours say the same. Anybody could send one, so this is off until it is asked for.
    public var trustsProxy = false
    /// How long a publication may stay unseen, in milliseconds.
    public var publicationCheckMilliseconds = 250
    /// What is known without the database is there within so many seconds, although the database says nothing.
    public var silenceSeconds = 1
    /// The head of the first request of a connection must have arrived whole within so many seconds.
    public var headerSeconds = 15
    /// A connection without a request is kept for so many seconds.
    public var idleSeconds = 60
    /// Within so many seconds a client must send some of the form that it began, or read some of the answer.
    public var progressSeconds = 20
    /// So many seconds after the server was told to end, requests under way are cut off.
    public var stopSeconds = 15
    /// Of more connections than these, the one that has been idle longest is closed.
    public var maximumConnections = 800
    /// The same of one address. Behind a proxy that is believed: how many requests of one address are worked on at once.
    public var connectionsPerAddress = 400
    /// How many bytes of ready pages are kept in memory, in all their forms.
    public var pageMemory = 6 << 20
    /// How many bytes of published documents are kept in memory as plans. A plan takes a few times its document, and one that is larger
    /// than a quarter of this is read anew for each page.
    public var planMemory = 24 << 20

    /// Whether browsers come by https, which the proxy in front speaks: cookies are then sent by https alone.
    public var isBehindHTTPS = false
    /// How long somebody stays signed in.
    public var sessionLimits = SessionLimits()
    /// The largest form that is taken, in bytes: a file of transfers, and the same once more in the next form.
    public var largestForm = 1 << 20
    /// How many bytes all forms on their way may take, beyond what any form may.
    public var formMemory = 32 << 20

    /// On which days the offices work, by which due days are counted.
    public var calendar = BusinessCalendar()

    public init() {}
}
