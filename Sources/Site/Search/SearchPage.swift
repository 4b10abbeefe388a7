import HTML
import Japanese
import Plan

/// Where a plan speaks of something (検索): the actions, with the words marked.
struct SearchPage: Page {
    let context: PlanContext
    let query: String

    func title(_ wording: Wording) -> String {
        query.isEmpty ? wording.search : wording.searchTitle(query)
    }

    func content(_ wording: Wording) -> HTML {
        let address = Address(.plan(context.key, edition: context.edition, .search("")), preview: context.preview)
        let form = SearchForm(action: address.path, query: query, wording: wording, isLarge: true).html
        return """
            <h1>\(title(wording))</h1>\(form)<p class="note">\(wording.searchNote)</p>\
            \(results(wording), if: !query.isEmpty)
            """
    }

    private func results(_ wording: Wording) -> HTML { actions(wording) + policies(wording) }

    private func actions(_ wording: Wording) -> HTML {
        // A list of indicators has none to find.
        guard !context.plan.actions.isEmpty else { return "" }
        let matches = context.plan.search(query)
        return SearchResults(matches: matches, query: query, context: context).html
    }

    /// The policies, with those of their indicators that say it.
    private func policies(_ wording: Wording) -> HTML {
        let found = context.plan.searchPolicies(query)
        let words = Plan.searchWords(query)
        let items = found.map { policy, indicators -> HTML in
            let names = indicators.map { "<li>\(MarkedText(text: $0.name, words: words).html)</li>" as HTML }
            return """
                <li><h2><a href="\(context.link(.policy(policy.id)))"\(wording.originalAttribute)>\
                \(MarkedText(text: policy.numberedName, words: words).html)</a></h2>\
                \("<ul\(wording.originalAttribute)>\(names)</ul>", if: !names.isEmpty)</li>
                """
        }
        guard !found.isEmpty || context.plan.actions.isEmpty else { return "" }
        return """
            <p class="result-count" role="status">\(wording.foundPolicies(found.count, query))</p>\
            \("<ol class=\"results\">\(items)</ol>", if: !found.isEmpty)
            """
    }
}

/// The actions a search found, each with the texts that say it (検索結果).
struct SearchResults: Sendable {
    let matches: [SearchMatch]
    let query: String
    let context: PlanContext

    var html: HTML {
        let wording = context.wording
        let words = Plan.searchWords(query)
        let items = matches.map { match in
            let excerpts = match.excerpts.filter { $0.field != .name && $0.field != .number }.map { excerpt in
                """
                <div class="excerpt"><dt>\(wording.original(context.plan.labels[excerpt.field].beforeBracket))\
                \(excerpt.year.map { " <span class=\"of\">\(wording.year($0))</span>" as HTML })</dt>\
                <dd\(wording.originalAttribute)>\(MarkedText(text: excerpt.text, words: words).html)</dd></div>
                """ as HTML
            }
            return """
                <li><h2><a href="\(context.link(match.action))"\(wording.originalAttribute)>\(match.action.number) \
                \(MarkedText(text: match.action.name, words: words).html)</a></h2><dl>\(excerpts)</dl></li>
                """ as HTML
        }
        return """
            <p class="result-count" role="status">\(wording.found(matches.count, query))</p>\
            \("<ol class=\"results\">\(items)</ol>", if: !matches.isEmpty)
            """
    }
}

/// The search form (検索の入力欄): in the banner of every page of a plan, and large on the search pages.
struct SearchForm: Sendable {
    let action: String
    let query: String
    let wording: Wording
    var isLarge = false

    var html: HTML {
        let id = isLarge ? "search-large" : "search"
        return """
            <form class="search\(isLarge ? " large" : "")" method="get" action="\(action)" role="search" \
            aria-label="\(isLarge ? wording.searchHere : wording.search)">\
            \("<input type=\"hidden\" name=\"lang\" value=\"en\">", if: wording.language == .english)\
            <label for="\(id)" class="visually-hidden">\(wording.searchWords)</label>\
            <input type="search" id="\(id)" name="q" value="\(query)" maxlength="200" autocomplete="off">\
            <button type="submit">\(wording.search)</button></form>
            """
    }
}

extension Wording {
    fileprivate var searchHere: String { say("この計画を検索", "Search this plan") }
    fileprivate var searchWords: String { say("検索する言葉", "Words to search for") }
    fileprivate func foundPolicies(_ count: Int, _ query: String) -> String {
        count == 0
            ? say(
                "「\(query)」を含む施策や指標は見つかりませんでした。短い言葉や別の言い方でお試しください。",
                "No policy or indicator holds “\(query)”. Try a shorter word or another one.")
            : say(
                "「\(query)」を含む施策が\(count)件見つかりました（指標の名前を含みます）。",
                count == 1
                    ? "1 policy holds “\(query)”, indicators included."
                    : "\(count) policies hold “\(query)”, indicators included.")
    }
}
