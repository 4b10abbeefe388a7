import Foundation

/// The commands and options that there are, as the program itself tells them.
struct CommandTree {
    struct Command {
        /// 「log verify」; empty for the program itself.
        let name: String
        let options: [String]
        let discussion: String
        /// Whether it only holds other commands.
        let isGroup: Bool
    }

    let commands: [Command]

    init() throws {
        let run = try Run(["--experimental-dump-help"])
        let tree = try JSONDecoder().decode(Tree.self, from: run.output)
        commands = Self.flat(tree.command, above: nil)
    }

    private static func flat(_ node: Node, above: String?) -> [Command] {
        let name = above.map { $0.isEmpty ? node.commandName : "\($0) \(node.commandName)" } ?? ""
        let below = node.subcommands ?? []
        let options = (node.arguments ?? []).flatMap { $0.names ?? [] }.filter { $0.kind == "long" }.map {
            "--\($0.name)"
        }
        let command = Command(
            name: name, options: options, discussion: node.discussion ?? "", isGroup: !below.isEmpty)
        return [command] + below.filter { $0.commandName != "help" }.flatMap { flat($0, above: name) }
    }

    private struct Tree: Decodable {
        let command: Node
    }

    private struct Node: Decodable {
        struct Argument: Decodable {
            struct Name: Decodable {
                let kind: String
                let name: String
            }
            let names: [Name]?
        }
        let commandName: String
        let discussion: String?
        let subcommands: [Node]?
        let arguments: [Argument]?
    }
}
