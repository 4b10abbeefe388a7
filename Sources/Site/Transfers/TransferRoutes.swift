import Foundation
import People
import Plan
import Rounds
import Sheets
import Store

/// April's transfers from a file (異動名簿): shown first, then done whole or not at all.
enum TransferRoutes {
    /// In bytes. A city of 5,000 staff with three rights each has some 400 KB.
    static let largestFile = 512 << 10

    static func page(_ administrator: Administrator) async throws -> StaffReply {
        administrator.request.page(TransfersPage())
    }

    static func preview(_ administrator: Administrator) async throws -> StaffReply {
        let request = administrator.request
        func again(_ fault: FieldFault, _ faults: [TransferFault] = []) -> StaffReply {
            request.page(TransfersPage(problems: [request.fault("file", fault)], faults: faults), at: .transfers)
        }
        guard let file = request.form.file("file"), !file.bytes.isEmpty else { return again(.noFile) }
        guard file.bytes.count <= largestFile else { return again(.fileTooLarge) }
        do {
            let transfers = try await read(file.bytes, administrator)
            return try await show(transfers, Data(file.bytes).base64EncodedString(), administrator)
        } catch let error as TransferFaults {
            return again(.transfersUnreadable, error.faults)
        } catch let unreadable as UnreadableSheet {
            let noList = TransferFault.Kind.noText.sentence(in: request.language)
            return again(.said(unreadable.sentence(in: request.language, noList: noList)))
        }
    }

    static func apply(_ administrator: Administrator) async throws -> StaffReply {
        let (request, form) = (administrator.request, administrator.request.form)
        guard let bytes = Data(base64Encoded: form["file"]), bytes.count <= largestFile else {
            return request.problem(.broken)
        }
        do {
            let transfers = try await read(Array(bytes), administrator)
            do {
                try await administrator.store.people.apply(
                    transfers, endsOthers: endsOthers(request), expecting: form["digest"], in: administrator.city,
                    at: request.date, by: administrator.account.signature)
                return request.redirect(to: .people, notice: .transfersApplied)
            } catch StoreError.changedMeanwhile {
                return try await show(transfers, form["file"], administrator, hasMoved: true)
            }
        } catch is TransferFaults {
            // It could be read when it was shown: a plan has gone since, or somebody made this form themselves.
            return request.problem(.broken)
        } catch is UnreadableSheet {
            return request.problem(.broken)
        }
    }

    private static func endsOthers(_ request: StaffRequest) -> Bool { request.form["mode"] != "additions" }

    private static func read(_ bytes: [UInt8], _ administrator: Administrator) async throws -> Transfers {
        let plans = try await administrator.store.plans.rightSubjects(of: administrator.city)
        let accounts = try await administrator.store.people.all(of: administrator.city).map(\.account)
        return try Transfers.read(try TextRows.read(bytes), plans: plans, accounts: accounts).get()
    }

    private static func show(
        _ transfers: Transfers, _ file: String, _ administrator: Administrator, hasMoved: Bool = false
    ) async throws -> StaffReply {
        let request = administrator.request
        let preview = try await administrator.store.people.preview(
            transfers, endsOthers: endsOthers(request), in: administrator.city)
        let page = TransfersPreviewPage(
            preview: preview, subjects: try await administrator.store.plans.rightSubjects(of: administrator.city),
            file: file,
            mode: endsOthers(request) ? "whole" : "additions", digest: preview.digest, hasMoved: hasMoved)
        return request.page(page, at: .transfers, status: hasMoved ? .conflict : nil)
    }
}
