/// The rounds of every plan as they are kept (照会の保管), with the reports and what was added to them.
public struct RoundStore: Sendable {
    let database: WatchedDatabase
    let saves: ReportSaveGroup
}
