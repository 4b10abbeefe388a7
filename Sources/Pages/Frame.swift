import HTML
import JapaneseText
import Plan

/// What stands around every page: head, banner, breadcrumbs, footer (共通の枠).
public struct Frame: Sendable {
    public let address: Address
    /// The plan whose page it is, where it is one.
    public let published: PublishedPlan?

    public init(address: Address, published: PublishedPlan? = nil) {
        self.address = address
        self.published = published
    }

    /// The whole document, ready to send as `text/html; charset=utf-8`.
    public func document(_ page: some Page) -> String {
        let wording = Wording(address.language)
        let html: HTML = """
            <!DOCTYPE html>
            <html lang="\(address.language.rawValue)"><head><meta charset="utf-8"><title>\(page.title(wording))</title></head>
            <body><main>\(page.content(wording))</main></body></html>
            """
        return html.markup
    }
}
