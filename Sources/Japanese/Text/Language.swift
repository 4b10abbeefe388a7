/// The languages of the interface. Content stays as it was written.
public enum Language: String, CaseIterable, Sendable {
    case japanese = "ja"
    case english = "en"
}
