extension Sequence<String> {
    /// A short text that is another where one of these texts is, or their order (指紋): FNV-1a, for it guards against nobody, it only
    /// notices.
    public var textDigest: String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for text in self {
            for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
            hash = (hash ^ 0x1F) &* 0x100_0000_01B3
        }
        return String(hash, radix: 16)
    }
}
