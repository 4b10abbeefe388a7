/// Why a paper could not be printed (印刷できない理由).
public enum UnprintablePaper: Error, Hashable, CustomStringConvertible {
    /// No folder of fonts of this machine has it.
    case missingFont(String)
    /// The colour profile that PDF/A asks for is not there, or is none.
    case missingColourProfile(String)
    /// A font file that cannot be read or may not be embedded.
    case unusableFont(String)

    public var description: String {
        switch self {
        case .missingFont(let name): "font \(name) not found: apt-get install fonts-morisawa-bizud-gothic"
        case .missingColourProfile(let path): "colour profile \(path) not found: apt-get install icc-profiles-free"
        case .unusableFont(let path): "font \(path) cannot be used"
        }
    }
}
