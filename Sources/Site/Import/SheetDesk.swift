import Dispatch

/// Where files that were uploaded are read (シートの読み取り場所): one after another, beside the threads that answer everybody else. A
/// large workbook takes seconds and much memory, and so never two of them at once.
enum SheetDesk {
    private static let queue = DispatchQueue(label: "hakadori.sheets", qos: .userInitiated)

    static func read<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try work() }) }
        }
    }
}
