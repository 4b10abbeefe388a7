extension [IndicatorSeries] {
    /// Another one as soon as anything about them is another: what somebody decides about is what they saw.
    public var fingerprint: Fingerprint {
        Fingerprint(of: map { $0.json.document })
    }
}
