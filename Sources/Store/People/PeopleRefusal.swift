import Foundation
import People
import Rounds

/// Why the store did not do something to a city's people (利用者に関する拒否).
public enum PeopleRefusal: Error, Hashable, Sendable {
    case unknownAccount
    /// Somebody in this city has the login already.
    case loginTaken(Login)
    /// A city without an administrator could let nobody in any more.
    case lastAdministrator
    /// The first run is over, or its code is not the one that the server printed.
    case wrongSetUpCode
    /// Used already, replaced by a later one, run out, or never given.
    case wrongCode
    /// The password that was to be changed is another.
    case wrongPassword
    /// It was wrong so often that no attempt is taken until then.
    case locked(until: Date)
    case badPassword(PasswordFault)
    /// So many passwords wait for being checked that no more are taken.
    case busy
}
