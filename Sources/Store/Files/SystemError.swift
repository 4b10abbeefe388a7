/// A refusal by the operating system (OSの拒否): its number (`errno`).
public struct SystemError: Error, Hashable, Sendable {
    public let number: Int32

    public init(number: Int32) { self.number = number }
}
