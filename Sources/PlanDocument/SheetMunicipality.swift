import Plan

/// The local government that a sheet names at its head (地方公共団体名、全国地方公共団体コード).
public struct SheetMunicipality: Hashable, Sendable {
    /// 「武蔵野市」.
    public var name: String
    public var code: MunicipalityCode?

    public init(name: String, code: MunicipalityCode? = nil) {
        self.name = name
        self.code = code
    }
}
