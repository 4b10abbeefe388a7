extension String {
    /// Whether it holds ASCII alone. For those it takes no time: a string knows that about itself, and any other letter has
    /// more bytes than units of UTF-16.
    var isASCII: Bool { utf8.count == utf16.count }
}
