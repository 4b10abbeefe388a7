/// Why a command could not do what was asked, in one sentence: what was expected, what was found, where, what to do.
struct Problem: Error {
    let status: ExitStatus
    let sentence: String

    init(_ status: ExitStatus, _ sentence: String) {
        self.status = status
        self.sentence = sentence
    }
}

/// The exit codes of sysexits(3), as far as commands use them.
enum ExitStatus: Int32, CaseIterable {
    /// The command line asks for something that there is not.
    case usage = 64
    /// What was handed in is not what it should be: a sheet that is no sheet.
    case data = 65
    case noInput = 66
    /// The database or the port cannot be had.
    case unavailable = 69
    /// A fault of Hakadori itself.
    case software = 70
    case cannotCreate = 73
    case inputOutput = 74
    /// Somebody else changed it meanwhile; the same command may succeed when run again.
    case temporary = 75
    case permission = 77
    case configuration = 78
}
