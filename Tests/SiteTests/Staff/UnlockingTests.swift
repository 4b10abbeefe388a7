import Foundation
import People
import Plan
import Rounds
import Store
import Testing

@testable import Site

/// A stranger guesses, the owner and the administrator are not shut out (ログインのロック).
struct UnlockingTests {
    @Test func `the administrator sees a lock on the person's page and takes it away`() async throws {
        let office = try await Office()
        let tanaka = try await office.add("tanaka", [Right(.reporter)])
        let kanri = try await office.browser(office.kanri)
        let page = StaffAddress(.person, person: tanaka.id).path
        let unlocking = StaffAddress(.personUnlocking, person: tanaka.id).path
        #expect(await !kanri.get(page).text.contains(unlocking))
        for _ in 0..<6 {
            _ = try await office.store.people.signIn(
                login: "tanaka", password: "wrong", in: office.city, from: "127.0.0.1", at: Office.date)
        }
        let locked = await kanri.get(page)
        #expect(locked.text.contains(unlocking) && locked.text.contains("ロックを解除する"))
        let answer = await kanri.post(unlocking)
        #expect(answer.fields[.location] == StaffAddress(.person, person: tanaka.id, notice: .unlocked).path)
        #expect(await !kanri.get(page).text.contains(unlocking))
        #expect(try await office.browser(tanaka).token != nil)
        #expect(try await office.everything().contains { $0.contains("unlocked") && $0.contains("管理 一郎 <kanri>") })
    }
}
