// Saves a report while it is typed. Everything on the page works without this file.
//
// Whatever is typed lies in this browser until the server has said that it has it: a session that ended, a closed window or a
// broken line loses nothing. Every sentence that is shown stands in the page already.
"use strict";

for (const form of document.querySelectorAll("form[data-draft]")) keep(form);

function keep(form) {
    const fields = [...form.elements].filter((field) => field.dataset.kept !== undefined);
    const revision = form.elements.revision;
    const key = form.dataset.draft;
    const state = form.querySelector("[data-state]");
    let saved = text();
    let timer = 0;
    let isSending = false;
    let hasStopped = false;
    // The button that was pressed while a save was on its way; it goes behind it.
    let waiting = null;
    // While an older text is offered, it is the one that this browser keeps; the server keeps the new one.
    let isOffering = false;

    function text() {
        const values = {};
        for (const field of fields) {
            // A box that is not ticked says nothing.
            if (field.type === "checkbox") values[field.name] = field.checked ? field.value : "";
            else if (field.type !== "radio") values[field.name] = field.value;
            else if (field.checked) values[field.name] = field.value;
            else values[field.name] ??= "";
        }
        return values;
    }

    function put(values) {
        for (const field of fields) {
            if (!(field.name in values)) continue;
            if (field.type === "radio" || field.type === "checkbox") field.checked = field.value === values[field.name];
            else field.value = values[field.name];
        }
        show();
    }

    const isSame = (left, right) => fields.every((field) => (left[field.name] ?? "") === (right[field.name] ?? ""));

    function say(sentence, kind) {
        state.textContent = sentence;
        state.dataset.state = kind;
    }

    // A browser may refuse to keep anything; then the server alone does.
    function remember() {
        if (isOffering) return;
        try { localStorage.setItem(key, JSON.stringify({ text: text(), revision: revision.value })); } catch { }
    }

    function forget() {
        if (isOffering) return;
        try { localStorage.removeItem(key); } catch { }
    }

    function remembered() {
        try { return JSON.parse(localStorage.getItem(key)); } catch { return null; }
    }

    function show() {
        for (const field of fields) {
            const count = form.querySelector(`[data-count-of="${field.name}"]`);
            if (count) count.textContent = String([...field.value].length);
        }
        const status = form.querySelector("input[type=radio]:checked");
        for (const rule of form.querySelectorAll("[data-rule]")) {
            rule.hidden = !status || rule.dataset.rule !== (status.dataset.reason ?? "free");
        }
    }

    function stop(kind, sentence) {
        hasStopped = true;
        clearTimeout(timer);
        say(sentence, kind);
        const way = form.querySelector(`[data-way="${kind}"]`);
        if (way) way.hidden = false;
    }

    async function save(isLast) {
        clearTimeout(timer);
        if (hasStopped || isSending || isSame(text(), saved)) return;
        const sent = text();
        const body = new URLSearchParams({ ...sent, revision: revision.value, token: form.elements.token.value });
        if (form.elements.division) body.set("division", form.elements.division.value);
        isSending = true;
        try {
            const answer = await fetch(form.action, {
                method: "POST", body, keepalive: isLast, credentials: "same-origin", headers: { Accept: "application/json" },
            });
            const said = await answer.json();
            if (answer.ok) {
                saved = sent;
                revision.value = said.revision;
                for (const other of document.querySelectorAll(`input[name=revision][form="${form.id}"]`)) other.value = said.revision;
                if (isSame(text(), saved)) {
                    say(said.sentence, "saved");
                    forget();
                } else {
                    later();
                }
                inspect();
            } else if (answer.status === 503) {
                // The server has no room, or no database: this browser keeps the text until it has.
                say(said.sentence, "unreachable");
                timer = setTimeout(save, 15000);
            } else {
                stop(said.problem, said.sentence);
            }
        } catch {
            // No answer, or none that can be read: try again in a while.
            say(form.dataset.unreachable, "unreachable");
            timer = setTimeout(save, 15000);
        }
        isSending = false;
        if (waiting) {
            const button = waiting;
            waiting = null;
            form.requestSubmit(button);
        }
    }

    function later() {
        clearTimeout(timer);
        timer = setTimeout(save, 1500);
    }

    let looking = 0;
    function inspect() {
        const place = document.querySelector("[data-found]");
        if (!place || !form.dataset.findings) return;
        clearTimeout(looking);
        looking = setTimeout(async () => {
            try {
                const answer = await fetch(form.dataset.findings, { credentials: "same-origin", headers: { Accept: "application/json" } });
                if (answer.ok) place.innerHTML = (await answer.json()).html;
            } catch { }
        }, 2000);
    }

    form.addEventListener("input", () => {
        show();
        remember();
        if (!hasStopped) {
            say(form.dataset.unsaved, "unsaved");
            later();
        }
    });
    form.addEventListener("focusout", (event) => {
        // Whoever presses a button sends the form itself.
        if (event.relatedTarget?.type !== "submit") save(false);
    });
    addEventListener("pagehide", () => save(true));
    // The form goes by itself now; a save on the way would make its revision old.
    form.addEventListener("submit", (event) => {
        if (isSending && event.submitter) {
            event.preventDefault();
            waiting = event.submitter;
            return;
        }
        hasStopped = true;
        clearTimeout(timer);
        remember();
    });

    const offer = form.querySelector("[data-offer]");
    const old = remembered();
    if (old && old.text && !isSame(old.text, saved) && offer) {
        isOffering = true;
        offer.hidden = false;
        offer.querySelector("[data-restore]").addEventListener("click", () => {
            // It builds on what stood there then: where somebody else saved since, the server shows both.
            revision.value = old.revision;
            put(old.text);
            offer.hidden = true;
            isOffering = false;
            remember();
            later();
            fields[0].focus();
        });
        offer.querySelector("[data-discard]").addEventListener("click", () => {
            isOffering = false;
            forget();
            offer.hidden = true;
            fields[0].focus();
        });
    } else if (old) {
        forget();
    }
    show();
    // What the server was given with an ended session, and shows again, is on no disk yet.
    if (form.dataset.isUnsaved !== undefined) {
        remember();
        say(form.dataset.unsaved, "unsaved");
        saved = {};
        later();
    }
}
