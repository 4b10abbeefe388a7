import ArgumentParser

@main
struct Hakadori: AsyncParsableCommand {
    func run() async throws {}
}
