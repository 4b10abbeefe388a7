extension String {
    /// A short mark of a text (文の目印), the same on every machine: to know later whether it is still the same. It says nothing about who wrote it.
    ///
    /// FNV-1a of 64 bits; returns, which browsers put in on their own, do not count.
    public var shortMark: String {
        var hash: UInt64 = 14_695_981_039_346_656_037
        for byte in utf8 where byte != 13 { hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211 }
        return String(hash, radix: 16)
    }
}

extension Sequence<String> {
    /// The mark of several texts in their order (指紋): another where one of them is another.
    public var textDigest: String { map { "\($0)\u{1F}" }.joined().shortMark }
}
