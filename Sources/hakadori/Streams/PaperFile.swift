import Print

/// A paper that is written to a file as a PDF.
struct PaperFile {
    let paper: Paper

    /// Says which letters this machine has no font for.
    ///
    /// - Throws: `Problem` (64 for a screen, 74 where fonts or colours are not installed).
    func write(to output: OutputFile) throws {
        try output.refuseScreen(for: "pdf")
        let printed: PrintedPaper
        do { printed = try paper.pdf() } catch {
            throw Problem(.inputOutput, say("PDFを作れませんでした（\(error)）。", "The PDF could not be made (\(error))."))
        }
        try output.write(printed.bytes)
        guard !printed.replacedLetters.isEmpty else { return }
        let letters = printed.replacedLetters.prefix(20).map { String($0) }.joined(separator: " ").visible
        StandardError.write(
            line: say(
                "この機械の書体にない文字を「〓」で印刷しました：\(letters)",
                "Letters that no font of this machine has were printed as 〓: \(letters)"))
    }
}

extension OutputFile {
    /// Before the work is done: a workbook or a PDF on a screen helps nobody.
    func refuseScreen(for form: String) throws {
        guard isTerminal else { return }
        throw Problem(
            .usage,
            say(
                "\(form)は画面に表示できません。--output でファイルを指定してください。",
                "\(form) is nothing for a screen: name a file with --output."))
    }
}
