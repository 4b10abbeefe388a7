import ArgumentParser
import Foundation

/// How a run ends when it does not just return: help that was asked for, or an error as one sentence and an exit code.
enum Ending {
    static func end(with error: any Error) -> Never {
        if let problem = error as? Problem {
            StandardError.write(line: "hakadori: \(problem.sentence)")
            exit(problem.status.rawValue)
        }
        let status = Hakadori.exitCode(for: error)
        // Not broken by ArgumentParser: see HelpLayout.
        let full = Hakadori.fullMessage(for: error, columns: 10_000).withoutTrailingLines
        if status == .success {
            try? StandardOutput.write((isForPrograms ? full : HelpLayout.text(full, width: screenWidth)) + "\n")
            exit(0)
        }
        if status == .validationFailure {
            let message = Hakadori.message(for: error)
            let under = String(full.dropFirst(Hakadori._errorPrefix.count + message.count))
            StandardError.write(
                line: "hakadori: \(ParserWords.text(message, usage: under))\(ParserWords.usage(under))")
            exit(ExitStatus.usage.rawValue)
        }
        StandardError.write(
            line: "hakadori: "
                + say(
                    "Hakadoriの誤りです：\(error)。この文を添えて開発者に知らせてください。",
                    "A fault of Hakadori itself: \(error). Please report it with these words."))
        exit(ExitStatus.software.rawValue)
    }

    /// A completion script or the dump of the command tree: no help, though ArgumentParser gives them out like help.
    private static var isForPrograms: Bool {
        CommandLine.arguments.contains {
            $0.hasPrefix("--generate-completion-script") || $0 == "--experimental-dump-help"
        }
    }

    private static var screenWidth: Int {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 40 else { return 80 }
        return min(Int(size.ws_col), 100)
    }
}
