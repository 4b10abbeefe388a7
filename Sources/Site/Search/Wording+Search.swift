import Japanese
import Plan

extension Wording {
    func searchTitle(_ query: String) -> String { say("「\(query)」の検索結果", "Search: \(query)") }
    var searchNote: String {
        say(
            "二文字から検索できます。全角と半角、大文字と小文字は区別しません。空白で区切ると、全ての言葉を含むものを探します。",
            "Two letters suffice. Full-width and half-width, upper and lower case are the same. Several words find what holds all of them."
        )
    }
    func found(_ count: Int, _ query: String) -> String {
        count == 0
            ? say(
                "「\(query)」を含む取組は見つかりませんでした。短い言葉や別の言い方でお試しください。",
                "No action holds “\(query)”. Try a shorter word or another one.")
            : say(
                "「\(query)」を含む取組が\(count)件見つかりました。",
                count == 1 ? "1 action holds “\(query)”." : "\(count) actions hold “\(query)”.")
    }
}
