import HTML
import People

/// What the viewer is told in the application and not by mail, and has not marked as read (お知らせの一覧).
struct NoticeList: Sendable {
    let notices: [Message]
    let frame: StaffFrame

    var html: HTML {
        guard !notices.isEmpty else { return "" }
        let items = notices.map { notice -> HTML in
            // The words of whoever wrote the reminder, line by line.
            let lines = notice.body.split(omittingEmptySubsequences: true, whereSeparator: \.isNewline).map {
                "<p>\(frame.wording.original(String($0)))</p>" as HTML
            }
            let button: HTML = """
                <input type="hidden" name="notice" value="\(notice.number)">\
                <button type="submit" class="quiet">\(frame.wording.markRead)\
                <span class="visually-hidden">\(frame.wording.colon)\(frame.wording.original(notice.subject))</span></button>
                """
            return """
                <li><h3>\(frame.wording.original(notice.subject))</h3><p class="of">\(frame.wording.day(notice.day))</p>\(lines)\
                \(frame.form(to: .noticeReading, style: "plain-form", button))</li>
                """
        }
        return """
            <section class="callout" aria-labelledby="notices"><h2 id="notices">\(frame.wording.notices(notices.count))</h2>\
            <ul class="personal-notices">\(items)</ul></section>
            """
    }
}
