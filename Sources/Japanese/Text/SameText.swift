extension String? {
    /// Whether both are blank, or the same text character for character. `==` would take が and か with a combining mark for the
    /// same.
    public func isSameText(as other: String?) -> Bool {
        switch (self, other) {
        case (nil, nil): true
        case (let text?, let other?): text.utf8.elementsEqual(other.utf8)
        default: false
        }
    }
}
